/// Reads what `pdftotext -bbox` prints: a line for each page and each word.
struct BoundingBoxParser {
  private var result = PageWords()
  private var wordCount = 0

  /// More words than all pages of a report have; the rest is not looked at.
  static let mostWords = 100_000

  static func pages(of output: [UInt8]) -> PageWords {
    var parser = BoundingBoxParser()
    parser.result.text.reserveCapacity(output.count / 8)
    // Text in a font without a proper character table may be anything.
    let text =
      String(validating: output, as: UTF8.self) == nil
      ? Array(String(decoding: output, as: UTF8.self).utf8) : output
    text.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count, parser.wordCount <= mostWords {
        var end = start
        while end < bytes.count, bytes[end] != 0x0A { end += 1 }
        parser.take(UnsafeBufferPointer(rebasing: bytes[start..<end]))
        start = end + 1
      }
    }
    return parser.result
  }

  private mutating func take(_ line: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while start < line.count, line[start] == 0x20 { start += 1 }
    guard start + 6 < line.count, line[start] == UInt8(ascii: "<") else { return }
    var scanner = NumberScanner(bytes: line, index: start + 1)
    switch line[start + 1] {
    case UInt8(ascii: "p") where line[start + 2] == UInt8(ascii: "a"):
      guard let width = scanner.next(), let height = scanner.next() else { return }
      result.pages.append(WordPage(number: result.pages.count + 1, width: width, height: height))
    case UInt8(ascii: "w"):
      guard let left = scanner.next(), let top = scanner.next(), let right = scanner.next(),
        let bottom = scanner.next()
      else { return }
      add(Box(left: left, top: top, right: right, bottom: bottom), line, from: scanner.index)
    default: return
    }
  }

  private mutating func add(_ box: Box, _ line: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard let page = result.pages.indices.last, let first = line[start...].firstIndex(of: UInt8(ascii: ">")),
      let end = line[first...].firstIndex(of: UInt8(ascii: "<")), end > first + 1
    else { return }
    let range = append(line[(first + 1)..<end])
    guard !range.isEmpty else { return }
    let word = result.text.withUnsafeBufferPointer { bytes in
      PageWord(UnsafeBufferPointer(rebasing: bytes[range]), text: range, box: box)
    }
    result.pages[page].words.append(word)
    wordCount += 1
  }

  /// Appends the text of a word, its references resolved, without blanks at the ends and control characters.
  private mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Range<Int> {
    let start = result.text.count
    if !text.contains(UInt8(ascii: "&")) {
      result.text += text.lazy.filter { $0 >= 0x20 }
    } else {
      var index = text.startIndex
      while index < text.endIndex {
        if text[index] == UInt8(ascii: "&"),
          let reference = Self.references.first(where: { text[index...].starts(with: $0.name) })
        {
          result.text.append(reference.sign)
          index += reference.name.count
        } else {
          if text[index] >= 0x20 { result.text.append(text[index]) }
          index += 1
        }
      }
    }
    return start..<result.text.count
  }

  private static let references: [(name: [UInt8], sign: UInt8)] = [
    (Array("&amp;".utf8), UInt8(ascii: "&")), (Array("&lt;".utf8), UInt8(ascii: "<")),
    (Array("&gt;".utf8), UInt8(ascii: ">")), (Array("&quot;".utf8), UInt8(ascii: "\"")),
    (Array("&apos;".utf8), UInt8(ascii: "'")),
  ]
}

/// Finds the numbers between quotes, one after the other.
private struct NumberScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int

  /// Nothing is further out; PDF's largest page has 14,400 points, times a unit of its own.
  private static let farthest = 1e6

  /// The next quoted number; `nil` if there is none or it is beyond any page.
  mutating func next() -> Double? {
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      if bytes[index] == UInt8(ascii: ">") { return nil }
      index += 1
    }
    guard index < bytes.count else { return nil }
    index += 1
    let isNegative = index < bytes.count && bytes[index] == UInt8(ascii: "-")
    if isNegative { index += 1 }
    var whole = 0.0
    var scale = 1.0
    var sawPoint = false
    while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
      switch bytes[index] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        whole = whole * 10 + Double(bytes[index] - 0x30)
        if sawPoint { scale *= 10 }
      case UInt8(ascii: ".") where !sawPoint: sawPoint = true
      default: return nil
      }
      index += 1
    }
    guard index < bytes.count else { return nil }
    index += 1
    // Endless digits are not a number either: infinity by infinity is not less than anything.
    let value = whole / scale
    return value < Self.farthest ? (isNegative ? -value : value) : nil
  }
}
