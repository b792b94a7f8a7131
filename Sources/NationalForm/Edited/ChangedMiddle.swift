extension Collection where Element: Equatable, Self: BidirectionalCollection {
  /// What lies between the elements that are the same at the beginning and at the end of this and another collection, as
  /// offsets in both.
  package func middle(differingFrom other: some BidirectionalCollection<Element>) -> (
    own: Range<Int>, other: Range<Int>
  ) {
    let head = zip(self, other).prefix { $0 == $1 }.count
    let shorter = Swift.min(count, other.count) - head
    let tail = zip(reversed(), other.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    return (head..<count - tail, head..<other.count - tail)
  }
}
