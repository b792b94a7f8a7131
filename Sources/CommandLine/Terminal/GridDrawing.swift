/// Draws a table with merged cells out of box-drawing characters.
struct GridDrawing {
  /// A cell, its place and its spans.
  struct Cell {
    var text: String
    var row: Int
    var column: Int
    var rowSpan = 1
    var columnSpan = 1
    var alignment = Alignment.left
    var style = Style.plain
    /// Goes in the blank column to the right of the text.
    var marker: Character?
  }

  enum Alignment { case left, center, right }

  /// The cells, covering the grid.
  var cells: [Cell]
  /// The columns each grid column has for text.
  var widths: [Int]
  /// Whether there is a blank before the text; there is always one after it.
  var isPadded = true
  /// The rows with a line above them; the first row has one, and there is one at the end.
  var ruledRows: Set<Int>

  /// The lines of the drawing.
  func lines(_ paint: Paint) -> [String] {
    var canvas = Canvas(width: left(of: widths.count) + 1)
    let rowCount = cells.map { $0.row + $0.rowSpan }.max() ?? 0
    let tops = layOut(rowCount)
    canvas.grow(to: tops[rowCount] + 1)
    for cell in cells {
      let top = tops[cell.row]
      let bottom = tops[cell.row + cell.rowSpan]
      let left = left(of: cell.column)
      let right = self.left(of: cell.column + cell.columnSpan)
      if isRuled(cell.row) { canvas.horizontal(top, from: left, to: right) }
      if isRuled(cell.row + cell.rowSpan, of: rowCount) { canvas.horizontal(bottom, from: left, to: right) }
      for x in [left, right] {
        canvas.vertical(
          x, from: top, to: bottom, startsAtLine: isRuled(cell.row),
          endsAtLine: isRuled(cell.row + cell.rowSpan, of: rowCount))
      }
      write(cell, into: &canvas, top: top + (isRuled(cell.row) ? 1 : 0), bottom: bottom)
    }
    return canvas.lines(paint)
  }

  private func isRuled(_ row: Int, of count: Int? = nil) -> Bool {
    row == 0 || row == count || ruledRows.contains(row)
  }

  private var padding: Int { isPadded ? 1 : 0 }

  /// The place of the line to the left of a column.
  private func left(of column: Int) -> Int { widths[..<column].reduce(0) { $0 + $1 + padding + 2 } }

  private func textWidth(of cell: Cell) -> Int {
    left(of: cell.column + cell.columnSpan) - left(of: cell.column) - 2 - padding
  }

  private func textLines(of cell: Cell) -> [String] {
    let width = textWidth(of: cell)
    return cell.alignment == .center
      ? DisplayText.balanced(cell.text, to: width) : DisplayText.wrapped(cell.text, to: width)
  }

  /// The canvas row in which each grid row begins, with its line if it has one, and the row of the end.
  private func layOut(_ rowCount: Int) -> [Int] {
    var heights = [Int](repeating: 1, count: rowCount)
    for cell in cells where cell.rowSpan == 1 {
      heights[cell.row] = max(heights[cell.row], textLines(of: cell).count)
    }
    for cell in cells where cell.rowSpan > 1 {
      let rows = cell.row..<cell.row + cell.rowSpan
      let inner = rows.dropFirst().count { isRuled($0) }
      let room = rows.reduce(inner) { $0 + heights[$1] }
      heights[rows.upperBound - 1] += max(0, textLines(of: cell).count - room)
    }
    var tops: [Int] = []
    var next = 0
    for row in 0..<rowCount {
      tops.append(next)
      next += heights[row] + (isRuled(row) ? 1 : 0)
    }
    return tops + [next]
  }

  private func write(_ cell: Cell, into canvas: inout Canvas, top: Int, bottom: Int) {
    let lines = textLines(of: cell)
    let width = textWidth(of: cell)
    let start = left(of: cell.column) + 1 + padding
    // Labels over several rows are in the middle, as they are printed.
    let offset = cell.alignment == .center || cell.rowSpan > 1 ? max(0, (bottom - top - lines.count) / 2) : 0
    for (index, line) in lines.enumerated() {
      let free = max(0, width - DisplayText.width(line))
      let indent =
        switch cell.alignment {
        case .left: 0
        case .center: free / 2
        case .right: free
        }
      canvas.write(line, at: start + indent, top + offset + index, cell.style)
    }
    if let marker = cell.marker { canvas.write(String(marker), at: start + width, top + offset, cell.style) }
  }
}
