/// The stretches of a text that were dropped, or replaced by longer or shorter ones, and where the rest went.
package struct TextChanges: Sendable {
  /// A stretch that was replaced.
  private struct Change {
    /// Where it stood before anything was changed.
    let range: Range<Int>
    /// Where what replaced it begins and ends.
    let new: Range<Int>
  }

  private var changes: [Change] = []

  /// Makes a list without changes.
  package init() {}

  /// Makes a list of stretches that were dropped, in any order; they may lie over one another.
  package init(dropping ranges: [Range<Int>]) {
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(range.lowerBound, changes.last?.range.upperBound ?? range.lowerBound)
      if start < range.upperBound { replace(start..<range.upperBound, by: 0) }
    }
  }

  /// Whether nothing was changed.
  package var isEmpty: Bool { changes.isEmpty }

  /// How many bytes longer the text is than it was; below 0 where it is shorter.
  private var growth: Int { changes.last.map { $0.new.upperBound - $0.range.upperBound } ?? 0 }

  /// Adds a change behind the last.
  ///
  /// - Parameters:
  ///   - range: the stretch, in bytes of the text before any change.
  ///   - count: how many bytes stand there now.
  package mutating func replace(_ range: Range<Int>, by count: Int) {
    let start = range.lowerBound + growth
    changes.append(Change(range: range, new: start..<start + count))
  }

  /// Where a stretch of the text as it was is now; a bound within a changed piece moves to the outer end of that.
  package func place(of range: Range<Int>) -> Range<Int> {
    guard !changes.isEmpty else { return range }
    let start = place(of: range.lowerBound)
    return start..<(range.isEmpty ? start : place(of: range.upperBound, isEnd: true))
  }

  private func place(of position: Int, isEnd: Bool = false) -> Int {
    let index = changes.partitioningIndex { $0.range.upperBound > position }
    if index < changes.count, changes[index].range.lowerBound < position {
      return isEnd ? changes[index].new.upperBound : changes[index].new.lowerBound
    }
    guard index > 0 else { return position }
    return position - changes[index - 1].range.upperBound + changes[index - 1].new.upperBound
  }

  /// The text without the stretches, where all of them were dropped.
  package func applied(to text: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(text.count)
    var start = 0
    for change in changes {
      kept += text[start..<change.range.lowerBound]
      start = change.range.upperBound
    }
    kept += text[start...]
    return kept
  }
}
