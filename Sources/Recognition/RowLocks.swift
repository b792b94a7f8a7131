import ReportModel

/// Rows of table 3 that stand whole in running text: seven values in a run whose last is the sum of the others.
///
/// They are taken out before the search for the rest begins; what remains is small.
struct RowLocks {
  /// For each row, its values where it was found whole.
  private(set) var values: [[ValueToken]?]
  /// The groups that no whole row took.
  private(set) var remaining: [ValueGroup] = []
  /// List marks among the values of whole rows.
  private(set) var listMarks: [ValueToken] = []

  private struct Chunk {
    var tokens: [ValueToken]
    /// The first group it was taken from.
    var group: Int
    /// How many values stand unlocked between the chunk before and this one.
    var gap = 0
  }

  private static let width = RequestsFlow.width

  init(_ groups: [ValueGroup], rows: [Vocabulary.Row]) {
    values = Array(repeating: nil, count: rows.count)
    let runs = Self.runs(groups)
    var chunks: [Chunk] = []
    var lockedGroups: Set<Int> = []
    let nonzero = groups.reduce(0) { $0 + $1.tokens.count { $0.amount != 0 } }
    var covered = 0
    var pendingMarks: [ValueToken] = []
    for run in runs {
      guard let found = Self.chunks(groups, run), found.chunks.contains(where: Self.isTelling) else {
        continue
      }
      chunks += found.chunks.map { Chunk(tokens: $0, group: run.lowerBound) }
      covered += found.chunks.reduce(0) { $0 + $1.count { $0.amount != 0 } }
      pendingMarks += found.marks
      lockedGroups.formUnion(run)
    }
    // Where rows with figures stand whole, runs of zeros are whole rows too; in text read by columns they are not.
    if nonzero == 0 || covered * 10 >= nonzero * 6 {
      for run in runs where !lockedGroups.contains(run.lowerBound) {
        guard let found = Self.chunks(groups, run), found.marks.isEmpty else { continue }
        chunks += found.chunks.map { Chunk(tokens: $0, group: run.lowerBound) }
        lockedGroups.formUnion(run)
      }
    }
    chunks.sort { ($0.group, $0.tokens[0].start) < ($1.group, $1.tokens[0].start) }
    var position = 0
    for index in chunks.indices {
      chunks[index].gap = (position..<max(position, chunks[index].group)).reduce(0) {
        $0 + (lockedGroups.contains($1) ? 0 : groups[$1].tokens.count)
      }
      position = max(position, chunks[index].group)
    }
    guard let assignment = Self.assign(chunks, groups, rows) else {
      remaining = groups
      return
    }
    for (chunk, row) in zip(chunks, assignment) { values[row] = chunk.tokens }
    remaining = groups.indices.filter { !lockedGroups.contains($0) }.map { groups[$0] }
    listMarks = pendingMarks
  }

  /// Groups with no label between them.
  private static func runs(_ groups: [ValueGroup]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in groups.indices.dropFirst() where groups[index].labelsBefore != groups[index - 1].labelsBefore
    {
      runs.append(start..<index)
      start = index
    }
    if !groups.isEmpty { runs.append(start..<groups.count) }
    return runs
  }

  private static func isTelling(_ chunk: [ValueToken]) -> Bool { chunk.contains { $0.amount != 0 } }

  /// The rows a run consists of, if it consists of rows and at most four list marks, in one way only.
  private static func chunks(
    _ groups: [ValueGroup], _ run: Range<Int>
  ) -> (chunks: [[ValueToken]], marks: [ValueToken])? {
    let tokens = groups[run].flatMap { Array($0.tokens) }
    guard tokens.count >= width, tokens.count <= width * 26 else { return nil }
    let extra = tokens.count % width
    guard extra <= 4 else { return nil }
    // Whole lines of seven are rows whatever their sums; single values are rows if their sums hold.
    if extra == 0 {
      let chunks = stride(from: 0, to: tokens.count, by: width).map { Array(tokens[$0..<$0 + width]) }
      return chunks.allSatisfy { RowReading.sumHolds($0) == true } ? (chunks, []) : nil
    }
    let singles = Set(groups[run].filter { $0.tokens.count == 1 }.compactMap { $0.tokens.first?.start })
    var found: [(chunks: [[ValueToken]], marks: [ValueToken])] = []
    divide(tokens[...], extra, singles, [], [], &found)
    guard let first = found.first else { return nil }
    let isOne = found.allSatisfy { other in
      zip(other.chunks, first.chunks).allSatisfy { $0.map(\.amount) == $1.map(\.amount) }
    }
    return isOne ? first : nil
  }

  private static func divide(
    _ tokens: ArraySlice<ValueToken>, _ extra: Int, _ singles: Set<Int32>, _ chunks: [[ValueToken]],
    _ marks: [ValueToken], _ found: inout [(chunks: [[ValueToken]], marks: [ValueToken])]
  ) {
    guard found.count < 8 else { return }
    guard let first = tokens.first else {
      if extra == 0 { found.append((chunks, marks)) }
      return
    }
    let head = tokens.prefix(width)
    if head.count == width, RowReading.sumHolds(Array(head)) == true {
      divide(tokens.dropFirst(width), extra, singles, chunks + [Array(head)], marks, &found)
    }
    if extra > 0, first.listNumeral != nil, singles.contains(first.start) {
      divide(tokens.dropFirst(), extra - 1, singles, chunks, marks + [first], &found)
    }
  }

  /// The row of each chunk: in order, by the labels next to them, with room for what stands unlocked between.
  private static func assign(_ chunks: [Chunk], _ groups: [ValueGroup], _ rows: [Vocabulary.Row]) -> [Int]? {
    guard chunks.count <= rows.count else { return nil }
    guard chunks.count < rows.count else { return Array(rows.indices) }
    var best = [[Double]](repeating: Array(repeating: -.infinity, count: rows.count), count: chunks.count)
    var previous = [[Int]](repeating: Array(repeating: -1, count: rows.count), count: chunks.count)
    for (index, chunk) in chunks.enumerated() {
      for row in index..<(rows.count - (chunks.count - 1 - index)) {
        let own = likeness(groups[chunk.group], rows[row].index)
        for before in (index == 0 ? -1 : index - 1)..<row {
          let sum = index == 0 ? 0 : before < 0 ? -.infinity : best[index - 1][before]
          guard sum > -.infinity, index == 0 ? before == -1 : true else { continue }
          let skipped = row - before - 1
          let expected = Int((Double(chunk.gap) / Double(width)).rounded())
          let total = sum + own - 1.5 * Double(abs(skipped - expected))
          if total > best[index][row] {
            best[index][row] = total
            previous[index][row] = before
          }
        }
      }
    }
    guard let last = chunks.indices.last else { return [] }
    guard var row = rows.indices.max(by: { best[last][$0] < best[last][$1] }), best[last][row] > -.infinity
    else {
      return nil
    }
    var result: [Int] = []
    for index in chunks.indices.reversed() {
      result.append(row)
      row = previous[index][row]
    }
    return result.reversed()
  }

  private static func likeness(_ group: ValueGroup, _ row: Int) -> Double {
    if let stated = group.row { return stated.index == row ? 4 : -2 }
    return group.hints.filter { $0.row == row }.map { 2.5 - $0.distance / 2 }.max() ?? 0
  }
}
