/// A set of rows or columns of a table form, as a bit set of their indexes.
struct KeySet: Sendable, Hashable {
  private(set) var bits: UInt64

  /// The most rows or columns a form can have.
  static let capacity = 64

  static let none = KeySet(bits: 0)

  init(bits: UInt64) { self.bits = bits }

  init(_ places: some Sequence<Int>) {
    bits = places.reduce(0) { $0 | 1 << UInt64($1) }
  }

  /// The first `count` indexes.
  init(count: Int) { bits = count >= Self.capacity ? .max : (1 << UInt64(count)) - 1 }

  var count: Int { bits.nonzeroBitCount }
  var isEmpty: Bool { bits == 0 }
  /// The only member; `nil` if there are several or none.
  var only: Int? { count == 1 ? bits.trailingZeroBitCount : nil }
  /// The first member; `nil` if there is none.
  var first: Int? { isEmpty ? nil : bits.trailingZeroBitCount }

  func contains(_ place: Int) -> Bool { bits >> UInt64(place) & 1 == 1 }
  func isSubset(of other: KeySet) -> Bool { bits & ~other.bits == 0 }
  func intersection(_ other: KeySet) -> KeySet { KeySet(bits: bits & other.bits) }
  func union(_ other: KeySet) -> KeySet { KeySet(bits: bits | other.bits) }
  func subtracting(_ other: KeySet) -> KeySet { KeySet(bits: bits & ~other.bits) }

  mutating func insert(_ place: Int) { bits |= 1 << UInt64(place) }

  var places: [Int] {
    var places: [Int] = []
    var rest = bits
    while rest != 0 {
      places.append(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
    return places
  }
}

extension Collection {
  /// The only element; `nil` if there are several or none.
  var only: Element? { count == 1 ? first : nil }
}
