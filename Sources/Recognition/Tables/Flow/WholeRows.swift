/// Rows that are intact in running text: a run of as many values as there are columns, whose sum holds.
///
/// They are taken out first, so that the search has only the rest to place.
struct WholeRows {
  /// For each row of the text, its values if it is intact.
  private(set) var values: [[ValueToken]?]
  /// The groups not used by any of these rows.
  private(set) var remaining: [ValueGroup] = []
  /// List marks found among the values of these rows.
  private(set) var listMarks: [ValueToken] = []

  private struct Chunk {
    var tokens: [ValueToken]
    /// The first group of the run it was taken from.
    var group: Int
    /// How many other values come between the previous chunk and this one.
    var gap = 0
  }

  private let form: FlowForm
  private var width: Int { form.width }

  /// With more list marks in a run there are too many ways to divide it.
  private static let mostMarks = 4
  /// The most divisions of a run to consider.
  private static let mostDivisions = 8
  /// The share of non-zero values that must be in intact rows before runs of zeros count as rows too: in text
  /// read by columns they are not.
  private static let enoughWhole = 0.6
  /// Scores of a label on the row's own line, of another row's label there, of a label near by, and the cost
  /// of a skipped row.
  private static let ownLabel = 4.0
  private static let otherLabel = -2.0
  private static let nearLabel = 2.5
  private static let rowLeftOut = 1.5

  init(_ groups: [ValueGroup], _ form: FlowForm) {
    self.form = form
    values = Array(repeating: nil, count: form.rows.count)
    let runs = Self.runs(groups)
    var chunks: [Chunk] = []
    var taken: Set<Int> = []
    let telling = groups.reduce(0) { $0 + $1.tokens.count { $0.amount != 0 } }
    var covered = 0
    var marks: [ValueToken] = []
    for run in runs {
      guard let found = self.chunks(groups, run), found.chunks.contains(where: Self.isTelling) else {
        continue
      }
      chunks += found.chunks.map { Chunk(tokens: $0, group: run.lowerBound) }
      covered += found.chunks.reduce(0) { $0 + $1.count { $0.amount != 0 } }
      marks += found.marks
      taken.formUnion(run)
    }
    if telling == 0 || Double(covered) >= Double(telling) * Self.enoughWhole {
      for run in runs where !taken.contains(run.lowerBound) {
        guard let found = self.chunks(groups, run), found.marks.isEmpty else { continue }
        chunks += found.chunks.map { Chunk(tokens: $0, group: run.lowerBound) }
        taken.formUnion(run)
      }
    }
    chunks.sort { ($0.group, $0.tokens[0].start) < ($1.group, $1.tokens[0].start) }
    var position = 0
    for index in chunks.indices {
      chunks[index].gap = (position..<max(position, chunks[index].group)).reduce(0) {
        $0 + (taken.contains($1) ? 0 : groups[$1].tokens.count)
      }
      position = max(position, chunks[index].group)
    }
    guard let assignment = assign(chunks, groups) else {
      remaining = groups
      return
    }
    for (chunk, row) in zip(chunks, assignment) { values[row] = chunk.tokens }
    remaining = groups.indices.filter { !taken.contains($0) }.map { groups[$0] }
    listMarks = marks
  }

  /// Ranges of groups with no label between them.
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

  /// The rows in a run, if it consists of rows and a few list marks and can be divided in only one way.
  private func chunks(
    _ groups: [ValueGroup], _ run: Range<Int>
  ) -> (chunks: [[ValueToken]], marks: [ValueToken])? {
    let tokens = groups[run].flatMap { Array($0.tokens) }
    guard tokens.count >= width, tokens.count <= form.cellCount + width else { return nil }
    let extra = tokens.count % width
    guard extra <= Self.mostMarks else { return nil }
    if extra == 0 {
      let chunks = stride(from: 0, to: tokens.count, by: width).map { Array(tokens[$0..<$0 + width]) }
      return chunks.allSatisfy { form.rowHolds($0.map(Optional.some)) == true } ? (chunks, []) : nil
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

  private func divide(
    _ tokens: ArraySlice<ValueToken>, _ extra: Int, _ singles: Set<Int32>, _ chunks: [[ValueToken]],
    _ marks: [ValueToken], _ found: inout [(chunks: [[ValueToken]], marks: [ValueToken])]
  ) {
    guard found.count < Self.mostDivisions else { return }
    guard let first = tokens.first else {
      if extra == 0 { found.append((chunks, marks)) }
      return
    }
    let head = tokens.prefix(width)
    if head.count == width, form.rowHolds(head.map(Optional.some)) == true {
      divide(tokens.dropFirst(width), extra, singles, chunks + [Array(head)], marks, &found)
    }
    if extra > 0, first.listNumeral != nil, singles.contains(first.start) {
      divide(tokens.dropFirst(), extra - 1, singles, chunks, marks + [first], &found)
    }
  }

  /// Assigns chunks to rows: in order, by the labels near them, leaving room for the values in between.
  private func assign(_ chunks: [Chunk], _ groups: [ValueGroup]) -> [Int]? {
    let count = form.rows.count
    guard chunks.count <= count else { return nil }
    guard chunks.count < count else { return Array(0..<count) }
    var best = [[Double]](repeating: Array(repeating: -.infinity, count: count), count: chunks.count)
    var previous = [[Int]](repeating: Array(repeating: -1, count: count), count: chunks.count)
    for (index, chunk) in chunks.enumerated() {
      let expected = Int((Double(chunk.gap) / Double(width)).rounded())
      for row in index..<(count - (chunks.count - 1 - index)) {
        let own = Self.likeness(groups[chunk.group], row)
        for before in (index == 0 ? -1 : index - 1)..<(index == 0 ? 0 : row) {
          let sum = index == 0 ? 0 : best[index - 1][before]
          guard sum > -.infinity else { continue }
          let total = sum + own - Self.rowLeftOut * Double(abs(row - before - 1 - expected))
          if total > best[index][row] {
            best[index][row] = total
            previous[index][row] = before
          }
        }
      }
    }
    guard let last = chunks.indices.last else { return [] }
    guard var row = (0..<count).max(by: { best[last][$0] < best[last][$1] }), best[last][row] > -.infinity
    else { return nil }
    var result: [Int] = []
    for index in chunks.indices.reversed() {
      result.append(row)
      row = previous[index][row]
    }
    return result.reversed()
  }

  private static func likeness(_ group: ValueGroup, _ row: Int) -> Double {
    if let stated = group.row { return stated == row ? ownLabel : otherLabel }
    return group.hints.filter { $0.row == row }.map { nearLabel - $0.distance / 2 }.max() ?? 0
  }
}
