import Diagnostics

/// Records of one layout, which go on in a further sheet where one is full.
struct RecordList {
  private let sheets: RecordSheets
  private let layout: RecordLayout
  private let widths: [Int]
  private let wrapped: [Int]
  /// How many columns at the left stay in view.
  private let frozen: Int
  /// Which of the layout's sheets is being written, from 1.
  private(set) var number: Int
  private(set) var sheet: WorkbookSheet
  private var records: RecordWriter

  init(
    _ layout: RecordLayout, in sheets: RecordSheets, number: Int = 1, widths: [Int], wrapped: [Int] = [],
    frozen: Int
  ) throws {
    self.sheets = sheets
    self.layout = layout
    self.number = number
    self.widths = widths
    self.wrapped = wrapped
    self.frozen = frozen
    (sheet, records) = try sheets.begin(layout, number, widths: widths, wrapped: wrapped)
  }

  /// Whether the next record goes into a further sheet.
  var isFull: Bool { records.row >= sheets.rows }

  /// Writes a record that begins with the key of its report.
  mutating func write(_ key: ReportKey, _ body: (inout RecordWriter) throws -> Void) throws {
    if isFull {
      try finish()
      number += 1
      (sheet, records) = try sheets.begin(layout, number, widths: widths, wrapped: wrapped)
    }
    try key.write(to: &records)
    try body(&records)
    try records.endRecord()
  }

  /// Makes the last sheet ready to be searched and printed.
  func finish() throws {
    try sheets.end(sheet, rows: records.row, columns: widths.count, frozen: frozen)
  }
}
