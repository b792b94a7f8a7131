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
      for (index, row) in poured.enumerated() {
        guard let token = grid[row][column], let own = positions[token.start] else { continue }
        let below = poured[(index + 1)...].last { other in
          guard let value = grid[other][column], let position = positions[value.start] else { return false }
          return position.page == own.page && position.place < own.place && value.content != token.content
        }
        if let below { turned.formUnion(row...below) }
      }
    }
    return turned
  }

  /// How far a value may have moved within its column.
  private static let farthest = 3

  /// For each row, the columns whose values could as well stand in a row near by: on a page that is not poured out
  /// regularly, only the zeros around it tell where in its column a value is, and no sum tells it if the total or another
  /// column can move with it.
  func exchangeable(_ grid: [[ValueToken?]], wholes: UInt32, afterJumps jumps: [ValueToken]) -> [Set<Int>] {
    var result = [Set<Int>](repeating: [], count: grid.count)
    let pages = Set(jumps.compactMap { positions[$0.start]?.page })
    let poured = grid.map { !isTogether($0) }
    for row in grid.indices where poured[row] {
      for other in grid.indices.dropFirst(row + 1).prefix(Self.farthest) where poured[other] {
        for column in movable(grid[row], grid[other], wholes, pages) {
          result[row].insert(column)
          result[other].insert(column)
        }
      }
    }
    return result
  }

  private func movable(
    _ upper: [ValueToken?], _ lower: [ValueToken?], _ wholes: UInt32, _ pages: Set<Int>
  ) -> Set<Int> {
    let steps = zip(upper, lower).map { upper, lower -> Int64 in
      guard let upper, let lower, let page = positions[upper.start]?.page, pages.contains(page),
        positions[lower.start]?.page == page, let first = upper.amount, let second = lower.amount,
        first == 0 || second == 0
      else { return 0 }
      return first - second
    }
    return Set(
      steps.indices.filter { column in
        steps[column] != 0
          && steps.indices.contains { other in
            let isAlike = wholes >> UInt32(other) & 1 == wholes >> UInt32(column) & 1
            return other != column && steps[other] == (isAlike ? -steps[column] : steps[column])
          }
      })
  }

  /// The rows on the pages of some values.
  func rows(onPagesOf tokens: [ValueToken], in grid: [[ValueToken?]]) -> Set<Int> {
    let pages = Set(tokens.compactMap { positions[$0.start]?.page })
    return Set(
      grid.indices.filter { row in
        grid[row].contains { $0.flatMap { positions[$0.start]?.page }.map(pages.contains) ?? false }
      })
  }

  /// Whether a row's values come one after the other.
  private func isTogether(_ row: [ValueToken?]) -> Bool {
    let places = row.map { $0.flatMap { positions[$0.start]?.place } }
    return zip(places, places.dropFirst()).allSatisfy { left, right in left.map { $0 + 1 == right } ?? false }
  }
}
