import ReportModel

/// Draws a table of the form with lines, including spans, as text browsers do.
struct BoxDrawing {
  private let form: TableForm
  private let text: (GridPlace) -> String
  /// The place that covers each field of the grid, row by row.
  private var owners: [[Int]]
  private let places: [GridPlace]
  private var widths: [Int]

  init(_ form: TableForm, text: @escaping (GridPlace) -> String) {
    self.form = form
    self.text = text
    places = Array(form.grid.joined())
    owners = Array(repeating: Array(repeating: -1, count: form.columnCount), count: form.grid.count)
    widths = Array(repeating: 2, count: form.columnCount)
    for (index, place) in places.enumerated() {
      let columns = place.column..<place.column + place.columnSpan
      for row in place.row..<place.row + place.rowSpan {
        for column in columns { owners[row][column] = index }
      }
      let room = widths[columns].reduce(0, +) + columns.count - 1
      widths[columns.upperBound - 1] += max(0, Self.width(text(place)) - room)
    }
  }

  /// The lines of the drawing.
  var lines: [String] {
    (0..<owners.count).flatMap { [border(above: $0), content(of: $0)] } + [border(above: owners.count)]
  }

  private func content(of row: Int) -> String {
    var line = "│"
    var column = 0
    while column < form.columnCount {
      let place = places[owners[row][column]]
      let room = widths[column..<column + place.columnSpan].reduce(0, +) + place.columnSpan - 1
      let words = place.row == row ? text(place) : ""
      line += words + String(repeating: " ", count: room - Self.width(words)) + "│"
      column += place.columnSpan
    }
    return line
  }

  private func border(above row: Int) -> String {
    func isLine(_ column: Int) -> Bool {
      guard (0..<form.columnCount).contains(column) else { return false }
      return row == 0 || row == owners.count || owners[row - 1][column] != owners[row][column]
    }
    func isBar(_ row: Int, _ column: Int) -> Bool {
      guard owners.indices.contains(row) else { return false }
      return column == 0 || column == form.columnCount || owners[row][column - 1] != owners[row][column]
    }
    var line = ""
    for column in 0...form.columnCount {
      let arms = [isBar(row - 1, column), isBar(row, column), isLine(column - 1), isLine(column)]
      line.append(Self.junctions[arms.reduce(0) { $0 * 2 + ($1 ? 1 : 0) }])
      if column < form.columnCount {
        line += String(repeating: isLine(column) ? "─" : " ", count: widths[column])
      }
    }
    return line
  }

  /// Box characters by their arms: up, down, left, right, from the highest bit to the lowest.
  private static let junctions: [Character] = [
    " ", " ", " ", "─", " ", "┌", "┐", "┬", " ", "└", "┘", "┴", "│", "├", "┤", "┼",
  ]

  private static func width(_ text: String) -> Int { text.displayWidth }
}

extension String {
  /// The width in display columns; ideographs and full-width characters take two.
  var displayWidth: Int { unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }
}
