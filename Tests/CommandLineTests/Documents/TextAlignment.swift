/// Which lines of a text a page's lines stand for, where not all of them are the same.
struct TextAlignment {
  enum Step {
    case show(String)
    case leaveOut(gap: String)
    case drop
  }

  private let shown: [String]
  private let printed: [String]
  // The least difference between what is left of both.
  private var costs: [[Double]]
  private let shownPairs: [Set<[Character]>]
  private let printedPairs: [Set<[Character]>]

  init(_ shown: [String], _ printed: [String]) {
    self.shown = shown
    self.printed = printed
    shownPairs = shown.map(Self.pairs)
    printedPairs = printed.map(Self.pairs)
    costs = Array(repeating: Array(repeating: 0, count: printed.count + 1), count: shown.count + 1)
    for i in (0...shown.count).reversed() {
      for j in (0...printed.count).reversed() { costs[i][j] = cheapest(i, j)?.cost ?? 0 }
    }
  }

  var steps: [Step] {
    var steps: [Step] = []
    var (i, j) = (0, 0)
    while let next = cheapest(i, j) {
      if let step = next.step { steps.append(step) }
      (i, j) = (next.i, next.j)
    }
    return steps
  }

  /// The best thing to do next, and where that leads; `nil` at the end of both.
  private func cheapest(_ i: Int, _ j: Int) -> (cost: Double, step: Step?, i: Int, j: Int)? {
    var ways: [(cost: Double, step: Step?, i: Int, j: Int)] = []
    let isGap = i < shown.count && ShownText.isGap(shown[i])
    if isGap {
      ways.append((costs[i + 1][j], nil, i + 1, j))
      if j < printed.count { ways.append((costs[i][j + 1], .leaveOut(gap: shown[i]), i, j + 1)) }
    } else {
      if i < shown.count, j < printed.count {
        ways.append((difference(i, j) + costs[i + 1][j + 1], .show(printed[j]), i + 1, j + 1))
      }
      if i < shown.count { ways.append((1 + costs[i + 1][j], .drop, i + 1, j)) }
      if j < printed.count { ways.append((1 + costs[i][j + 1], .show(printed[j]), i, j + 1)) }
    }
    return ways.min { $0.cost < $1.cost }
  }

  /// 0 for the same line, 2 for one that has nothing in common with it: as much as one gone and one come.
  private func difference(_ i: Int, _ j: Int) -> Double {
    if shown[i] == printed[j] { return 0 }
    let all = shownPairs[i].count + printedPairs[j].count
    guard all > 0 else { return 2 }
    return 2 - 4 * Double(shownPairs[i].intersection(printedPairs[j]).count) / Double(all)
  }

  private static func pairs(of line: String) -> Set<[Character]> {
    Set(zip(line, line.dropFirst()).map { [$0, $1] })
  }
}
