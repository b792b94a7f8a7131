import Containers
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
    return try written(NationalDocument(report), of: report, like: referenceDocument(options))
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
  func written(
    _ document: NationalDocument, of report: Report, like reference: ReferenceDocument?
  ) throws -> ExportResult {
    var xml = XMLWriter(capacity: 1 << 17)
    var attached = AttachedParts(paper: reference?.paper ?? .national)
    DocumentPart(document, organization: report.organization, like: reference).write(to: &xml, &attached)
    let main = xml.bytes
    let notes = attached.notes.isEmpty ? [] : NotesPart.bytes(attached.notes)
    var properties = DocumentProperties(report, title: document.title)
    properties.mark = properties.mark(for: main, notes: notes)
    let bytes = try ZipWriter.archive(
      of: PackagePart.directory(with: attached, like: reference)
        + [
          (PackagePart.application.path, PropertyParts.application(properties)),
          (PackagePart.core.path, PropertyParts.core(properties, date: report.date)),
          (PackagePart.document.path, main),
        ]
        + Self.look(like: reference) + Self.optional(attached, notes: notes))
    return ExportResult(
      bytes: bytes,
      losses: document.losses + Self.loss(ofCharacters: xml.omitted) + Self.loss(of: attached.omitted))
  }

  /// The parts that say how a document looks.
  private static func look(like reference: ReferenceDocument?) -> [(name: String, content: [UInt8])] {
    let own: [(PackagePart, [UInt8])] = [
      (.styles, reference?.styles ?? StylesPart.bytes),
      (.settings, reference?.settings ?? SettingsPart.bytes),
      (.fontTable, FontTablePart.bytes), (.theme, ThemePart.bytes), (.oddFooter, FooterPart.odd),
      (.evenFooter, FooterPart.even),
    ]
    return own.filter { reference?.replaces($0.0) != true }.map { ($0.0.path, $0.1) }
      + (reference?.parts ?? []).flatMap(\.entries)
  }

  private static func optional(
    _ attached: AttachedParts, notes: [UInt8]
  ) -> [(name: String, content: [UInt8])] {
    (notes.isEmpty ? [] : [(PackagePart.footnotes.path, notes)])
      + (attached.hasLists ? [(PackagePart.numbering.path, NumberingPart.bytes)] : [])
      + attached.media.map { ("word/" + $0.name, $0.content.bytes) }
  }

  private static func loss(of pictures: [Picture]) -> [Loss] {
    guard !pictures.isEmpty else { return [] }
    let names = pictures.map(\.residueText)
    let detail = Message(
      "原文没有附上图片本身，或其格式 Word 不能显示，没有写入：" + names.joined(separator: "、"),
      "not written, since the source only refers to them or Word cannot show their format: "
        + names.joined(separator: ", "))
    return [Loss(aspect: .pictures, count: pictures.count, detail: detail)]
  }

  private static func loss(ofCharacters count: Int) -> [Loss] {
    guard count > 0 else { return [] }
    let detail = Message(
      "\(count) 个控制字符在 Word 文档里无法表示，没有写出",
      "\(count) control characters that a Word document cannot hold were left out")
    return [Loss(aspect: .prose, count: count, detail: detail)]
  }
}
