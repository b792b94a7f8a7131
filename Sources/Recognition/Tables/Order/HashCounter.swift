/// Counts occurrences of 64-bit hashes. The keys are well-distributed already and are not hashed again.
struct HashCounter {
  private var slots: [(key: UInt64, count: Int)]

  /// - Parameter capacity: the most distinct hashes to be counted.
  init(capacity: Int) {
    var size = 16
    // A load factor of at most one half keeps probing short.
    while size < capacity * 2 { size *= 2 }
    slots = Array(repeating: (0, 0), count: size)
  }

  /// Counts a hash and returns its number of occurrences so far.
  mutating func count(_ key: UInt64) -> Int {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while slots[index].count > 0, slots[index].key != key { index = (index + 1) & (slots.count - 1) }
    slots[index].key = key
    slots[index].count += 1
    return slots[index].count
  }
}
