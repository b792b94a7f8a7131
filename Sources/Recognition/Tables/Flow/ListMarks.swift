/// Numerals of list marks that a converter tore from their row labels (`2` beside or below `、重复申请`):
/// docs/form.md, "How published reports break".
struct ListMarks {
  /// The values that are such numerals, as indexes into the scan's tokens.
  private(set) var tokens: Set<Int> = []
  /// How many torn numerals were not located.
  private(set) var openCount = 0
  /// How many there are of each numeral among these; `nil` if unknown.
  private(set) var open: SIMD16<UInt8>?

  /// Locates torn numerals among the values.
  ///
  /// - Parameters:
  ///   - values: the number of values found for the table, including list marks.
  ///   - rowOfLine: for each line of the scan, the row of the text named by its labels.
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
    // If values are missing, numerals can be told from values only when they form an uninterrupted column.
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

  /// The first value on the label's own or an adjacent line, if it is the label's numeral.
  private static func neighbour(
    _ index: Int, _ line: TableScan.Line, _ numeral: Int, _ scan: TableScan, width: Int
  ) -> Int? {
    for near in [index, index + 1, index - 1] where scan.lines.indices.contains(near) {
      let other = scan.lines[near]
      guard other.hasTokens, near == index || !other.hasLabels else { continue }
      // If exactly one row's worth of values lies between two labels, none of them is a numeral.
      if near != index, run(around: near, scan) == width { continue }
      // A line with one value may be the numeral alone; otherwise the row must have one value too many.
      let fits = other.tokens.count == 1 || other.tokens.count == width + 1
      let first = other.tokens.lowerBound
      if fits, scan.tokens[first].listNumeral == numeral { return first }
    }
    return nil
  }

  /// How many values there are between the labels around a line.
  private static func run(around line: Int, _ scan: TableScan) -> Int {
    var first = line
    while first > 0, !scan.lines[first].hasLabels { first -= 1 }
    let next = scan.lines[(line + 1)...].firstIndex(where: \.hasLabels) ?? scan.lines.count
    return scan.lines[first..<next].reduce(0) { $0 + $1.tokens.count }
  }

  /// Locates torn numerals among values alone on their lines, in order and with as few values between
  /// them as possible, since converters emit them in columns.
  ///
  /// - Returns: the numerals that can be only one value, by index in `lost`, and how often other values
  ///   interrupt the sequence.
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

  /// Numerals in a row that are enough to be taken for a column of list marks.
  private static let leastColumn = 8
  private static let unreachable = 1 << 20

  /// For each numeral and value, the least number of interruptions so far if the numeral is that value.
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
