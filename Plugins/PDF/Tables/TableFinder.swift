import Characters

/// A table, or a page's part of one: its runs, and the rows of its values.
struct TableRegion {
  /// The numbers of its runs.
  var runs: [Int]
  /// The numbers of the runs of each row of values, from left to right; the rows from top to bottom.
  var rows: [[Int]]
  var top: Double
  var bottom: Double
}

/// Finds the tables of a page: rows of numbers beside labels, and what is between and around them.
struct TableFinder {
  private let runs: [TextRun]
  /// All runs from top to bottom.
  private let order: [Int]
  /// The stretch that lines of prose fill.
  private let textWidth: Double
  private let textLeft: Double
  /// Runs that are page numbers.
  private var pageNumbers: Set<Int> = []

  static func tables(of runs: [TextRun]) -> [TableRegion] {
    var finder = TableFinder(runs)
    return finder.tables()
  }

  private init(_ runs: [TextRun]) {
    self.runs = runs
    order = runs.indices.sorted { (runs[$0].box.centerY, $0) < (runs[$1].box.centerY, $1) }
    textLeft = runs.map(\.box.left).min() ?? 0
    textWidth = (runs.map(\.box.right).max() ?? 0) - textLeft
  }

  private mutating func tables() -> [TableRegion] {
    let rows = valueRows()
    var groups: [[[Int]]] = []
    for row in rows {
      if let last = groups.last?.last, !isDivided(last, row) {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    groups = groups.filter(isTable)
    var tables: [TableRegion] = []
    for (index, group) in groups.enumerated() {
      let above = tables.last?.bottom ?? -.infinity
      let below = index + 1 < groups.count ? y(groups[index + 1][0]) : .infinity
      tables.append(region(group, above: above, below: below))
    }
    return tables
  }

  private func y(_ row: [Int]) -> Double { runs[row[0]].box.centerY }

  private func size(_ row: [Int]) -> Double { runs[row[0]].size }

  /// The runs whose middle is between two heights, from top to bottom.
  private func between(_ top: Double, _ bottom: Double) -> ArraySlice<Int> {
    let first = order.partitioningIndex { runs[$0].box.centerY > top }
    let end = order.partitioningIndex { runs[$0].box.centerY >= bottom }
    return order[first..<max(first, end)]
  }

  // MARK: Rows of values

  private mutating func valueRows() -> [[Int]] {
    var rows: [[Int]] = []
    for index in order where runs[index].isValue && !isInSentence(index) {
      if let first = rows.last?.first, runs[first].sharesLine(with: runs[index]) {
        rows[rows.count - 1].append(index)
      } else {
        rows.append([index])
      }
    }
    rows = mergedRows(rows).map { row in row.sorted { runs[$0].box.left < runs[$1].box.left } }
    pageNumbers = Set(rows.filter(isPageNumber).flatMap { $0 })
    return rows.filter { !pageNumbers.contains($0[0]) && ($0.count > 1 || hasLabel($0[0])) }
  }

  /// Numbers of one row are at several heights where heads beside them push them down; rows of the table are never
  /// closer together than their font is large.
  private func mergedRows(_ rows: [[Int]]) -> [[Int]] {
    rows.reduce(into: []) { merged, row in
      // A broken number is lower or higher than those beside it.
      let reach = (merged.last.map { $0 + row } ?? []).contains { runs[$0].isBroken } ? 2.0 : 1.05
      guard let last = merged.last, y(row) - y(last) < reach * size(row),
        !row.contains(where: { index in last.contains { runs[$0].box.overlapX(runs[index].box) > 0 } })
      else {
        merged.append(row)
        return
      }
      merged[merged.count - 1] += row
    }
  }

  /// Whether words follow right after the number, as never happens in a cell.
  private func isInSentence(_ index: Int) -> Bool {
    let run = runs[index]
    // A character of a label that runs downwards may look like a mark.
    let (reach, band) = run.isMarkInWords ? (Double.infinity, 1.0) : (1.2 * run.size, 0.5)
    return between(run.box.centerY - band * run.size, run.box.centerY + band * run.size).contains { other in
      let gap = runs[other].box.left - run.box.right
      return !runs[other].isValue && gap > -0.3 * run.size && gap < reach
        && runs[other].sharesLine(with: run, tolerance: band)
    }
  }

  /// Whether there are words to the left of a number, apart from it.
  private func hasLabel(_ index: Int) -> Bool {
    let run = runs[index]
    return between(run.box.centerY - 3 * run.size, run.box.centerY + 3 * run.size).contains { other in
      let gap = run.box.left - runs[other].box.right
      // A number that ends a line of prose is not a cell.
      let isLineEnd = gap < 1.2 * run.size && runs[other].box.width > 0.6 * textWidth
      return !runs[other].isValue && gap >= RunBuilder.widestJoint * min(run.size, runs[other].size)
        && !isLineEnd
    }
  }

  /// `- 4 -` alone on its line, with nothing beside it.
  private func isPageNumber(_ row: [Int]) -> Bool {
    guard row.count <= 3, let first = row.first, let last = row.last else { return false }
    let isAlone = between(y(row) - 1.5 * size(row), y(row) + 1.5 * size(row)).count == row.count
    guard isAlone else { return false }
    let isTight = runs[last].box.right - runs[first].box.left < 5 * size(row)
    return row.count == 1 || isTight && order.first == first || isTight && order.last == last
      || isTight && (order.suffix(row.count).contains(first) || order.prefix(row.count).contains(first))
  }

  // MARK: Where a table ends

  /// Whether something between two rows of values ends a table.
  private func isDivided(_ first: [Int], _ second: [Int]) -> Bool {
    let distance = y(second) - y(first)
    let size = size(second)
    guard distance > 3.5 * size else { return false }
    if distance > 25 * size { return true }
    let lines = between(y(first) + 0.7 * size, y(second) - 0.7 * size)
    // Heads of columns begin another table, even without a heading between.
    let left = runs[second[0]].box.left - 0.5 * size
    if lines.count(where: { !runs[$0].isValue && runs[$0].box.right > left }) >= 3 { return true }
    return lines.contains { breaks($0, rowSize: size, nextRow: y(second)) }
  }

  /// Whether a run is alone on its line.
  private func isAlone(_ index: Int) -> Bool {
    let run = runs[index]
    return !between(run.box.centerY - 0.5 * run.size, run.box.centerY + 0.5 * run.size).contains {
      $0 != index && runs[$0].sharesLine(with: run, tolerance: 0.5)
    }
  }

  /// Whether a run is a heading or a line of prose between tables.
  private func breaks(_ index: Int, rowSize: Double, nextRow: Double) -> Bool {
    let run = runs[index]
    guard !run.isValue, isAlone(index) else { return false }
    if run.size > 1.12 * rowSize && run.box.left < textLeft + 6 * rowSize && run.words.count < 40 {
      return run.box.width > 5 * run.size
    }
    if run.box.width > 0.72 * textWidth { return true }
    // A heading above the heads of the next table, which take several lines.
    guard run.box.left < textLeft + 3.2 * run.size, run.box.width > 8 * run.size,
      nextRow - run.box.centerY > 4.5 * rowSize
    else { return false }
    let heads = between(run.box.centerY + 0.5 * run.size, nextRow - 0.7 * rowSize)
    return heads.count { !runs[$0].isValue && runs[$0].box.left > run.box.left + 0.3 * textWidth } >= 2
  }

  /// A table has two rows, or one with several values or a clear distance to its label.
  private func isTable(_ rows: [[Int]]) -> Bool {
    if rows.contains(where: { $0.count > 2 }) || rows.count > 1 { return true }
    guard let row = rows.first, let first = row.first else { return false }
    return between(y(row) - 2 * size(row), y(row) + 2 * size(row)).contains { other in
      !runs[other].isValue && runs[first].box.left - runs[other].box.right > size(row)
    }
  }

  // MARK: What belongs to a table

  private func region(_ rows: [[Int]], above: Double, below: Double) -> TableRegion {
    let first = y(rows[0])
    let last = y(rows[rows.count - 1])
    let rowSize = size(rows[0])
    var top = first - 0.7 * rowSize
    for index in between(above, top).reversed() {
      guard !pageNumbers.contains(index), top - runs[index].box.centerY < 3.2 * rowSize,
        !breaks(index, rowSize: rowSize, nextRow: first)
      else { break }
      top = min(top, runs[index].box.centerY - 0.01)
    }
    let labelRight = labelRight(rows, top: top)
    var bottom = last + 0.7 * rowSize
    var lastLine = last
    for index in between(bottom, below) {
      let run = runs[index]
      guard !pageNumbers.contains(index), run.box.right <= labelRight + 0.5 * run.size,
        run.box.centerY - lastLine < 3.2 * run.size,
        !breaks(index, rowSize: rowSize, nextRow: below)
      else { break }
      lastLine = run.box.centerY
      bottom = run.box.centerY + 0.01
    }
    return TableRegion(runs: Array(between(top, bottom)), rows: rows, top: top, bottom: bottom)
  }

  /// Where the labels end and the values begin; minus infinity if there are no labels.
  private func labelRight(_ rows: [[Int]], top: Double) -> Double {
    let left = rows.map { runs[$0[0]].box.left }.min() ?? 0
    let hasLabels = rows.contains { row in
      between(y(row) - 0.7 * size(row), y(row) + 0.7 * size(row)).contains {
        !runs[$0].isValue && runs[$0].box.right < left + 0.3 * size(row)
      }
    }
    return hasLabels ? left : -.infinity
  }
}
