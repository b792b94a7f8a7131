/// The attributes of an HTML tag, valid during its event only.
public struct HTMLAttributes {
  /// An attribute as the tag has it.
  struct Field {
    /// The name, in any case.
    let name: UnsafeBufferPointer<UInt8>
    /// Where its value is; empty where it has none.
    var value = 0..<0
    var hasValue = false
    /// Whether the value had references, so that it does not lie in the page.
    var isDecoded = false
  }

  let fields: UnsafeBufferPointer<Field>
  let page: UnsafeBufferPointer<UInt8>
  /// The values that had references.
  let decoded: UnsafeBufferPointer<UInt8>

  /// The attributes of a tag that has none.
  static var none: HTMLAttributes {
    HTMLAttributes(
      fields: UnsafeBufferPointer(start: nil, count: 0), page: UnsafeBufferPointer(start: nil, count: 0),
      decoded: UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Whether there is none.
  package var isEmpty: Bool { fields.isEmpty }

  /// The value of the attribute of that name; empty if it has none.
  package subscript(name: StaticString) -> String? {
    field(name).map { String(decoding: value(of: $0), as: UTF8.self) }
  }

  /// Whether there is an attribute of that name.
  package func has(_ name: StaticString) -> Bool { field(name) != nil }

  /// The bytes of an attribute's value; `nil` if it has none.
  package func text(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    guard let field = field(name), field.hasValue else { return nil }
    return value(of: field)
  }

  /// A span of cells, within 1 … 1000 as browsers have it.
  package func span(_ name: StaticString) -> Int {
    guard let text = text(name) else { return 1 }
    var value = 0
    for byte in text {
      guard (0x30...0x39).contains(byte), value <= 1000 else { break }
      value = value * 10 + Int(byte - 0x30)
    }
    return min(max(value, 1), 1000)
  }

  private func value(of field: Field) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: (field.isDecoded ? decoded : page)[field.value])
  }

  /// The first attribute of a name, which is given in lower case.
  private func field(_ name: StaticString) -> Field? {
    let length = name.utf8CodeUnitCount
    let letters = name.utf8Start
    for field in fields where field.name.count == length {
      var index = 0
      while index < length, HTMLNames.lower(field.name[index]) == letters[index] { index += 1 }
      if index == length { return field }
    }
    return nil
  }
}
