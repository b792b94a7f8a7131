/// How often each of some 64-bit hashes came; the keys are good hashes already and are not hashed again.
struct HashCounter {
  private var slots: [(key: UInt64, count: Int)]

  /// - Parameter capacity: the most different hashes that come.
  init(capacity: Int) {
    var size = 16
    // Half of the places stay empty, so that a search ends soon.
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// Counts a hash; how often it has come by now.
  mutating func count(_ key: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[index].count > 0, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
    slots[index].key = key
    slots[index].count += 1
    return slots[index].count
  }
}
