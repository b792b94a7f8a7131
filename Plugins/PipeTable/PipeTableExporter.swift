import Characters
import Conversion
import ReportModel

/// Writes a report as Markdown: headings, prose, and the three tables in the exact grid of the form.
public struct PipeTableExporter: ReportExporter {
  /// The format.
  public let format = Format.pipe

  /// Makes the exporter.
  public init() {}

  /// Writes one report.
  /// - Throws: `ConversionError` of kind `notRepresentable` for none or more than one.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let report = try single(reports)
    var writer = ProseWriter(report.edition)
    writer.append { HeadComment.append(for: report, to: &$0) }
    if let title = report.title {
      writer.append("\n# ")
      writer.append { MarkdownEscaper.append(title, as: .heading, to: &$0) }
      writer.append("\n")
    }
    writer.append(report.foreword)
    for section in report.edition.sections {
      writer.append("\n## \(section.heading)\n")
      writer.append(report.sections[section.id])
      if let table = section.id.table { writer.append { Self.append(table, of: report, to: &$0) } }
    }
    if let signature = report.signature, !signature.isEmpty {
      writer.append("\n\(ClosingPart.signature.comment)\n")
      writer.append([ProseBlock(signature)])
    }
    if let date = report.date {
      writer.append("\n\(ClosingPart.date.comment)\n\n\(date.chinese)\n")
    }
    if report.annex.contains(where: \.isWritten) {
      writer.append("\n\(ClosingPart.annex.comment)\n")
      writer.append(report.annex)
    }
    writer.appendNotes()
    let encoding = options.encoding ?? .utf8
    return ExportResult(
      bytes: encoding == .utf8 ? writer.output : try encoding.encode(writer.output),
      losses: Self.losses(of: report))
  }

  /// A picture that is only referred to, as Markdown does, is no loss.
  private static func losses(of report: Report) -> [Loss] {
    report.losses(carrying: Format.pipe.carries, whole: { $0.content == nil && $0.size == nil })
  }

  private static func append(_ table: TableID, of report: Report, to output: inout [UInt8]) {
    let layout = TableLayout.layout(of: report.form(of: table))
    output.append(.newline)
    for piece in layout.pieces {
      output += piece.bytes
      CellText.append(report[piece.cell].statement, to: &output)
    }
    output += layout.tail
  }
}

/// What comes after the last section, each part after a comment that names it.
enum ClosingPart: String {
  case signature
  case date
  /// What stands below the two.
  case annex

  var comment: String { "<!-- \(rawValue) -->" }
}
