/// Values by 64-bit hashes, built once and looked up for every word of a text.
///
/// The keys are hashes already, so they are not hashed again as in a `Dictionary`: a key is in the slot of its low bits
/// or in the next free one.
///
/// Public, unlike what it has: the compiler inlines what is `package` into other modules only from a type that is public.
public struct HashTable<Value: Sendable>: Sendable {
  @usableFromInline let slots: [(key: UInt64, value: Value)?]

  package init(_ entries: [UInt64: Value]) {
    var capacity = 16
    // Half of the slots stay empty, so that a search ends soon.
    while capacity < entries.count * 2 { capacity *= 2 }
    var slots = [(key: UInt64, value: Value)?](repeating: nil, count: capacity)
    for (key, value) in entries {
      var index = Int(truncatingIfNeeded: key) & (capacity - 1)
      while slots[index] != nil { index = (index + 1) & (capacity - 1) }
      slots[index] = (key, value)
    }
    self.slots = slots
  }

  /// The value of a key; `nil` where there is none.
  @inlinable @inline(__always)
  package subscript(key: UInt64) -> Value? {
    var index = Int(truncatingIfNeeded: key) & (slots.count - 1)
    while let slot = slots[index] {
      if slot.key == key { return slot.value }
      index = (index + 1) & (slots.count - 1)
    }
    return nil
  }
}
