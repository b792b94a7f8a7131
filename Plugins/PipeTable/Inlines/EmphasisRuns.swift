/// Matches runs of asterisks and underscores (CommonMark §6.2, rules 1 to 17).
struct EmphasisRuns {
  /// Asterisks or underscores side by side.
  struct Run {
    /// Where it stands among the pieces of the text.
    let node: Int
    let character: UInt8
    /// How many of them are not yet used.
    var count: Int
    let whole: Int
    let mayOpen: Bool
    let mayClose: Bool

    init(node: Int, character: UInt8, count: Int, before: Flank, after: Flank) {
      self.node = node
      self.character = character
      self.count = count
      whole = count
      let opens = Self.flanks(before, after)
      let closes = Self.flanks(after, before)
      guard character == UInt8(ascii: "_") else {
        (mayOpen, mayClose) = (opens, closes)
        return
      }
      // Underscores within words are none.
      mayOpen = opens && (!closes || before.isPunctuation)
      mayClose = closes && (!opens || after.isPunctuation)
    }

    private static func flanks(_ outer: Flank, _ inner: Flank) -> Bool {
      switch inner {
      case .blank: false
      case .word: true
      case .punctuation, .symbol: outer != .word
      }
    }
  }

  /// Two runs of which the text between them is emphasis.
  struct Pair {
    let start: Int
    let end: Int
    let isBold: Bool
  }

  private var open: [Run] = []
  private var ended: [Run] = []
  /// How far back a run is looked for that one closes.
  private static let farthest = 32

  /// Takes the next run, and returns what it closes, the inner pairs first.
  mutating func take(_ run: Run) -> [Pair] {
    var run = run
    var pairs: [Pair] = []
    while run.mayClose, run.count > 0, let index = opener(of: run) {
      // Those between the two close nothing and are text.
      ended += open[(index + 1)...]
      open.removeSubrange((index + 1)...)
      let used = open[index].count > 1 && run.count > 1 ? 2 : 1
      pairs.append(Pair(start: open[index].node, end: run.node, isBold: used == 2))
      open[index].count -= used
      run.count -= used
      if open[index].count == 0 { open.remove(at: index) }
    }
    if run.mayOpen, run.count > 0 { open.append(run) } else { ended.append(run) }
    return pairs
  }

  /// The runs of which some are text.
  var left: [Run] { open + ended }

  private func opener(of run: Run) -> Int? {
    open.indices.suffix(Self.farthest).last { index in
      let opener = open[index]
      guard opener.character == run.character else { return false }
      let isAmbiguous = opener.mayClose || run.mayOpen
      return !isAmbiguous || (opener.whole + run.whole) % 3 != 0
        || opener.whole % 3 == 0 && run.whole % 3 == 0
    }
  }
}

extension Flank {
  fileprivate var isPunctuation: Bool { self == .punctuation || self == .symbol }
}
