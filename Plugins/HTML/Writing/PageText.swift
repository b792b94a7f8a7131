import Layout

/// Text for a page: what would be markup becomes a reference, what no page may hold is replaced.
enum PageText {
  /// Appends text between tags; a line break that the author set becomes a `br`.
  static func append(_ text: String, to page: inout PageBuffer) {
    append(text, isBetweenTags: true, to: &page)
  }

  /// Appends text of an attribute in double quotes.
  static func append(attribute text: String, to page: inout PageBuffer) {
    append(text, isBetweenTags: false, to: &page)
  }

  /// Appends a JSON text as the content of a `script`: it means the same, but contains nothing that ends the element.
  static func append(json: [UInt8], to page: inout PageBuffer) {
    json.withUnsafeBufferPointer { bytes in
      var copied = 0
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        // Only strings contain such bytes, and there an escape means the same.
        let length = byte == UInt8(ascii: "<") ? 1 : byte < 0x7F ? 0 : bytes.forbiddenLength(at: index)
        guard length > 0 else {
          index += 1
          continue
        }
        page.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        index += length
        appendEscape(of: String(decoding: bytes[index - length..<index], as: UTF8.self), to: &page)
        copied = index
      }
      page.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  private static func append(_ text: String, isBetweenTags: Bool, to page: inout PageBuffer) {
    var text = text
    text.withUTF8 { bytes in
      var copied = 0
      var index = 0
      while index < bytes.count {
        let replacement: StaticString
        var length = 1
        if isBetweenTags, let (kept, size) = KeptCharacter.at(index, in: bytes) {
          page.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
          page.append(KeptCharacter.reference(to: kept))
          index += size
          copied = index
          continue
        }
        switch bytes[index] {
        case UInt8(ascii: "<"): replacement = "&lt;"
        case UInt8(ascii: "&"): replacement = "&amp;"
        case UInt8(ascii: "\""): replacement = "&quot;"
        case 0x0A: replacement = isBetweenTags ? "<br>" : " "
        // Of several blanks browsers show one.
        case 0x20 where isBetweenTags && index > 0 && bytes[index - 1] == 0x20: replacement = "&nbsp;"
        case 0x09 where isBetweenTags:
          replacement = "&nbsp;"
          page.tabs += 1
        case let byte:
          length = byte == 0x09 || byte >= 0x20 && byte < 0x7F ? 0 : bytes.forbiddenLength(at: index)
          guard length > 0 else {
            index += 1
            continue
          }
          replacement = "\u{FFFD}"
          page.replaced += 1
        }
        page.append(UnsafeBufferPointer(rebasing: bytes[copied..<index]))
        page.append(replacement)
        index += length
        copied = index
      }
      page.append(UnsafeBufferPointer(rebasing: bytes[copied...]))
    }
  }

  private static func appendEscape(of character: String, to page: inout PageBuffer) {
    for unit in character.utf16 {
      let digits = String(unit, radix: 16)
      page.append("\\u")
      page.append(String(repeating: "0", count: 4 - digits.count) + digits)
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the character here has if HTML allows it nowhere, 0 otherwise: controls other than white space, and
  /// noncharacters.
  fileprivate func forbiddenLength(at index: Int) -> Int {
    func next(_ offset: Int) -> UInt8 { index + offset < count ? self[index + offset] : 0 }
    switch self[index] {
    case 0x09, 0x0A, 0x20...0x7E: return 0
    case 0...0x1F, 0x7F: return 1
    // U+0080 … U+009F.
    case 0xC2: return next(1) < 0xA0 ? 2 : 0
    // U+FDD0 … U+FDEF, U+FFFE and U+FFFF.
    case 0xEF:
      let isReserved = next(1) == 0xB7 && (0x90...0xAF).contains(next(2))
      return isReserved || next(1) == 0xBF && next(2) >= 0xBE ? 3 : 0
    // The last two of every other plane.
    case 0xF0...0xF4: return next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE ? 4 : 0
    default: return 0
    }
  }
}
