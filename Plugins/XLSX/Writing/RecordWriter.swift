import ReportModel

/// Writes records, one a row and as many more rows as a long text needs.
struct RecordWriter {
  /// One column of a record.
  enum Field {
    case none
    case text(String, CellStyle)
    /// A text known to be short and without control characters.
    case plain(String, CellStyle)
    case number(Double, CellStyle)

    static func record(_ text: String?) -> Field { text.map { .text($0, .record) } ?? .none }
  }

  let sheet: WorkbookSheet
  let chunks: TextChunks
  /// The next row, from 0.
  private(set) var row = 0

  private let widths: [Int]
  private let wrapped: [Int]

  /// Sets the columns' widths, in pixels; the rows become as high as the texts in the wrapped columns need.
  init(sheet: WorkbookSheet, chunks: TextChunks, widths: [Int], wrapped: [Int]) {
    self.sheet = sheet
    self.chunks = chunks
    self.widths = widths
    self.wrapped = wrapped
    for (column, width) in widths.enumerated() { sheet.setWidth(ofColumn: column, pixels: width) }
  }

  /// Leaves a row for something else.
  mutating func skipRow() { row += 1 }

  mutating func writeHeads(_ layout: RecordLayout, in language: Language) throws {
    for (column, head) in layout.columns.enumerated() {
      try sheet.writePlain(head[language], row: row, column: column, style: .recordHead)
    }
    row += 1
  }

  mutating func write(_ fields: [Field]) throws {
    var rest: [(column: Int, pieces: [Substring], style: CellStyle)] = []
    var lines = 1
    for (column, field) in fields.enumerated() {
      switch field {
      case .none: continue
      case .plain(let text, let style):
        lines = max(lines, self.lines(of: text[...], column: column))
        try sheet.writePlain(text, row: row, column: column, style: style)
      case .number(let number, let style): try sheet.write(number, row: row, column: column, style: style)
      case .text(let text, let style):
        let pieces = chunks.pieces(of: SheetText.quoted(text))
        lines = max(lines, self.lines(of: pieces[0], column: column))
        try sheet.write(String(pieces[0]), row: row, column: column, style: style)
        if pieces.count > 1 { rest.append((column, Array(pieces[1...]), style)) }
      }
    }
    endRow(lines: lines)
    for index in 0..<(rest.map(\.pieces.count).max() ?? 0) {
      try sheet.writePlain(WorkbookLayout.continuation, row: row, column: 0, style: .note)
      lines = 1
      for (column, pieces, style) in rest where index < pieces.count {
        lines = max(lines, self.lines(of: pieces[index], column: column))
        try sheet.write(String(pieces[index]), row: row, column: column, style: style)
      }
      endRow(lines: lines)
    }
  }

  private func lines(of text: Substring, column: Int) -> Int {
    guard wrapped.contains(column) else { return 1 }
    return SheetText.lines(text, width: TextHeight.halves(inPixels: widths[column]))
  }

  private mutating func endRow(lines: Int) {
    if lines > 1 { sheet.setHeight(ofRow: row, points: TextHeight.points(lines: lines)) }
    row += 1
  }
}
