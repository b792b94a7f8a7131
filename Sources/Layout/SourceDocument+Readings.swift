import Characters

extension SourceDocument {
  /// Takes out how characters are read, as pages print it behind them in brackets: 關(guān)于.
  ///
  /// - Returns: how many there were.
  public mutating func removeReadings() -> Int {
    // Tones are the sure sign, and few documents have letters of that kind at all.
    guard bytes.contains(where: { (0xC3...0xC7).contains($0) }) else { return 0 }
    var count = 0
    for line in lines {
      for number in line.fragments {
        let fragment = fragments[number]
        let (text, found) = bytes.withUnsafeBufferPointer {
          Self.withoutReadings($0.piece(Int(fragment.start)..<Int(fragment.end)))
        }
        guard found > 0 else { continue }
        count += found
        let stated = place(of: fragment.start, in: fragment, line: line)
        fragments[number] = self.fragment(
          append(text), column: Int(fragment.column), span: Int(fragment.columnSpan),
          place: placeIndex(stated))
      }
    }
    return count
  }

  private static func withoutReadings(_ text: UTF8Text) -> (text: [UInt8], count: Int) {
    var result: [UInt8] = []
    var count = 0
    var index = 0
    var isBehindIdeograph = false
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if isBehindIdeograph, scalar == "(" || scalar == "（", let end = endOfReading(text, index + length) {
        count += 1
        index = end
        continue
      }
      isBehindIdeograph = (0x3400...0x9FFF).contains(scalar.value)
      result += text[index..<index + length]
      index += length
    }
    return (result, count)
  }

  /// The longest reading of a character, such as zhuàng.
  private static let longestReading = 6

  /// Where the bracket behind a reading ends; `nil` for anything else in brackets.
  private static func endOfReading(_ text: UTF8Text, _ start: Int) -> Int? {
    var index = start
    var letters = 0
    var hasTone = false
    while index < text.count, letters <= longestReading {
      let (scalar, length) = text.character(at: index)
      index += length
      switch scalar.value {
      case 0x29, 0xFF09: return hasTone && letters > 0 ? index : nil
      case 0x61...0x7A: letters += 1
      case 0xE0...0xFC, 0x101...0x1DC:
        letters += 1
        hasTone = true
      default: return nil
      }
    }
    return nil
  }
}
