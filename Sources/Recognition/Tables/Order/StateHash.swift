/// An incremental hash of numbered values, the same on every run of the program.
struct StateHash {
  private(set) var value: UInt64 = 0

  /// Updates the hash for a changed value; all values are 0 initially.
  mutating func change(_ place: Int, from old: Int32, to new: Int32) {
    value ^= Self.mixed(place, old) ^ Self.mixed(place, new)
  }

  /// The hash combined with one more value.
  func with(_ place: Int, _ number: Int32) -> UInt64 { value ^ Self.mixed(place, number) }

  private static func mixed(_ place: Int, _ number: Int32) -> UInt64 {
    var hash =
      (UInt64(truncatingIfNeeded: place) << 32 | UInt64(UInt32(bitPattern: number))) &+ 0x9E37_79B9_7F4A_7C15
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
