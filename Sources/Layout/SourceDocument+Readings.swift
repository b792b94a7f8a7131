import Characters

extension SourceDocument {
  /// Takes out how characters are read, as pages print it behind them in brackets: 關(guān)于.
  ///
  /// - Returns: how many there were.
  public mutating func removeReadings() -> Int {
    // Tones are the sure sign, and few documents have letters of that kind at all.
    let hasTones = bytes.withUnsafeBufferPointer { bytes in
      (0xC3...0xC7).contains { bytes.contains(byte: $0) }
    }
    guard hasTones else { return 0 }
    var count = 0
    for line in lines {
      for number in line.fragments {
        let fragment = fragments[number]
        let range = Int(fragment.start)..<Int(fragment.end)
        let (text, readings) = bytes.withUnsafeBufferPointer { Self.withoutReadings($0.piece(range)) }
        guard !readings.isEmpty else { continue }
        count += readings.count
        let stated = place(of: fragment.start, in: fragment, line: line)
        let moved = append(text)
        moveMarks(in: range, to: moved.lowerBound, without: readings)
        fragments[number] = self.fragment(
          moved, column: Int(fragment.column), span: Int(fragment.columnSpan), place: placeIndex(stated))
      }
    }
    if count > 0 { sortMarks() }
    return count
  }

  /// Moves the marks of a text to where it stands now without some of its pieces.
  private mutating func moveMarks(in range: Range<Int>, to start: Int, without pieces: [Range<Int>]) {
    let changes = TextChanges(dropping: pieces)
    for index in content.marks.indices {
      let mark = content.marks[index].range
      guard mark.lowerBound >= range.lowerBound, mark.lowerBound <= range.upperBound else { continue }
      let inText = mark.clamped(to: range)
      let moved = changes.place(
        of: inText.lowerBound - range.lowerBound..<inText.upperBound - range.lowerBound)
      content.marks[index].range = start + moved.lowerBound..<start + moved.upperBound
    }
  }

  /// The text without readings, and where these stand in it.
  private static func withoutReadings(_ text: UTF8Text) -> (text: [UInt8], readings: [Range<Int>]) {
    var result: [UInt8] = []
    var readings: [Range<Int>] = []
    var index = 0
    var isBehindIdeograph = false
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      if isBehindIdeograph, scalar == "(" || scalar == "（", let end = endOfReading(text, index + length) {
        readings.append(index..<end)
        index = end
        continue
      }
      isBehindIdeograph = (0x3400...0x9FFF).contains(scalar.value)
      result += text[index..<index + length]
      index += length
    }
    return (result, readings)
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
