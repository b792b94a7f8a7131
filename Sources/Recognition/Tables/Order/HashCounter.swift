/// Counts occurrences of 64-bit hashes. The keys are well-distributed already and are not hashed again.
struct HashCounter {
  private var slots: [(key: UInt64, count: Int)] = []

  /// Begins anew.
  ///
  /// - Parameter capacity: the most distinct hashes to be counted.
  mutating func removeAll(capacity: Int) {
    var size = 16
    // A load factor of at most one half keeps probing short.
    while size < capacity * 2 { size *= 2 }
    if slots.count == size {
      for index in slots.indices { slots[index].count = 0 }
    } else {
      slots = Array(repeating: (0, 0), count: size)
    }
  }

  init(capacity: Int) { removeAll(capacity: capacity) }

  /// Counts a hash and returns its number of occurrences so far.
  mutating func count(_ key: UInt64) -> Int {
    let index = slot(of: key)
    slots[index].key = key
    slots[index].count += 1
    return slots[index].count
  }

  /// The number given to a hash before; the given one if it is new.
  mutating func number(of key: UInt64, new number: Int) -> Int {
    let index = slot(of: key)
    if slots[index].count == 0 { slots[index] = (key, number + 1) }
    return slots[index].count - 1
  }

  private func slot(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: key) & mask
    while slots[index].count > 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }
}
