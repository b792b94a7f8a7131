/// The names that pages have, found by their bytes.
struct KnownNames: Sendable {
  /// Each name of at most eight bytes in the slot of its hash or in the next free one, and its number.
  private var slots = [(key: UInt64, number: Int)](repeating: (0, HTMLNames.none), count: 1 << bits)
  /// The longer ones.
  private(set) var long: [[UInt8]: Int] = [:]

  /// Three of four slots stay empty.
  private static let bits: UInt64 = 9

  init(_ names: [StaticString]) {
    for (number, name) in names.enumerated() {
      let bytes = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
      guard bytes.count <= 8 else {
        long[Array(bytes)] = number
        continue
      }
      let key = bytes.reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      var index = Self.slot(of: key)
      while slots[index].number != HTMLNames.none { index = (index + 1) % slots.count }
      slots[index] = (key, number)
    }
  }

  func number(of key: UInt64) -> Int? {
    var index = Self.slot(of: key)
    while slots[index].number != HTMLNames.none {
      if slots[index].key == key { return slots[index].number }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }

  private static func slot(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> (64 - bits))
  }
}
