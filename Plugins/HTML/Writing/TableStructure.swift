import ReportModel

/// What HTML needs to know about a table beyond its grid: which rows and columns belong together, and what each head
/// applies to.
struct TableStructure: Sendable {
  private let form: TableForm
  /// How many columns each group has, from left to right.
  let columnGroups: [Int]
  /// The rows of the grid that belong together, below the head rows.
  let rowGroups: [Range<Int>]

  init(_ form: TableForm) {
    self.form = form
    columnGroups = Self.columnGroups(of: form)
    rowGroups = Self.rowGroups(of: form)
  }

  /// Whether heads of columns are among the rows, so that each cell must name its own.
  var hasHeadsAmongRows: Bool { form.headRowCount == 0 }

  /// Whether a head is over the whole width, above the rows that it speaks for.
  func isCaption(_ head: GridPlace) -> Bool { head.columnSpan == form.columnCount }

  /// Whether a head is beside the cells that it speaks for.
  func isBeside(_ head: GridPlace) -> Bool { !isCaption(head) && !isColumnHead(head) }

  /// What a head applies to, as the attribute `scope` has it.
  func scope(of head: GridPlace) -> StaticString {
    if isCaption(head) { return "rowgroup" }
    if isColumnHead(head) {
      return head.columnSpan > 1 && isColumnGroup(head) ? "colgroup" : "col"
    }
    let rows = head.row..<head.row + head.rowSpan
    return head.rowSpan > 1 && rowGroups.contains(rows) ? "rowgroup" : "row"
  }

  /// The heads that apply to a cell where heads of columns are among the rows: its group's, its column's and its row's.
  func heads(of cell: GridPlace) -> [GridPlace] {
    guard let group = rowGroups.first(where: { $0.contains(cell.row) }) else { return [] }
    let above = form.grid[group.lowerBound..<cell.row].joined().filter { head in
      head.label != nil && isColumnHead(head) && covers(head, column: cell.column)
    }
    return above + form.grid[cell.row].filter { $0.label != nil }
  }

  private func covers(_ head: GridPlace, column: Int) -> Bool {
    head.column <= column && column < head.column + head.columnSpan
  }

  /// A head in the head rows, or in a row that has no cells.
  private func isColumnHead(_ head: GridPlace) -> Bool {
    head.row < form.headRowCount || !form.grid[head.row].contains { $0.cell != nil }
  }

  private func isColumnGroup(_ head: GridPlace) -> Bool {
    var start = 0
    for width in columnGroups {
      if start == head.column { return width == head.columnSpan }
      start += width
    }
    return false
  }

  /// The columns cut wherever a head of several columns begins or ends.
  private static func columnGroups(of form: TableForm) -> [Int] {
    var cuts: Set<Int> = [0, form.columnCount]
    for head in form.grid[..<form.headRowCount].joined() where head.columnSpan > 1 {
      cuts.insert(head.column)
      cuts.insert(head.column + head.columnSpan)
    }
    let sorted = cuts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $1 - $0 }
  }

  /// A group begins with a head over the whole width, and with a head of several rows at the left, which ends it.
  private static func rowGroups(of form: TableForm) -> [Range<Int>] {
    var starts: Set<Int> = [form.headRowCount, form.grid.count]
    for head in form.grid[form.headRowCount...].joined() where head.column == 0 {
      if head.columnSpan == form.columnCount { starts.insert(head.row) }
      if head.rowSpan > 1 {
        starts.insert(head.row)
        starts.insert(head.row + head.rowSpan)
      }
    }
    let sorted = starts.sorted()
    return zip(sorted, sorted.dropFirst()).map { $0..<$1 }
  }
}
