import Diagnostics
import ReportModel

/// Writes the sheet of cells, from which reports are read back: a row a cell.
struct CellRows {
  private let language: Language
  private var list: RecordList

  init(_ sheets: RecordSheets) throws {
    language = sheets.language
    list = try RecordList(
      CollectionLayout.cells, in: sheets, widths: [48, 180, 52, 52, 320, 190, 330, 230, 90, 90, 64, 200],
      frozen: 4)
  }

  mutating func write(_ report: Report, _ key: ReportKey) throws {
    let language = language
    for id in report.cellIDs {
      let label = CellLabels.labels(of: id, in: report)
      let cell = report[id]
      try list.write(key) { records in
        try records.plain(label.name, 4)
        try records.plain(label.table, 5)
        if !label.row.isEmpty { try records.plain(label.row, 6) }
        if !label.column.isEmpty { try records.plain(label.column, 7) }
        try Self.write(cell.statement, to: &records)
        try records.plain(StatementKind(cell.statement).word[language], 10)
        if let doubt = cell.origin?.doubt { try records.plain(doubt.words[language], 11) }
      }
    }
  }

  private static func write(_ statement: Cell.Statement, to records: inout RecordWriter) throws {
    switch statement {
    case .number(let number):
      if NumberText.isExactAsDouble(number) { try records.number(number, 8) }
      if !NumberText.isPlain(number) { try records.plain(number.description, 9, .recordNumber) }
    case .notApplicable(let text), .text(let text): try records.text(text, 8)
    case .blank, .absent: break
    }
  }

  func finish() throws { try list.finish() }
}
