/// The hash FNV-1a with 64 bits: short, the same in every run, and good enough for words that are known beforehand.
///
/// Public, unlike what it has: the compiler inlines what is `package` into other modules only from a type that is public.
public enum FNV1a {
  /// The hash of nothing.
  @inlinable package static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of what `hash` is of and one unit more.
  @inlinable @inline(__always)
  package static func hash(_ hash: UInt64, adding unit: some FixedWidthInteger & UnsignedInteger) -> UInt64 {
    (hash ^ UInt64(truncatingIfNeeded: unit)) &* 0x100_0000_01b3
  }

  /// The hash of units in order: bytes, or UTF-16 units.
  @inlinable @inline(__always)
  package static func hash(of units: some Sequence<some FixedWidthInteger & UnsignedInteger>) -> UInt64 {
    var result = empty
    for unit in units { result = hash(result, adding: unit) }
    return result
  }
}
