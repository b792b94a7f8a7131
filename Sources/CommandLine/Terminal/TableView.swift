import NianbaoKit

/// One table of a report as lines of a terminal, in the grid of the form.
struct TableView {
  let report: Report
  let form: TableForm
  /// The cells of sums that do not hold.
  let failing: Set<CellID>
  /// The cells that other findings speak of.
  let questioned: Set<CellID>
  let language: Language
  /// The columns there are.
  let width: Int

  func lines(_ paint: Paint) -> [String] {
    guard form.cells.contains(where: { report[$0].isStated }) else {
      return [paint(Message("（没有读到这张表）", "(this table was not found)")[language], .doubtful)]
    }
    return GridDrawing(cells: cells, widths: widths, isPadded: isPadded, ruledRows: ruledRows).lines(paint)
  }

  private var isPadded: Bool { form.columnCount <= 10 }

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
    // The note on the sums stands in the corner of the head, and is read like a sentence.
    if form.headRowCount > 0 { return place.row < form.headRowCount && place.column + place.columnSpan > 3 }
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
    case .notApplicable(let mark): text = mark
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

  private var ruledRows: Set<Int> {
    var ruled: Set<Int> = []
    for place in form.grid.joined() {
      let isBand = form.headRowCount == 0 && place.columnSpan == form.columnCount
      let isGroup = form.headRowCount > 0 && (place.row <= form.headRowCount || place.column < 2)
      if isBand || isGroup { ruled.insert(place.row) }
      if isBand { ruled.insert(place.row + 1) }
    }
    return ruled
  }

  private var widths: [Int] {
    let labels = form.gridRows.flatMap { $0.groups + [$0.label].compactMap(\.self) }
    let labelColumns = labels.map { $0.column + $0.columnSpan }.max() ?? 0
    var needed = 0
    for place in form.grid.joined() {
      guard let cell = place.cell, place.columnSpan == 1 else { continue }
      needed = max(needed, min(12, DisplayText.width(shown(cell).text)))
    }
    let lines = (isPadded ? 3 : 2) * form.columnCount + 1
    switch labelColumns {
    case 3:
      let number = max(4, needed)
      let own = width - lines - 4 - 8 - number * (form.columnCount - 3)
      return [4, 8, max(14, min(own, 32))] + Array(repeating: number, count: form.columnCount - 3)
    case 1: return [22] + Array(repeating: max(12, needed), count: form.columnCount - 1)
    default: return Array(repeating: max(4, needed), count: form.columnCount)
    }
  }
}
