import NianbaoKit

/// A table as a grid of cells that tests change before printing it.
struct PrintedGrid {
  enum Place: Equatable {
    case text(String)
    case value(CellID, String)
    /// Covered by the cell to the left, or by the one above.
    case left, above

    var isCovered: Bool { self == .left || self == .above }
    var cell: CellID? { if case .value(let cell, _) = self { cell } else { nil } }
    var isText: Bool { if case .text = self { true } else { false } }

    var printed: String {
      switch self {
      case .text(let text), .value(_, let text): text
      case .left, .above: ""
      }
    }
  }

  var rows: [[Place]]

  init(_ form: TableForm, _ report: Report) {
    rows = Array(repeating: Array(repeating: .left, count: form.columnCount), count: form.grid.count)
    for place in form.grid.joined() {
      for row in place.row..<place.row + place.rowSpan {
        for column in place.column..<place.column + place.columnSpan {
          rows[row][column] = row == place.row ? .left : .above
        }
      }
      rows[place.row][place.column] =
        if let cell = place.cell {
          .value(cell, report[cell].number?.description ?? "")
        } else {
          .text(place.label ?? "")
        }
    }
  }

  /// The rows that have values.
  var valueRows: [Int] { rows.indices.filter { rows[$0].contains { $0.cell != nil } } }
  /// The rows of heads above the first row of values.
  var headRows: Range<Int> { 0..<(valueRows.first ?? 0) }
  /// The columns of values.
  var valueColumns: Range<Int> {
    let first = rows.compactMap { row in row.firstIndex { $0.cell != nil } }.min() ?? 0
    return first..<(rows.map(\.count).max() ?? 0)
  }

  /// The values by cell.
  var statements: [CellID: String] {
    Dictionary(
      rows.joined().compactMap { place in
        if case .value(let cell, let text) = place { (cell, text) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Printing

  enum Layout: CaseIterable {
    case tab, pipe, markdown, blanks, cells, paragraphs

    var keepsEmptyCells: Bool { [.tab, .pipe, .markdown].contains(self) }
  }

  func lines(_ layout: Layout) -> [String] {
    let visible = rows.map { row in row.filter { !$0.isCovered }.map(\.printed) }
    switch layout {
    case .tab: return rows.map { $0.map(\.printed).joined(separator: "\t") }
    case .pipe: return visible.map { $0.joined(separator: " | ") + " |" }
    case .markdown:
      let count = rows.map(\.count).max() ?? 0
      let rule = "|" + String(repeating: "---|", count: count)
      return [""] + [String(repeating: "|", count: count + 1), rule]
        + rows.map { "|" + $0.map(\.printed).joined(separator: "|") + "|" } + [""]
    case .blanks: return visible.map { $0.joined(separator: " ") }
    case .cells: return visible.flatMap(\.self)
    case .paragraphs: return visible.joined().flatMap { [$0, ""] }
    }
  }
}
