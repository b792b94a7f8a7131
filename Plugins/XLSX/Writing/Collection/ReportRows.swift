import Diagnostics
import ReportModel

/// Writes the sheet of reports: a row a report, a column a cell.
///
/// The columns are those of all editions, since nobody knows which reports are still to come; those that no report of
/// the sheet has are hidden in the end.
struct ReportRows {
  private let sheets: RecordSheets
  private var heads: CollectionHeads
  private var list: RecordList
  private var isUsed: [Bool]

  private static let keyWidths = [48, 180, 52, 52, 320, 160]
  private static let cellWidth = 104

  init(_ sheets: RecordSheets) throws {
    self.sheets = sheets
    heads = .heads(of: .standard)
    list = try Self.list(heads, in: sheets, number: 1)
    isUsed = Array(repeating: false, count: heads.cells.count)
  }

  private static func list(_ heads: CollectionHeads, in sheets: RecordSheets, number: Int) throws
    -> RecordList
  {
    let layout = RecordLayout(
      name: CollectionLayout.reports.name,
      columns: CollectionLayout.reports.columns + heads.texts.map { Message($0, $0) })
    let widths = keyWidths + Array(repeating: cellWidth, count: heads.cells.count)
    return try RecordList(layout, in: sheets, number: number, widths: widths, frozen: 4)
  }

  mutating func write(_ report: Report, _ key: ReportKey) throws {
    let cells = report.cellIDs
    let unknown = cells.filter { heads.column(of: $0) == nil }
    if list.isFull || !unknown.isEmpty {
      try finish()
      heads.add(unknown, of: report)
      list = try Self.list(heads, in: sheets, number: list.number + 1)
      isUsed = Array(repeating: false, count: heads.cells.count)
    }
    let language = sheets.language
    try list.write(key) { records in
      try records.text(report.title, 4)
      try records.text(report.provenance.source, 5)
      for cell in cells {
        guard let column = heads.column(of: cell) else { continue }
        isUsed[column] = true
        try Self.write(
          CollectionLayout.shown(report[cell].statement, in: language), Self.keyWidths.count + column,
          to: &records)
      }
    }
  }

  private static func write(_ shown: DisplayedValue, _ column: Int, to records: inout RecordWriter) throws {
    switch shown {
    case .number(let number): try records.number(number, column)
    case .text(let text): try records.shown(text, column, .record)
    case .empty: break
    }
  }

  func finish() throws {
    for column in heads.cells.indices where !isUsed[column] && isUsed.contains(true) {
      list.sheet.hide(column: Self.keyWidths.count + column, pixels: Self.cellWidth)
    }
    try list.finish()
  }
}
