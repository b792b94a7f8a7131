import ReportModel

/// A table of the form as text with the positions of the page: every cell begins where its column does.
struct AlignedText {
  private let form: TableForm
  private let text: (GridPlace) -> String
  /// The start of each column, in display columns.
  private let starts: [Int]

  init(_ form: TableForm, text: @escaping (GridPlace) -> String) {
    self.form = form
    self.text = text
    var widths = [Int](repeating: 4, count: form.columnCount)
    for place in form.grid.joined() {
      // A cell over several columns extends from the first to the last of them.
      let room = widths[place.column..<place.column + place.columnSpan].reduce(0, +)
      widths[place.column + place.columnSpan - 1] += max(0, text(place).displayWidth + 2 - room)
    }
    starts = widths.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }

  /// The lines, one per row of the grid.
  var lines: [String] {
    form.grid.map { row in
      row.reduce(into: "") { line, place in
        line += String(repeating: " ", count: max(0, starts[place.column] - line.displayWidth)) + text(place)
      }
    }
  }
}
