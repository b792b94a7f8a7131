import Characters
import Containers
import Conversion
import Layout
import ReportModel
import System

/// Reads reports from Word documents (.docx), whoever wrote them, with tracked changes accepted; those that
/// Nianbao wrote are read exactly.
public struct WordReader: ReportReader {
  /// What it reads.
  public let format = WordLayout.format

  /// Makes the reader.
  public init() {}

  /// Certain for an archive that names a document's main part, possible for any other of that name.
  public func confidence(in source: Source) -> Confidence {
    guard source.bytes.starts(with: [0x50, 0x4B]) else { return .none }
    // Names of entries are uncompressed in the directory at the end, and before each entry.
    if source.bytes.contains("word/document.xml") { return .certain }
    return format.extensions.contains(source.fileExtension) ? .possible : .none
  }

  /// Reads the reports of a document; most have one.
  ///
  /// - Throws: `ConversionError` of kind `damaged`, `tooLarge`, `unreadable` or `unknownFormat` for what is not a
  ///   document, `empty`, `tooOld` or `notAReport` for one without a report, `paper` for a paper that goes with one.
  public func read(_ source: Source, options: ReadOptions) throws -> [Report] {
    let limits = ZipArchive.Limits(unpacked: options.sizeLimit)
    var own: Report?
    var edits: DocumentEdits?
    let content = try source.bytes.withUnsafeBytes { bytes in
      let package = try OfficePackage(bytes, file: source.name, limits: limits)
      if OwnDocument.isPaper(package) { throw PaperFile.refusal(of: source) }
      own = try OwnDocument.report(in: package, source: source, editions: options.editions)
      guard own == nil else { return WordContent() }
      edits = DocumentEdits(in: package)
      return try Self.content(of: package, file: source.name)
    }
    if let own { return [own] }
    var reports = try Self.reports(in: content, of: source, options: options)
    if let edits { reports[0].findings += edits.findings(in: reports[0]) }
    return reports
  }

  /// The reports in what a document holds.
  static func reports(in content: WordContent, of source: Source, options: ReadOptions) throws -> [Report] {
    try DocumentReading.checkLength(ofText: content.blocks.bytes.count, in: source, options: options)
    var reports = try DocumentReading.reports(
      of: content.blocks.document, from: source, format: WordLayout.format, options: options)
    reports[0].provenance.residue += content.around
    LeftOutText.tell(content.leftOut, in: &reports)
    return reports
  }

  /// What a document holds, in whatever program it was written.
  ///
  /// - Parameter keepsPlaces: whether the element of each place is kept.
  static func content(
    of package: OfficePackage, file: String, keepsPlaces: Bool = false
  ) throws -> WordContent {
    let styles = StylesHandler()
    try package.scan(partOfType: "styles", with: styles)
    let numbering = NumberingHandler()
    try package.scan(partOfType: "numbering", with: numbering)
    let handler = DocumentHandler(
      DocumentBody(
        styles: styles.styles, numbering: numbering.numbering, relationships: package.relationships.byID,
        file: file, keepsPlaces: keepsPlaces))
    try package.scanMainPart(with: handler)
    var main = handler.body
    main.finishJoined()
    var content = WordContent(
      blocks: main.content, leftOut: main.leftOut, elements: main.elements, around: main.aside)
    try content.addNotes(main.citedNotes, of: package, as: main)
    try content.addPictures(main.pictureFiles, of: package)
    try content.addMargins(of: package, as: main)
    return content
  }
}
