/// Some of the rows or columns of a table's form, by their places: one bit each.
struct KeySet: Sendable, Hashable {
  private(set) var bits: UInt64

  /// More rows or columns than these no form has.
  static let capacity = 64

  static let none = KeySet(bits: 0)

  init(bits: UInt64) { self.bits = bits }

  init(_ places: some Sequence<Int>) {
    bits = places.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// All of so many.
  init(count: Int) { bits = count >= Self.capacity ? .max : (1 << UInt64(count)) - 1 }

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }
  /// The only one; `nil` where there are several or none.
  var only: Int? { count == 1 ? bits.trailingZeroBitCount : nil }
  /// The first one; `nil` where there is none.
  var first: Int? { isEmpty ? nil : bits.trailingZeroBitCount }

  func contains(_ place: Int) -> Bool { bits >> UInt64(place) & 1 == 1 }
  func isSubset(of other: KeySet) -> Bool { bits & ~other.bits == 0 }
  func intersection(_ other: KeySet) -> KeySet { KeySet(bits: bits & other.bits) }
  func union(_ other: KeySet) -> KeySet { KeySet(bits: bits | other.bits) }
  func subtracting(_ other: KeySet) -> KeySet { KeySet(bits: bits & ~other.bits) }

  mutating func insert(_ place: Int) { bits |= 1 << UInt64(place) }

  var places: [Int] { (0..<Self.capacity).filter(contains) }
}

extension Collection {
  /// The only element; `nil` where there are several or none.
  var only: Element? { count == 1 ? first : nil }
}
