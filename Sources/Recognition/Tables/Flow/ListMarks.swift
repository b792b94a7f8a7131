/// The numerals of list marks that a converter tore from the labels of rows (`2` beside or under `、重复申请`):
/// docs/form.md, "How published reports break".
struct ListMarks {
  /// The values that are such numerals, as places in the scan's tokens.
  private(set) var tokens: Set<Int> = []
  /// How many numerals were lost whose place is not known.
  private(set) var openCount = 0
  /// How often each numeral is among these; `nil` where that is not known.
  private(set) var open: SIMD16<UInt8>?

  /// - Parameters:
  ///   - values: how many values were found for the table, list marks among them.
  ///   - rowOfLine: for each line of the scan, the row of the text that its labels name.
  init(_ scan: TableScan, _ form: FlowForm, values: Int, rowOfLine: [Int?]) {
    var lost: [Int] = []
    var unknown = 0
    for (index, line) in scan.lines.enumerated()
    where scan.labels[line.labels].contains(where: \.hasLostNumeral) {
      guard let numeral = rowOfLine[index].flatMap({ form.numerals[$0] }) else {
        unknown += 1
        continue
      }
      if let token = Self.neighbour(index, line, numeral, scan, width: form.width),
        tokens.insert(token).inserted
      {
        continue
      }
      lost.append(numeral)
    }
    openCount = lost.count + unknown
    let isExact = values - tokens.count == form.cellCount + lost.count
    guard unknown == 0, isExact || lost.count >= Self.leastColumn else { return }
    // Where values are missing only numerals that stand together, as a column of them, are told from values.
    let (found, breaks) = Self.align(lost, scan, without: tokens)
    guard isExact || breaks == 0 && found.count == lost.count else { return }
    for (place, token) in found {
      tokens.insert(token)
      lost[place] = 0
    }
    var counts = SIMD16<UInt8>()
    for numeral in lost where numeral > 0 { counts[numeral] += 1 }
    open = counts
    openCount = lost.count { $0 > 0 }
  }

  /// The first value of the label's own line or of a line next to it, if it is the label's own numeral.
  private static func neighbour(
    _ index: Int, _ line: TableScan.Line, _ numeral: Int, _ scan: TableScan, width: Int
  ) -> Int? {
    for near in [index, index + 1, index - 1] where scan.lines.indices.contains(near) {
      let other = scan.lines[near]
      guard other.hasTokens, near == index || !other.hasLabels else { continue }
      // Between two labels just a row's values are the row's, and none is a numeral.
      if near != index, run(around: near, scan) == width { continue }
      // A line of one value may be the numeral alone; a whole row is whole without it.
      let fits = other.tokens.count == 1 || other.tokens.count == width + 1
      let first = other.tokens.lowerBound
      if fits, scan.tokens[first].listNumeral == numeral { return first }
    }
    return nil
  }

  /// How many values stand together without a label between them.
  private static func run(around line: Int, _ scan: TableScan) -> Int {
    var first = line
    while first > 0, !scan.lines[first].hasLabels { first -= 1 }
    let next = scan.lines[(line + 1)...].firstIndex(where: \.hasLabels) ?? scan.lines.count
    return scan.lines[first..<next].reduce(0) { $0 + $1.tokens.count }
  }

  /// Finds lost numerals among the values that stand alone on their lines, in their order and with as few values
  /// between them as can be: converters pour them out in columns.
  ///
  /// - Returns: the places in `lost` of the numerals that only one value can be, with that value, and how often
  ///   other values interrupt them.
  private static func align(
    _ lost: [Int], _ scan: TableScan, without taken: Set<Int>
  ) -> (found: [(place: Int, token: Int)], breaks: Int) {
    let alone = scan.lines.filter { $0.tokens.count == 1 }.map(\.tokens.lowerBound)
      .filter { scan.tokens[$0].listNumeral != nil && !taken.contains($0) }
    let numerals = alone.map { scan.tokens[$0].listNumeral ?? 0 }
    guard !lost.isEmpty, lost.count <= alone.count else { return ([], unreachable) }
    let forward = breaks(lost, numerals, alone)
    let backward = breaks(lost.reversed(), numerals.reversed(), alone.map { -$0 }.reversed())
    guard let least = forward[lost.count - 1].min(), least < unreachable else { return ([], unreachable) }
    var found: [(place: Int, token: Int)] = []
    for place in lost.indices {
      let possible = alone.indices.filter { index in
        forward[place][index] + backward[lost.count - 1 - place][alone.count - 1 - index] == least
      }
      if possible.count == 1 { found.append((place, alone[possible[0]])) }
    }
    return (found, least)
  }

  /// So many numerals one after another are a column of them.
  private static let leastColumn = 8
  private static let unreachable = 1 << 20

  /// For each numeral and each value, how often the numerals so far are interrupted if the last of them is there.
  private static func breaks(_ lost: [Int], _ numerals: [Int], _ places: [Int]) -> [[Int]] {
    var result: [[Int]] = []
    for numeral in lost {
      let before = result.last
      var least = before == nil ? 0 : unreachable
      var row = [Int](repeating: unreachable, count: numerals.count)
      for index in numerals.indices {
        if numerals[index] == numeral {
          row[index] = before == nil ? 0 : least + 1
          if let before, index > 0, places[index] - places[index - 1] == 1 {
            row[index] = min(row[index], before[index - 1])
          }
        }
        if let before { least = min(least, before[index]) }
      }
      result.append(row)
    }
    return result
  }
}
