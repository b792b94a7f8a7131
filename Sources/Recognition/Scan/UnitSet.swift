/// A set of characters of the Basic Multilingual Plane as a bit set, for tests on every character of a text.
struct UnitSet: Sendable {
  private var words = [UInt64](repeating: 0, count: 1 << 10)

  init(_ units: some Sequence<UInt16>) {
    for unit in units { words[Int(unit >> 6)] |= 1 << UInt64(unit & 63) }
  }

  @inline(__always)
  func contains(_ unit: UInt16) -> Bool { words[Int(unit >> 6)] >> UInt64(unit & 63) & 1 == 1 }

  /// Whether a character is in the set; characters of other planes never are.
  @inline(__always)
  func contains(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 1 << 16 && contains(UInt16(truncatingIfNeeded: scalar.value))
  }
}
