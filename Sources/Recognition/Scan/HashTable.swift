/// Values by 64-bit hashes, built once and looked up for every word of a text.
///
/// The keys are hashes already, so they are not hashed again as in a `Dictionary`: a key is in the slot of its low bits
/// or in the next free one.
struct HashTable<Value: Sendable>: Sendable {
  /// The keys by slot; 0 marks a free one, and the key 0 itself is kept as 1.
  private let keys: [UInt64]
  /// The index in `values` of each slot's value.
  private let places: [Int32]
  private let values: [Value]

  init(_ entries: [UInt64: Value]) {
    var capacity = 16
    // Half of the slots stay empty, so that a search ends soon.
    while capacity < entries.count * 2 { capacity *= 2 }
    var keys = [UInt64](repeating: 0, count: capacity)
    var places = [Int32](repeating: 0, count: capacity)
    var values: [Value] = []
    values.reserveCapacity(entries.count)
    for (key, value) in entries {
      let key = max(1, key)
      var slot = Int(truncatingIfNeeded: key) & (capacity - 1)
      while keys[slot] != 0 { slot = (slot + 1) & (capacity - 1) }
      keys[slot] = key
      places[slot] = Int32(truncatingIfNeeded: values.count)
      values.append(value)
    }
    (self.keys, self.places, self.values) = (keys, places, values)
  }

  /// The value of a key; `nil` where there is none.
  subscript(key: UInt64) -> Value? {
    slot(of: key).map { values[Int(places[$0])] }
  }

  func contains(_ key: UInt64) -> Bool { slot(of: key) != nil }

  private func slot(of key: UInt64) -> Int? {
    let key = max(1, key)
    var slot = Int(truncatingIfNeeded: key) & (keys.count - 1)
    while keys[slot] != 0 {
      if keys[slot] == key { return slot }
      slot = (slot + 1) & (keys.count - 1)
    }
    return nil
  }
}
