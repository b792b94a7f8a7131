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
    var output: [UInt8] = []
    output.reserveCapacity(1 << 14)
    HeadComment.append(for: report, to: &output)
    if let title = report.title {
      output += "\n# ".utf8
      MarkdownEscaper.append(title, as: .heading, to: &output)
      output.append(.newline)
    }
    append(report.foreword.compactMap(\.paragraph), to: &output)
    for section in report.edition.sections {
      output += "\n## \(section.heading)\n".utf8
      append(report.sections[section.id].compactMap(\.paragraph), to: &output)
      if let table = section.id.table { append(table, of: report, to: &output) }
    }
    if let signature = report.signature, !signature.isEmpty {
      output += "\n\(ClosingPart.signature.comment)\n".utf8
      append([Paragraph(signature)], to: &output)
    }
    if let date = report.date {
      output += "\n\(ClosingPart.date.comment)\n\n\(date.chinese)\n".utf8
    }
    let annex = report.annex.compactMap(\.paragraph)
    if !annex.isEmpty {
      output += "\n\(ClosingPart.annex.comment)\n".utf8
      append(annex, to: &output)
    }
    let encoding = options.encoding ?? .utf8
    return ExportResult(
      bytes: encoding == .utf8 ? output : try encoding.encode(output),
      losses: report.losses(carrying: format.carries))
  }

  private func append(_ paragraphs: [Paragraph], to output: inout [UInt8]) {
    for paragraph in paragraphs where !paragraph.text.isEmpty {
      output.append(.newline)
      MarkdownEscaper.append(paragraph.text, as: .paragraph, to: &output)
      output.append(.newline)
    }
  }

  private func append(_ table: TableID, of report: Report, to output: inout [UInt8]) {
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
