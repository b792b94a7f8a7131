/// Brings labels that differ in width, blanks, punctuation or character variant to one spelling
/// (docs/form.md, "Labels").
///
/// The folded spelling, the *skeleton* of a label, has its ideographs only: blanks, punctuation, list marks,
/// digits and letters are left out, Traditional characters and radical forms of PDF fonts are replaced.
package enum Folding {
  /// The skeleton as UTF-16 units; ideographs outside the first plane are left out, no label has any.
  package typealias Skeleton = [UInt16]

  /// The skeleton of a text.
  package static func skeleton(_ text: String) -> Skeleton {
    var result: Skeleton = []
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { appendSkeleton($0, 0, bytes.count, to: &result) }
    return result
  }

  /// Appends the skeleton of a range of UTF-8 bytes; malformed bytes are skipped.
  package static func appendSkeleton(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, to result: inout Skeleton
  ) {
    let folded = folded
    var index = start
    while index < end {
      let lead = bytes[index]
      if lead < 0xE0 {
        index += lead < 0x80 ? 1 : 2
      } else if lead < 0xF0 {
        guard index + 2 < end else { return }
        let unit =
          UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
        let plain = folded[Int(unit)]
        if plain != 0 { result.append(plain) }
        index += 3
      } else {
        index += 4
      }
    }
  }

  /// The hash of the skeleton of a range of UTF-8 bytes and how many ideographs it has, without making it.
  package static func hash(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> (
    hash: UInt64, count: Int
  ) {
    folded.withUnsafeBufferPointer { folded in
      var hash = FNV1a.empty
      var count = 0
      var index = start
      while index < end {
        let lead = bytes[index]
        if lead < 0xE0 {
          index += lead < 0x80 ? 1 : 2
        } else if lead < 0xF0 {
          guard index + 2 < end else { break }
          let unit =
            UInt16(lead & 0x0F) << 12 | UInt16(bytes[index + 1] & 0x3F) << 6 | UInt16(bytes[index + 2] & 0x3F)
          let plain = folded[Int(unit)]
          if plain != 0 {
            hash = FNV1a.hash(hash, adding: plain)
            count += 1
          }
          index += 3
        } else {
          index += 4
        }
      }
      return (hash, count)
    }
  }

  /// Whether a skeleton occurs in another.
  package static func contains(_ text: Skeleton, _ piece: ArraySlice<UInt16>) -> Bool {
    guard let first = piece.first, piece.count <= text.count else { return false }
    return (0...(text.count - piece.count)).contains { start in
      text[start] == first && text[start..<start + piece.count].elementsEqual(piece)
    }
  }

  /// The first character of a text's skeleton; `nil` where the skeleton is empty.
  package static func firstIdeograph(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> UInt16?
  {
    let text = bytes.piece(start..<end)
    var index = 0
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if length == 3, let plain = ideograph(UInt16(truncatingIfNeeded: scalar.value)) { return plain }
      index += length
    }
    return nil
  }

  /// The folded form of an ideograph; `nil` for a unit that is none.
  package static func ideograph(_ unit: UInt16) -> UInt16? {
    let plain = folded[Int(unit)]
    return plain == 0 ? nil : plain
  }

  /// The folded form of every unit, 0 for those that are no ideographs: every character of a report is asked.
  private static let folded: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 1 << 16)
    for unit in 0x3400..<0x4DC0 { table[unit] = UInt16(unit) }
    for unit in 0x4E00..<0xA000 { table[unit] = UInt16(unit) }
    for (from, to) in CharacterVariants.traditional where from >= 0x4E00 { table[Int(from)] = to }
    for unit in UInt16(0x2E80)..<0x2FD6 {
      let plain = CharacterVariants.withoutRadicalForm(unit)
      if plain != unit { table[Int(unit)] = CharacterVariants.simplified(plain) }
    }
    // Many reports write 其它 for 其他.
    table[0x5B83] = 0x4ED6
    return table
  }()
}
