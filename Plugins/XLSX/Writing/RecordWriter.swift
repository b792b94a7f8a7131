import Diagnostics
import ReportModel

/// Writes records, one a row with as many more rows as a long text needs.
///
/// The columns of a record are written one by one, then `endRecord()`.
struct RecordWriter {
  private let sheet: WorkbookSheet
  private let chunks: TextChunks
  private let widths: [Int]
  /// How many halves of a character fit in a line of a column; 0 where lines are not counted.
  private let lineWidths: [Int]
  /// The next row, from 0.
  private(set) var row = 0
  private var lines = 1
  private var rest: [(column: Int, pieces: ArraySlice<Substring>, style: CellStyle)] = []

  /// Sets the columns' widths, in pixels; rows become as high as the texts in the wrapped columns need.
  init(sheet: WorkbookSheet, chunks: TextChunks, widths: [Int], wrapped: [Int]) {
    self.sheet = sheet
    self.chunks = chunks
    self.widths = widths
    lineWidths = widths.indices.map { wrapped.contains($0) ? TextHeight.halves(inPixels: widths[$0]) : 0 }
    for (column, width) in widths.enumerated() { sheet.setWidth(ofColumn: column, pixels: width) }
  }

  /// Reserves a row for something else.
  mutating func skipRow() { row += 1 }

  /// Writes the columns' heads, as many as there are widths.
  mutating func writeHeads(_ layout: RecordLayout, in language: Language) throws {
    for (column, head) in layout.columns.prefix(widths.count).enumerated() {
      let width = TextHeight.halves(inPixels: widths[column])
      lines = max(lines, SheetText.lines(head[language], width: width))
      try sheet.writePlain(head[language], row: row, column: column, style: .recordHead)
    }
    endRow()
  }

  /// Writes a text of any length and content; nothing for `nil`.
  mutating func text(_ text: String?, _ column: Int, _ style: CellStyle = .record) throws {
    guard let text else { return }
    let quoted = SheetText.quoted(text)
    guard chunks.divides(quoted) else {
      measure(quoted, column)
      return try sheet.write(quoted, row: row, column: column, style: style)
    }
    let pieces = chunks.pieces(of: quoted)
    measure(pieces[0], column)
    try sheet.write(String(pieces[0]), row: row, column: column, style: style)
    rest.append((column, pieces[1...], style))
  }

  /// Writes a text known to be short and without control characters.
  mutating func plain(_ text: String, _ column: Int, _ style: CellStyle = .record) throws {
    measure(text, column)
    try sheet.writePlain(text, row: row, column: column, style: style)
  }

  mutating func number(_ number: Double, _ column: Int, _ style: CellStyle = .recordNumber) throws {
    try sheet.write(number, row: row, column: column, style: style)
  }

  /// Writes a number that a sheet holds exactly, and shows it with its printed digits.
  func number(_ number: ExactDecimal, _ column: Int) throws {
    let style: CellStyle =
      NumberText.isPlain(number) ? .recordNumber : .recordDigits(places: Int(number.scale))
    try sheet.write(NumberText.double(number), row: row, column: column, style: style)
  }

  /// Writes a text that is only there to be seen.
  func shown(_ text: String, _ column: Int, _ style: CellStyle) throws {
    try sheet.write(text, row: row, column: column, style: style)
  }

  /// Ends the record with the rows that continue its long texts.
  mutating func endRecord() throws {
    endRow()
    while !rest.isEmpty {
      try sheet.writePlain(WorkbookLayout.continuation, row: row, column: 0, style: .note)
      for index in rest.indices {
        guard let piece = rest[index].pieces.popFirst() else { continue }
        measure(piece, rest[index].column)
        try sheet.write(String(piece), row: row, column: rest[index].column, style: rest[index].style)
      }
      rest.removeAll { $0.pieces.isEmpty }
      endRow()
    }
  }

  private mutating func measure(_ text: some StringProtocol, _ column: Int) {
    let width = lineWidths[column]
    if width > 0 { lines = max(lines, SheetText.lines(text, width: width)) }
  }

  private mutating func endRow() {
    if lines > 1 { sheet.setHeight(ofRow: row, points: TextHeight.points(lines: lines)) }
    row += 1
    lines = 1
  }
}
