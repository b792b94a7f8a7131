import Characters

/// What can be seen of a line in one pass over its bytes.
struct LineTraits {
  var isBlank = true
  /// The first byte that is not a blank.
  var first: UInt8 = 0
  var tabs = 0
  var pipes = 0
  /// Whether a `<` is followed by a letter, `/` or `!`.
  var hasTagStart = false

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let text = bytes.piece(line)
    let start = text.blanksAtStart
    isBlank = start == text.count
    tabs = text.count(of: 0x09)
    guard !isBlank else { return }
    first = text[start]
    pipes = text.count(of: 0x7C)
    var next = 0
    while !hasTagStart, let sign = text.firstIndex(of: 0x3C, from: next), sign + 1 < text.count {
      let behind = text[sign + 1]
      hasTagStart =
        (behind | 0x20) >= 0x61 && (behind | 0x20) <= 0x7A || behind == 0x2F || behind == 0x21
      next = sign + 1
    }
  }
}
