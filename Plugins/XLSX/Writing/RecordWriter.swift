import Diagnostics
import ReportModel

/// Writes records, one a row with as many more rows as a long text needs.
///
/// The columns of a record are written one by one, then `endRecord()`.
struct RecordWriter {
  private let sheet: WorkbookSheet
  private let chunks: TextChunks
  private let widths: [Int]
  /// The column that is divided into several, which are joined in every row, and into how many.
  private let joined: (column: Int, count: Int)
  /// How many halves of a character fit in a line of a column; 0 where lines are not counted.
  private let lineWidths: [Int]
  /// The next row, from 0.
  private(set) var row = 0
  private var lines = 1
  private var room = 0.0
  private var rest: [(column: Int, pieces: ArraySlice<Piece>, style: CellStyle)] = []

  private typealias Piece = (text: String, runs: [FaceRun])

  /// Sets the columns' widths, in pixels; rows become as high as the texts in the wrapped columns need.
  init(
    sheet: WorkbookSheet, chunks: TextChunks, widths: [Int], wrapped: [Int],
    joined: (column: Int, count: Int) = (0, 1)
  ) {
    self.sheet = sheet
    self.chunks = chunks
    self.widths = widths
    self.joined = joined
    lineWidths = widths.indices.map { wrapped.contains($0) ? TextHeight.halves(inPixels: widths[$0]) : 0 }
    for (column, width) in widths.enumerated() {
      let parts = column == joined.column ? joined.count : 1
      for part in 0..<parts { sheet.setWidth(ofColumn: place(of: column) + part, pixels: width / parts) }
    }
  }

  /// Where a column begins in the sheet.
  private func place(of column: Int) -> Int { column > joined.column ? column + joined.count - 1 : column }

  /// Joins the parts of a column in the row, if it has any.
  private func join(_ column: Int, _ style: CellStyle) throws {
    guard column == joined.column, joined.count > 1 else { return }
    try sheet.merge(row: row, column: column, rows: 1, columns: joined.count, style: style)
  }

  /// Reserves a row for something else.
  mutating func skipRow() { row += 1 }

  /// Writes the columns' heads, as many as there are widths.
  mutating func writeHeads(_ layout: RecordLayout, in language: Language) throws {
    for (column, head) in layout.columns.prefix(widths.count).enumerated() {
      let width = TextHeight.halves(inPixels: widths[column])
      lines = max(lines, SheetText.lines(head[language], width: width))
      try join(column, .recordHead)
      try sheet.writePlain(head[language], row: row, column: place(of: column), style: .recordHead)
    }
    endRow()
  }

  /// Writes a text of any length and content; nothing for `nil`.
  ///
  /// - Parameter runs: its stretches with faces of their own, to its end.
  mutating func text(
    _ text: String?, _ column: Int, _ style: CellStyle = .record, runs: [FaceRun] = []
  ) throws {
    guard let text else { return }
    let quoted = SheetText.quoted(text)
    guard chunks.divides(quoted) else { return try write((quoted, runs), column, style) }
    var start = 0
    let pieces = chunks.pieces(of: quoted).map { piece -> Piece in
      let range = start..<start + piece.utf8.count
      start = range.upperBound
      return (String(piece), runs.within(range))
    }
    try write(pieces[0], column, style)
    rest.append((column, pieces[1...], style))
  }

  private mutating func write(_ piece: Piece, _ column: Int, _ style: CellStyle) throws {
    measure(piece.text, column)
    try join(column, style)
    try sheet.write(piece.text, runs: piece.runs, row: row, column: place(of: column), style: style)
  }

  /// Writes a text known to be short and without control characters.
  mutating func plain(_ text: String, _ column: Int, _ style: CellStyle = .record) throws {
    measure(text, column)
    try join(column, style)
    try sheet.writePlain(text, row: row, column: place(of: column), style: style)
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
        try write(piece, rest[index].column, rest[index].style)
      }
      rest.removeAll { $0.pieces.isEmpty }
      endRow()
    }
  }

  /// Makes the row at least that high.
  mutating func makeRoom(points: Double) { room = max(room, points) }

  private mutating func measure(_ text: some StringProtocol, _ column: Int) {
    let width = lineWidths[column]
    if width > 0 { lines = max(lines, SheetText.lines(text, width: width)) }
  }

  private mutating func endRow() {
    let points = max(room, lines > 1 ? TextHeight.points(lines: lines) : 0)
    if points > 0 { sheet.setHeight(ofRow: row, points: points) }
    row += 1
    lines = 1
    room = 0
  }
}
