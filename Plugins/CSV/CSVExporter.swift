import Characters
import Conversion
import ReportModel

/// Writes reports as a list of RFC 4180: a head, then one row a cell, one report after the other.
struct CSVExporter: StreamingExporter {
  let format = Format.csv

  func stream(options: ExportOptions) -> any ReportStream {
    CSVStream(encoding: options.encoding ?? .utf8WithMark, carries: format.carries)
  }
}

private final class CSVStream: ReportStream {
  private let encoding: TextEncoding
  private let carries: Set<Aspect>
  private var text = TextBuffer(capacity: 1 << 15)
  private var count = 0
  private var isBegun = false
  private var losses = LossCount()

  init(encoding: TextEncoding, carries: Set<Aspect>) {
    self.encoding = encoding
    self.carries = carries
    text.append(CSVHeader.written)
  }

  func append(_ report: Report) throws -> [UInt8] {
    count += 1
    Self.append(report, number: count, to: &text)
    losses.add(report.losses(carrying: carries))
    return try takeBytes()
  }

  func finish() throws -> ExportResult { ExportResult(bytes: try takeBytes(), losses: losses.losses) }

  private func takeBytes() throws -> [UInt8] {
    defer { isBegun = true }
    return try encoding.encode(text.takeBytes(), isContinued: isBegun)
  }

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

  /// The fields before the cell's, which are the same on every row of the report.
  private static func keyFields(of report: Report, number: Int) -> [UInt8] {
    var text = TextBuffer(capacity: 128)
    text.append(number)
    text.append(UInt8(ascii: ","))
    if let organization = report.organization { CSVField.append(organization, to: &text) }
    text.append(UInt8(ascii: ","))
    if let year = report.year { text.append(year) }
    text.append(UInt8(ascii: ","))
    text.append(report.edition.id.rawValue)
    text.append(UInt8(ascii: ","))
    return text.bytes
  }
}
