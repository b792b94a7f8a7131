/// The hash FNV-1a with 64 bits: short, the same in every run, and good enough for words that are known beforehand.
///
/// `@usableFromInline`, without which nothing in it would be inlined into other modules.
@usableFromInline
package enum FNV1a {
  /// The hash of nothing.
  @inlinable package static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of what `hash` is of and one unit more.
  @inlinable
  package static func hash(_ hash: UInt64, adding unit: some FixedWidthInteger & UnsignedInteger) -> UInt64 {
    (hash ^ UInt64(truncatingIfNeeded: unit)) &* 0x100_0000_01b3
  }

  /// The hash of units in order: bytes, or UTF-16 units.
  @inlinable
  package static func hash(of units: some Sequence<some FixedWidthInteger & UnsignedInteger>) -> UInt64 {
    units.reduce(empty) { hash($0, adding: $1) }
  }
}
