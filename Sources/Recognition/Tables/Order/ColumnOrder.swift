/// Rows of which a column's values come in another order in the text than in the filling.
///
/// Results can change places without any sum failing, and converters hardly ever pour a column out from the bottom to the
/// top: a filling that needs this is one of several.
struct ColumnOrder {
  private let positions: [Int32: (page: Int, place: Int)]

  init(_ text: FlowText) {
    var positions: [Int32: (page: Int, place: Int)] = [:]
    for (group, page) in zip(text.groups, text.pages) {
      for token in group.tokens { positions[token.start] = (page, positions.count) }
    }
    self.positions = positions
  }

  /// The rows from one that comes too late on its page to the one it comes after, of a filling.
  func turnedRows(_ grid: [[ValueToken?]]) -> Set<Int> {
    var turned: Set<Int> = []
    let poured = grid.indices.filter { !isTogether(grid[$0]) }
    for column in grid[0].indices {
      let values = poured.compactMap { row in
        grid[row][column].flatMap { token in positions[token.start].map { (row, token.content, $0) } }
      }
      for (index, (row, content, position)) in values.enumerated() {
        let below = values[(index + 1)...].last { other in
          other.2.page == position.page && other.2.place < position.place && other.1 != content
        }
        if let below { turned.formUnion(row...below.0) }
      }
    }
    return turned
  }

  /// Whether a row's values come one after the other.
  private func isTogether(_ row: [ValueToken?]) -> Bool {
    let places = row.map { $0.flatMap { positions[$0.start]?.place } }
    return zip(places, places.dropFirst()).allSatisfy { left, right in left.map { $0 + 1 == right } ?? false }
  }
}
