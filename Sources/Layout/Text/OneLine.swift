import Characters

/// Divides running text whose line ends became blanks: a whole report on one line.
enum OneLine {
  /// The original lines, as far as blanks and punctuation show them: a blank is a line end after a full stop, before a
  /// list numeral, and after a short piece without a full stop.
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
    // A title or a signature; blanks inside a sentence are next to digits.
    let besideDigit =
      isDigit(bytes, piece.upperBound - 1) || isDigit(bytes, next.lowerBound) && next.count > 30
    return piece.count >= 12 && piece.count <= 150 && !besideDigit && !hasComma(bytes, piece)
  }

  private static func endsSentence(_ bytes: UTF8Text, _ piece: Range<Int>) -> Bool {
    // ASCII punctuation is followed by blanks inside a sentence too.
    bytes.piece(piece).lastScalar.map { $0.endsSentence && !$0.isASCII } ?? false
  }

  /// A numeral 一 … 十 before 、.
  private static func beginsWithNumeral(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    guard range.count >= 6 else { return false }
    let head = String(decoding: bytes[range.lowerBound..<range.lowerBound + 6], as: UTF8.self)
    return head.hasSuffix("、") && head.unicodeScalars.first?.isChineseNumeral ?? false
  }

  private static func isDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    index < bytes.count && bytes[index].isDigit
  }

  private static func hasComma(_ bytes: UnsafeBufferPointer<UInt8>, _ piece: Range<Int>) -> Bool {
    zip(piece, piece.dropFirst(2)).contains {
      bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBC && bytes[$1] == 0x8C
    }
  }
}
