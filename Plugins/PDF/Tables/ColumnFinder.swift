/// The columns of values of a table.
struct ColumnSet {
  /// The middle of each column, from left to right.
  var centers: [Double]
  /// Columns at the page's edge, where the last digits may be off the page: what is left of them is not a number. They
  /// stay cut when the table continues on the next page.
  var cut: Set<Int> = []

  var count: Int { centers.count }

  /// The column whose middle is nearest.
  func nearest(to x: Double) -> Int {
    centers.indices.min { abs(centers[$0] - x) < abs(centers[$1] - x) } ?? 0
  }

  /// The column of each of some middles in ascending order, no two the same, with the least movement in all;
  /// `nil` if there are more of them than columns.
  func matching(_ middles: [Double]) -> [Int]? {
    guard middles.count <= centers.count else { return nil }
    var best = [[Double]](
      repeating: [Double](repeating: .infinity, count: centers.count + 1), count: middles.count + 1)
    for column in 0...centers.count { best[0][column] = 0 }
    for index in middles.indices {
      for column in centers.indices {
        best[index + 1][column + 1] = min(
          best[index + 1][column], best[index][column] + abs(middles[index] - centers[column]))
      }
    }
    var result = [Int](repeating: 0, count: middles.count)
    var column = centers.count
    for index in middles.indices.reversed() {
      while column > index + 1, best[index + 1][column - 1] <= best[index + 1][column] { column -= 1 }
      result[index] = column - 1
      column -= 1
    }
    return result
  }
}

/// Finds columns from their contents.
enum ColumnFinder {
  /// The stretches from left to right that are filled by boxes above one another; what covers two of them, such as the
  /// head of a group of columns, does not make one.
  static func stretches(_ boxes: [Box]) -> [Box] {
    var found: [Box] = []
    for box in boxes.sorted(by: { $0.width < $1.width }) {
      let touched = found.indices.filter { index in
        found[index].overlapX(box) > 0.2 * min(found[index].width, box.width)
      }
      if touched.isEmpty {
        found.append(box)
      } else if touched.count == 1, isAligned(found[touched[0]], box) {
        found[touched[0]].formUnion(box)
      }
    }
    return found.sorted { $0.left < $1.left }
  }

  /// Whether two boxes are aligned like cells of one column: at their middles, or at one edge.
  private static func isAligned(_ first: Box, _ second: Box) -> Bool {
    let tolerance = 0.3 * min(first.height, second.height)
    return abs(first.centerX - second.centerX) < tolerance || abs(first.left - second.left) < tolerance
      || abs(first.right - second.right) < tolerance
  }

  /// The columns of a table, from the rows of its values and from its heads.
  ///
  /// - Parameter above: the columns of the table above, which continues here unless the values say otherwise.
  static func columns(rows: [[Box]], heads: [Box], above: ColumnSet?) -> ColumnSet {
    let filled = stretches(rows.flatMap { $0 })
    let middles = filled.map(\.centerX)
    let headed = withoutSpanning(stretches(heads))
    let isFull = rows.count { $0.count == filled.count } * 2 > rows.count { $0.count > 1 }
    if headed.count >= filled.count, headed.count > 1, !isFull || isBelow(headed, filled) {
      // Where every column has values, they show its middle better than a head does.
      if headed.count == filled.count { return ColumnSet(centers: middles) }
      return ColumnSet(centers: headed.map(\.centerX)).moved(to: middles)
    }
    if let above, above.count >= filled.count, above.accepts(filled) { return above }
    return ColumnSet(centers: middles)
  }

  /// Heads, except those above two others that partly cover both: they are heads of both.
  private static func withoutSpanning(_ heads: [Box]) -> [Box] {
    heads.indices.filter { index in
      let below = heads.indices.filter { other in
        other != index && heads[other].overlapX(heads[index]) > 0
          && heads[other].centerY > heads[index].bottom - 0.2 * heads[index].height
      }
      return below.count < 2
    }.map { heads[$0] }
  }

  /// Whether each stretch of values is under a head of its own: heads may be set in pieces.
  private static func isBelow(_ heads: [Box], _ values: [Box]) -> Bool {
    let columns = values.map { value in heads.indices.filter { heads[$0].overlapX(value) > 0 } }
    guard columns.allSatisfy({ $0.count == 1 }), Set(columns).count == columns.count else { return false }
    let gaps = zip(heads, heads.dropFirst()).map { $1.centerX - $0.centerX }
    return gaps.allSatisfy { $0 * Double(gaps.count) > 0.4 * gaps.reduce(0, +) }
  }
}

extension ColumnSet {
  /// The columns with the middles of those that have values.
  fileprivate func moved(to middles: [Double]) -> ColumnSet {
    guard let matching = matching(middles) else { return self }
    var moved = self
    for (column, middle) in zip(matching, middles) { moved.centers[column] = middle }
    return moved.centers == moved.centers.sorted() ? moved : self
  }

  /// Whether each stretch is in a column of its own.
  fileprivate func accepts(_ stretches: [Box]) -> Bool {
    let columns = stretches.map { nearest(to: $0.centerX) }
    guard Set(columns).count == columns.count else { return false }
    let pitch = zip(centers, centers.dropFirst()).map { $1 - $0 }.min() ?? 80
    return zip(columns, stretches).allSatisfy { abs(centers[$0] - $1.centerX) < max(0.5 * pitch, 6) }
  }
}
