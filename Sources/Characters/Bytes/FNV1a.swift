/// The hash FNV-1a with 64 bits: short, the same in every run, and good enough for words that are known beforehand.
///
/// There is a function for each kind of units and none for all: every word of a text is hashed, and generic code of
/// another module is slow where it is not specialised. `@usableFromInline`, without which nothing in it would be inlined
/// into other modules.
@usableFromInline
package enum FNV1a {
  /// The hash of nothing.
  @inlinable package static var empty: UInt64 { 0xcbf2_9ce4_8422_2325 }

  /// The hash of what `hash` is of and one unit more.
  @inlinable
  package static func hash(_ hash: UInt64, adding unit: UInt16) -> UInt64 {
    (hash ^ UInt64(unit)) &* 0x100_0000_01b3
  }

  /// The hash of UTF-16 units in order.
  package static func hash(of units: [UInt16]) -> UInt64 {
    units.withUnsafeBufferPointer { Self.hash(of: $0) }
  }

  /// The hash of UTF-16 units in order.
  package static func hash(of units: ArraySlice<UInt16>) -> UInt64 {
    units.withUnsafeBufferPointer { Self.hash(of: $0) }
  }

  private static func hash(of units: UnsafeBufferPointer<UInt16>) -> UInt64 {
    var result = empty
    for unit in units { result = hash(result, adding: unit) }
    return result
  }

  /// The hash of bytes in order.
  package static func hash(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var result = empty
    for byte in bytes { result = hash(result, adding: UInt16(byte)) }
    return result
  }

  /// The hash of bytes in order.
  package static func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBufferPointer { Self.hash(of: $0) }
  }

  /// The hash of a text's UTF-8.
  package static func hash(of text: String.UTF8View) -> UInt64 {
    var result = empty
    for byte in text { result = hash(result, adding: UInt16(byte)) }
    return result
  }
}
