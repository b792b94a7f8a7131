/// Fillings that read a page as converters pour most pages out: all rows one after the other, or all columns.
///
/// A page of zeros with few other values can be read in many ways for which all sums hold. The search keeps the
/// likeliest beginnings only and may have lost the simplest reading on its way.
struct PageRivals {
  private struct Cell: Hashable {
    let row: Int
    let column: Int
  }

  private let grid: [[ValueToken?]]
  private let width: Int
  /// For each page, the cells of its values, in reading order.
  private var pages: [[Cell]]

  /// - Parameter grid: the filling to which rivals are looked for.
  init(_ text: FlowText, grid: [[ValueToken?]]) {
    self.grid = grid
    width = text.form.width
    var cells: [Int32: Cell] = [:]
    for (row, values) in grid.enumerated() {
      for (column, token) in values.enumerated() {
        if let token { cells[token.start] = Cell(row: row, column: column) }
      }
    }
    let numbers = text.pages
    pages = Array(repeating: [], count: (numbers.max() ?? 0) + 1)
    for (group, page) in zip(text.groups, numbers) {
      pages[page] += group.tokens.compactMap { cells[$0.start] }
    }
  }

  /// The fillings with one page read by rows or by columns, where that is something else.
  var all: [[[ValueToken?]]] { pages.flatMap(rivals) }

  private func rivals(_ page: [Cell]) -> [[[ValueToken?]]] {
    // Some of its values may have been given to a row of another page, and the other way round.
    let counts = Dictionary(grouping: page, by: \.row).mapValues(\.count)
    let rows = counts.filter { $0.value * 2 > width }.keys.sorted()
    guard let first = rows.first, let last = rows.last, rows.count == last - first + 1,
      page.count == rows.count * width
    else { return [] }
    let own = Set(page)
    let away = page.filter { !(first...last).contains($0.row) }
    let strange = rows.flatMap { row in (0..<width).map { Cell(row: row, column: $0) } }
      .filter { !own.contains($0) }
    return [true, false].compactMap { isByRow in
      var rival = grid
      for (index, cell) in page.enumerated() {
        let row = isByRow ? index / width : index % rows.count
        let column = isByRow ? index % width : index / rows.count
        rival[first + row][column] = grid[cell.row][cell.column]
      }
      for (taken, left) in zip(away, strange) { rival[taken.row][taken.column] = grid[left.row][left.column] }
      let isSame = zip(rival.joined(), grid.joined()).allSatisfy { $0?.content == $1?.content }
      return isSame ? nil : rival
    }
  }
}
