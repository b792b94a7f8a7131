import Conversion
import ReportModel

/// Writes reports as a list of RFC 4180: a head, then one row a cell, one report after the other.
struct CSVExporter: ReportExporter {
  let format = Format.csv

  func export(_ reports: [Report], options: ExportOptions) throws -> Exported {
    var text = TextBuffer(capacity: reports.count << 15)
    text.append(Self.head)
    for (index, report) in reports.enumerated() { Self.append(report, number: index + 1, to: &text) }
    let encoding = options.encoding ?? .utf8WithMark
    return Exported(
      bytes: try encoding.encode(text.bytes), losses: reports.losses(carrying: format.carries))
  }

  private static let head = Array(CSVColumn.allCases.map(\.name).joined(separator: ",").utf8) + lineEnd

  private static let lineEnd: [UInt8] = [0x0D, 0x0A]

  private static func append(_ report: Report, number: Int, to text: inout TextBuffer) {
    let key = keyFields(of: report, number: number)
    let labels = CSVLabels(of: report)
    for id in report.cellIDs {
      text.append(key)
      text.append(labels.fields(of: id))
      let statement = report.cells[id].statement
      if case .number(let number) = statement { text.append(number) }
      text.append(UInt8(ascii: ","))
      if let mark = statement.mark { CSVField.append(mark, to: &text) }
      text.append(lineEnd)
    }
  }

  /// The fields up to the cell's, which are the same on every row of the report.
  private static func keyFields(of report: Report, number: Int) -> [UInt8] {
    var text = TextBuffer(capacity: 128)
    text.append(number)
    text.append(UInt8(ascii: ","))
    if let organization = report.organization { CSVField.append(organization, to: &text) }
    text.append(UInt8(ascii: ","))
    if let year = report.year { text.append(year) }
    text.append(UInt8(ascii: ","))
    text.append(report.edition.rawValue)
    text.append(UInt8(ascii: ","))
    return text.bytes
  }
}
