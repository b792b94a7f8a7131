import Conversion
import Diagnostics
import NationalForm
import ReportModel
import System

/// Writes a report as the national form prescribes it, on pages of GB/T 9704-2012 or like those of an office's own
/// document, for Word, WPS and LibreOffice.
public struct WordExporter: ReportExporter {
  /// What it writes.
  public let format = WordLayout.format
  private let reference: Source?

  /// Makes the exporter.
  ///
  /// - Parameter reference: a Word document whose page, styles, headers and footers are taken unless the option
  ///   `reference-doc` names another.
  public init(reference: Source? = nil) { self.reference = reference }

  /// Writes one report.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for none or several reports, of kind `unwritable` if there
  ///   is no memory to pack the document, and what reading the reference document throws.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let report = try single(reports)
    return try written(
      NationalDocument(report), of: report, like: referenceDocument(options),
      keepsRecord: !options.settings.isOn(.withoutRecord))
  }

  // An office's letterhead takes some hundred kilobytes.
  private static let referenceLimit = 64 << 20

  /// The document whose look is taken, if there is one.
  func referenceDocument(_ options: ExportOptions) throws -> ReferenceDocument? {
    let named = try options.settings[.referenceDocument].map {
      try InputFile.read($0, limit: Self.referenceLimit)
    }
    return try (named ?? reference).map { try ReferenceDocument($0, limit: Self.referenceLimit) }
  }

  /// A document laid out, as a file.
  ///
  /// - Parameter keepsRecord: whether it keeps what it shows, so that edits can be told.
  func written(
    _ document: NationalDocument, of report: Report, like reference: ReferenceDocument?,
    keepsRecord: Bool = false
  ) throws -> ExportResult {
    var xml = XMLWriter(capacity: 1 << 17)
    let record = keepsRecord ? DocumentRecord.record(of: report, title: document.title) : nil
    var attached = AttachedParts(paper: reference?.paper ?? .national, record: record)
    DocumentPart(document, organization: report.organization, like: reference).write(to: &xml, &attached)
    let main = xml.bytes
    let notes = attached.notes.isEmpty ? [] : NotesPart.bytes(attached.notes)
    var properties = DocumentProperties(report, title: document.title)
    properties.mark = properties.mark(for: main, notes: notes)
    let package = WordPackage(
      main: main, properties: properties, date: report.date, attached: attached, notes: notes,
      reference: reference)
    return ExportResult(
      bytes: try package.bytes,
      losses: document.losses + Self.loss(ofCharacters: xml.omitted)
        + [Loss].pictures(attached.omitted, notShownBy: Message(" Word ", "Word")))
  }

  private static func loss(ofCharacters count: Int) -> [Loss] {
    guard count > 0 else { return [] }
    let detail = Message(
      "\(count) 个控制字符在 Word 文档里无法表示，没有写出",
      "\(count) control characters that a Word document cannot hold were left out")
    return [Loss(aspect: .prose, count: count, detail: detail)]
  }
}

extension WordExporter: PaperExporter {
  /// Writes a paper on the pages of the national document.
  package func export(_ paper: Paper) throws -> [UInt8] {
    var xml = XMLWriter()
    PaperPart(paper: paper).write(to: &xml)
    return try WordPackage(main: xml.bytes, properties: .paper(title: paper.title)).bytes
  }
}
