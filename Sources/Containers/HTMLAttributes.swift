/// The attributes of an HTML tag, valid during its event only.
public struct HTMLAttributes {
  let pointer: UnsafeMutablePointer<UnsafePointer<UInt8>?>?

  /// The value of the attribute of that name; empty if it has none.
  package subscript(name: StaticString) -> String? {
    field(name).map { $0[1].map { String(cString: $0) } ?? "" }
  }

  /// Whether there is an attribute of that name.
  package func has(_ name: StaticString) -> Bool { field(name) != nil }

  /// The bytes of an attribute's value, ended by a zero.
  package func bytes(_ name: StaticString) -> UnsafePointer<UInt8>? { field(name)?[1] }

  /// The bytes of an attribute's value.
  package func text(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let start = bytes(name) else { return nil }
    var count = 0
    while start[count] != 0 { count += 1 }
    return UnsafeBufferPointer(start: start, count: count)
  }

  /// A span of cells, within 1 … 1000 as browsers have it.
  package func span(_ name: StaticString) -> Int {
    guard var digit = bytes(name) else { return 1 }
    var value = 0
    while (0x30...0x39).contains(digit.pointee), value <= 1000 {
      value = value * 10 + Int(digit.pointee - 0x30)
      digit += 1
    }
    return min(max(value, 1), 1000)
  }

  /// An attribute's name, followed by its value.
  private func field(_ name: StaticString) -> UnsafeMutablePointer<UnsafePointer<UInt8>?>? {
    guard var field = pointer else { return nil }
    while let own = field[0] {
      if name ~= XMLName(pointer: own) { return field }
      field += 2
    }
    return nil
  }
}
