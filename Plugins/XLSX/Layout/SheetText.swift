/// How arbitrary texts are kept in cells of a workbook, and recovered after other programs saved it.
enum SheetText {
  /// The longest text of a cell, in UTF-16 units.
  static let limit = 32_767

  // MARK: - Characters that XML cannot hold

  /// The text as the file has it: characters that XML 1.0 cannot hold, and text that looks like their
  /// escape, written as `_xHHHH_` (ECMA-376 part 1, §22.9.2.19).
  static func escaped(_ text: String) -> String {
    var copy = text
    let first = copy.withUTF8 { bytes in bytes.indices.first { needsEscape(bytes, at: $0) } }
    guard let first else { return text }
    var output: [UInt8] = []
    copy.withUTF8 { bytes in
      output.append(contentsOf: bytes[..<first])
      var index = first
      while index < bytes.count {
        guard needsEscape(bytes, at: index) else {
          output.append(bytes[index])
          index += 1
          continue
        }
        if bytes[index] == 0xEF {
          output.append(contentsOf: bytes[index + 2] == 0xBE ? Array("_xFFFE_".utf8) : Array("_xFFFF_".utf8))
          index += 3
        } else {
          output.append(contentsOf: "_x00".utf8)
          output.append(hexDigits[Int(bytes[index] >> 4)])
          output.append(hexDigits[Int(bytes[index] & 15)])
          output.append(UInt8(ascii: "_"))
          index += 1
        }
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func needsEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let byte = bytes[index]
    if byte < 0x20 { return byte != 0x09 && byte != 0x0A }
    if byte == UInt8(ascii: "_") { return escape(bytes, at: index) != nil }
    return byte == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE
  }

  /// The UTF-16 unit of the escape that begins at a `_`.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 6 < bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "A")...UInt8(ascii: "F"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "A") + 10)
      case UInt8(ascii: "a")...UInt8(ascii: "f"): unit = unit << 4 | UInt16(byte - UInt8(ascii: "a") + 10)
      default: return nil
      }
    }
    return unit
  }

  /// The text that bytes of the file mean.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard
      let first = bytes.indices.first(where: {
        bytes[$0] == UInt8(ascii: "_") && escape(bytes, at: $0) != nil
      })
    else { return String(decoding: bytes, as: UTF8.self) }
    // Escapes are UTF-16 units and may come in surrogate pairs.
    var units = Array(String(decoding: bytes[..<first], as: UTF8.self).utf16)
    var index = first
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "_"), let unit = escape(bytes, at: index) {
        units.append(unit)
        index += 7
        continue
      }
      let next = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "_")) ?? bytes.count
      units.append(contentsOf: String(decoding: bytes[index..<next], as: UTF8.self).utf16)
      index = next
    }
    return String(decoding: units, as: UTF16.self)
  }

  // MARK: - The empty text

  /// A text that is never empty, so that the empty text, written `""`, and no text stay apart.
  static func quoted(_ text: String) -> String { isQuotes(text) ? text + "\"\"" : text }

  /// What `quoted` was given.
  static func unquoted(_ text: String) -> String {
    isQuotes(text) && !text.isEmpty ? String(text.dropLast(2)) : text
  }

  private static func isQuotes(_ text: String) -> Bool {
    text.utf8.count % 2 == 0 && text.utf8.allSatisfy { $0 == UInt8(ascii: "\"") }
  }

  // MARK: - Lengths

  /// How wide a text is in halves of a Chinese character.
  static func halves(_ text: some StringProtocol) -> Int {
    text.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : $1 >= 0xC0 ? 2 : 0) }
  }

  /// How many lines a text takes in a cell of that many halves, breaking anywhere.
  static func lines(_ text: some StringProtocol, width: Int) -> Int {
    var lines = 1
    var used = 0
    for byte in text.utf8 where byte < 0x80 || byte >= 0xC0 {
      let size = byte < 0x80 ? 1 : 2
      if byte == 0x0A {
        lines += 1
        used = 0
      } else if used + size > width {
        lines += 1
        used = size
      } else {
        used += size
      }
    }
    return lines
  }

  /// A text that is longer than a cell shows, shortened for display.
  static func shortened(_ text: String, to count: Int) -> String {
    guard text.utf8.count > count, text.unicodeScalars.count > count else { return text }
    return String(text.unicodeScalars.prefix(count)) + "…"
  }
}

extension String {
  /// Whether the bytes are the same: faster than `==`, which considers other spellings of the same characters.
  func isSame(as other: String) -> Bool {
    guard utf8.count == other.utf8.count else { return false }
    let result = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { own.elementsEqual($0) }
    }
    return (result ?? nil) ?? utf8.elementsEqual(other.utf8)
  }
}
