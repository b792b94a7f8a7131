/// Divides running text whose line ends became blanks: a whole report on one line.
enum OneLine {
  /// The pieces that stood on lines of their own, as far as blanks and signs show it: a blank is a line end behind
  /// a full stop, before a numeral with its sign, and behind a short piece that has no full stop of its own.
  static func pieces(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where bytes[index] == 0x20 && index > start {
      guard endsLine(bytes, start..<index, next: index + 1..<range.upperBound) else { continue }
      pieces.append(start..<index)
      start = index + 1
    }
    pieces.append(start..<range.upperBound)
    return pieces.filter { !$0.isEmpty }
  }

  private static func endsLine(
    _ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>, next: Range<Int>
  ) -> Bool {
    if endsSentence(bytes, piece) { return true }
    if beginsWithNumeral(bytes, next) { return true }
    if beginsWithNumeral(bytes, piece) { return piece.count <= 90 }
    // A title or a signature; blanks inside a sentence stand beside digits.
    let besideDigit =
      isDigit(bytes, piece.upperBound - 1) || isDigit(bytes, next.lowerBound) && next.count > 30
    return piece.count >= 12 && piece.count <= 150 && !besideDigit && !hasComma(bytes, piece)
  }

  /// 。 is E3 80 82; ！ ： ； ？ are EF BC 81, 9A, 9B, 9F.
  private static func endsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Bool {
    guard piece.count >= 3 else { return false }
    let last = (bytes[piece.upperBound - 3], bytes[piece.upperBound - 2], bytes[piece.upperBound - 1])
    if last == (0xE3, 0x80, 0x82) { return true }
    return last.0 == 0xEF && last.1 == 0xBC && [0x81, 0x9A, 0x9B, 0x9F].contains(last.2)
  }

  /// A numeral 一 … 十 before 、.
  private static func beginsWithNumeral(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6 else { return false }
    let head = String(decoding: bytes[range.lowerBound..<range.lowerBound + 6], as: UTF8.self)
    return head.hasSuffix("、") && head.first.map { "一二三四五六七八九十".contains($0) } ?? false
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index] >= 0x30 && bytes[index] <= 0x39
  }

  private static func hasComma(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Bool {
    zip(piece, piece.dropFirst(2)).contains {
      bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBC && bytes[$1] == 0x8C
    }
  }
}
