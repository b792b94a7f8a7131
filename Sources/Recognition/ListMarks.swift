/// The numerals of table 3's list marks that a converter tore from their labels (`2` beside or under `、重复申请`).
struct ListMarks {
  /// The values that are such numerals, as places in the scan's tokens.
  private(set) var tokens: Set<Int> = []
  /// How many numerals were lost whose place is not known.
  private(set) var openCount = 0
  /// How often each numeral is among these; `nil` where that is not known.
  private(set) var open: SIMD16<UInt8>?

  /// - Parameters:
  ///   - rowOf: the row of the table that the labels of an entry name.
  ///   - values: how many values were found for the table, list marks among them.
  init(
    _ scan: TableScan, rows: [Vocabulary.Row], values: Int, rowOf: (TableScan.Entry) -> Int?
  ) {
    var lost: [Int] = []
    var unknown = 0
    for (index, entry) in scan.entries.enumerated() where entry.hasLostNumeral {
      let row = rowOf(entry)
      guard let numeral = rows.first(where: { $0.index == row })?.listNumeral else {
        unknown += 1
        continue
      }
      if let token = Self.neighbour(index, entry, numeral, scan), tokens.insert(token).inserted { continue }
      lost.append(numeral)
    }
    openCount = lost.count + unknown
    guard unknown == 0, values - tokens.count == rows.count * RequestsFlow.width + lost.count else { return }
    for (place, token) in Self.align(lost, scan, without: tokens) {
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
    _ index: Int, _ entry: TableScan.Entry, _ numeral: Int, _ scan: TableScan
  ) -> Int? {
    for near in [index, index + 1, index - 1] where scan.entries.indices.contains(near) {
      let other = scan.entries[near]
      guard other.hasValues, near == index || other.labelCount == 0 else { continue }
      // A line of one value may be the numeral alone; a row of seven is whole without it.
      let fits = other.values.count == 1 || other.values.count == RequestsFlow.width + 1
      let first = other.values.lowerBound
      if fits, scan.tokens[first].listNumeral == numeral { return first }
    }
    return nil
  }

  /// Finds lost numerals among the values that stand alone on their lines, in their order and with as few values
  /// between them as can be: converters pour them out in columns.
  ///
  /// - Returns: the places in `lost` of the numerals that only one value can be, with that value.
  private static func align(
    _ lost: [Int], _ scan: TableScan, without taken: Set<Int>
  ) -> [(place: Int, token: Int)] {
    let alone = scan.entries.filter { $0.values.count == 1 }.map(\.values.lowerBound)
      .filter { scan.tokens[$0].listNumeral != nil && !taken.contains($0) }
    let numerals = alone.map { scan.tokens[$0].listNumeral ?? 0 }
    guard !lost.isEmpty, lost.count <= alone.count else { return [] }
    let forward = breaks(lost, numerals, alone)
    let backward = breaks(lost.reversed(), numerals.reversed(), alone.map { -$0 }.reversed())
    guard let least = forward[lost.count - 1].min(), least < unreachable else { return [] }
    var found: [(place: Int, token: Int)] = []
    for place in lost.indices {
      let possible = alone.indices.filter { index in
        forward[place][index] + backward[lost.count - 1 - place][alone.count - 1 - index] == least
      }
      if possible.count == 1 { found.append((place, alone[possible[0]])) }
    }
    return found
  }

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
