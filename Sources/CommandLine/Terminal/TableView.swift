import NianbaoKit

/// One table of a report as lines for a terminal, in the grid of the form.
struct TableView {
  let report: Report
  let form: TableForm
  /// The cells of sums that do not hold.
  let failing: Set<CellID>
  /// The cells that other findings are about.
  let questioned: Set<CellID>
  let language: Language
  /// The width of the terminal in columns.
  let width: Int

  func lines(_ paint: Paint) -> [String] {
    guard form.cells.contains(where: { report[$0].isStated }) else {
      return [paint(Message("（没有读到这张表）", "(this table was not found)")[language], .doubtful)]
    }
    return GridDrawing(cells: cells, widths: widths, isPadded: isPadded, ruledRows: ruledRows).lines(paint)
  }

  /// Tables without labels beside the numbers have so many columns that there is no room for blanks around them.
  private var isPadded: Bool { form.labelColumnCount > 0 }

  private var cells: [GridDrawing.Cell] {
    form.grid.flatMap { row in
      row.map { place in
        var cell = GridDrawing.Cell(
          text: Self.text(of: place), row: place.row, column: place.column, rowSpan: place.rowSpan,
          columnSpan: place.columnSpan)
        if let id = place.cell {
          let shown = shown(id)
          cell.text = shown.text
          cell.style = shown.style
          cell.marker = shown.marker
          cell.alignment = .right
        } else if isHead(place) {
          cell.alignment = .center
          cell.style = .strong
        }
        return cell
      }
    }
  }

  /// What is printed here: the label, nothing for a value.
  private static func text(of place: GridPlace) -> String {
    guard let label = place.label, place.rowSpan > 1, place.columnSpan == 1, label.hasPrefix("（"),
      let end = label.firstIndex(of: "）")
    else { return place.label ?? "" }
    // A group's narrow place: its numeral on a line of its own.
    return label[...end] + "\n" + label[label.index(after: end)...]
  }

  private func isHead(_ place: GridPlace) -> Bool {
    // The note on the sums is in the corner of the head, and is read like a sentence.
    if form.headRowCount > 0 {
      return place.row < form.headRowCount && place.column + place.columnSpan > form.labelColumnCount
    }
    return !form.gridRows.contains { $0.index == place.row }
  }

  private func shown(_ id: CellID) -> (text: String, style: Style, marker: Character?) {
    let cell = report[id]
    let text: String
    var style = Style.plain
    switch cell.statement {
    case .number(let number):
      text = number.description
      if number.isZero { style = .faint }
    case .blank: text = Self.blank
    case .absent: text = Self.absent
    case .notApplicable(let mark): text = DisplayText.safe(mark)
    case .text(let words): text = DisplayText.safe(words)
    }
    if cell.isDoubtful { return (text, .doubtful, Self.doubtful) }
    if failing.contains(id) { return (text, .failing, Self.failing) }
    if questioned.contains(id) { return (text, .doubtful, Self.questioned) }
    return (text, style, nil)
  }

  static let blank = "_"
  static let absent = "x"
  static let doubtful: Character = "?"
  static let failing: Character = "!"
  static let questioned: Character = "~"

  /// The display columns of the labels of a table with one column of them.
  private static let labelWidth = 22

  private var ruledRows: Set<Int> {
    var ruled: Set<Int> = []
    for place in form.grid.joined() {
      let isBand = form.headRowCount == 0 && place.columnSpan == form.columnCount
      let isGroup =
        form.headRowCount > 0 && (place.row <= form.headRowCount || place.column < form.labelColumnCount - 1)
      if isBand || isGroup { ruled.insert(place.row) }
      if isBand { ruled.insert(place.row + 1) }
    }
    return ruled
  }

  private var widths: [Int] {
    var needed = 0
    for place in form.grid.joined() {
      guard let cell = place.cell, place.columnSpan == 1 else { continue }
      needed = max(needed, min(12, DisplayText.width(shown(cell).text)))
    }
    let lines = (isPadded ? 3 : 2) * form.columnCount + 1
    let numbers = form.columnCount - form.labelColumnCount
    switch form.labelColumnCount {
    case 0: return Array(repeating: max(needed, 2, min(4, (width - lines) / numbers)), count: numbers)
    case 1:
      let number = (width - lines - Self.labelWidth) / numbers
      return [Self.labelWidth] + Array(repeating: max(min(12, number), 4, needed), count: numbers)
    case let count:
      // Labels of groups around groups run downwards, two characters wide; those of groups take four.
      let groups = Array(repeating: 4, count: count - 2) + [8]
      let number = max(4, needed)
      let own = width - lines - groups.reduce(0, +) - number * numbers
      return groups + [max(14, min(own, 32))] + Array(repeating: number, count: numbers)
    }
  }
}
