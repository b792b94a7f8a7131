import Diagnostics

/// Begins the sheets of records of a workbook of many reports.
struct RecordSheets {
  /// The most rows of a sheet; some are left for texts that go on in further rows.
  static let mostRows = CellPosition.rowLimit - 1_024

  // More columns than that are too small to read on one page.
  private static let widestPage = 20

  private let file: WorkbookFile
  /// The most rows of a sheet.
  let rows: Int
  let language: Language

  init(in file: WorkbookFile, rows: Int, language: Language) {
    self.file = file
    self.rows = rows
    self.language = language
  }

  /// The sheet of a layout, with its heads.
  /// - Parameter number: which one of the layout's sheets it is, from 1.
  func begin(_ layout: RecordLayout, _ number: Int, widths: [Int], wrapped: [Int]) throws -> (
    sheet: WorkbookSheet, records: RecordWriter
  ) {
    let name = layout.name[language] + (number == 1 ? "" : " \(number)")
    let sheet = try file.addSheet(named: name)
    var records = RecordWriter(sheet: sheet, chunks: .held, widths: widths, wrapped: wrapped)
    try records.writeHeads(layout, in: language)
    return (sheet, records)
  }

  /// Makes a sheet ready to be searched and printed, and names its range.
  func end(_ sheet: WorkbookSheet, rows: Int, columns: Int, frozen: Int) throws {
    let range = CellRange(first: .first, last: CellPosition(row: max(1, rows) - 1, column: columns - 1))
    sheet.filter(range)
    sheet.freeze(row: 1, column: frozen)
    if columns > Self.widestPage {
      sheet.setUpWidePrinting(repeatedRows: 1, repeatedColumns: frozen)
    } else {
      sheet.setUpPrinting(repeatedRows: 1, isLandscape: true)
    }
    try file.define(String(sheet.name.map { $0 == " " ? "_" : $0 }), as: range, in: sheet)
  }
}
