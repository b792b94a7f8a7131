/// The stretches that lie over a place of a text, going through it from its beginning.
package struct OpenStretches<Key: Hashable & Sendable>: Sendable {
  /// The stretches by where they begin; those before `next` have begun.
  private let stretches: [(range: Range<Int>, key: Key)]
  private var next = 0
  /// How far the stretches of each kind reach.
  private var ends: [Key: Int] = [:]

  /// Takes the stretches, in any order.
  package init(_ stretches: [(range: Range<Int>, key: Key)]) {
    self.stretches = stretches.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The kinds of the stretches that cover a piece, in no order; it lies behind the last that was asked for.
  package mutating func keys(over piece: Range<Int>) -> [Key] {
    while next < stretches.count, stretches[next].range.lowerBound <= piece.lowerBound {
      let (range, key) = stretches[next]
      ends[key] = max(ends[key] ?? 0, range.upperBound)
      next += 1
    }
    return ends.compactMap { $0.value >= piece.upperBound ? $0.key : nil }
  }
}
