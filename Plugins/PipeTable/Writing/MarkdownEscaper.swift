/// Writes a text so that Markdown shows it as it is; nothing is escaped that Markdown would leave alone.
///
/// What Markdown interprets depends on the context: a single `*` in a paragraph is a `*`, two may
/// be emphasis; `-` begins a list only at the beginning of a line and before a blank.
struct MarkdownEscaper {
  /// Where the text is.
  enum Position {
    /// A paragraph of its own, where lines may begin blocks.
    case paragraph
    /// An ATX heading.
    case heading
    /// A cell of a table.
    case cell
  }

  let bytes: UnsafeBufferPointer<UInt8>
  let position: Position
  private let marks: InlineMarks
  private let cuts: TextCuts

  /// Appends the text.
  ///
  /// - Parameter isItem: whether it follows the bullet of a list, where `[ ]` would be a box to tick.
  static func append(
    _ text: String, as position: Position, isItem: Bool = false, to output: inout [UInt8]
  ) {
    var text = text
    text.withUTF8 { bytes in
      var marks = InlineMarks(in: bytes)
      if isItem { marks.hasLinks = true }
      MarkdownEscaper(bytes: bytes, position: position, marks: marks, cuts: TextCuts()).write(to: &output)
    }
  }

  /// The text in pieces, between which marks are put.
  static func pieces(of text: String, as position: Position, at cuts: TextCuts) -> [[UInt8]] {
    var output: [UInt8] = []
    var text = text
    var ends = text.withUTF8 { bytes in
      MarkdownEscaper(bytes: bytes, position: position, marks: .all, cuts: cuts).write(to: &output)
    }
    ends.append(output.count)
    return zip([0] + ends, ends).map { Array(output[$0..<$1]) }
  }

  /// Appends the text, and returns where in the output its cuts are.
  @discardableResult
  private func write(to output: inout [UInt8]) -> [Int] {
    var copied = 0
    var ends: [Int] = []
    var forced = position == .heading ? closingMark() : blockMark(at: 0)
    var link: (end: Int, isUnsafe: Bool) = (0, false)
    for index in bytes.indices {
      let byte = bytes[index]
      while ends.count < cuts.offsets.count, cuts.offsets[ends.count] <= index {
        output.append(contentsOf: bytes[copied..<index])
        copied = index
        ends.append(output.count)
      }
      var treatment = index == forced ? .backslash : treatment(of: byte, at: index)
      if marks.hasAddresses, beginsAddress(index) {
        if index >= link.end { link = address(from: index + 1) }
        if link.isUnsafe { treatment = .backslash }
      }
      if treatment != .plain {
        output.append(contentsOf: bytes[copied..<index])
        copied = index + 1
        switch treatment {
        case .plain: break
        case .backslash: output += [.backslash, byte]
        case .reference: output += "&#\(byte);".utf8
        case .lineBreak: output += "<br>".utf8
        case .hardBreak: output += [.backslash, .newline]
        }
      }
      if byte == .newline, position == .paragraph { forced = blockMark(at: index + 1) }
    }
    output.append(contentsOf: bytes[copied...])
    return ends + repeatElement(output.count, count: cuts.offsets.count - ends.count)
  }

  private enum Treatment { case plain, backslash, reference, lineBreak, hardBreak }

  private func treatment(of byte: UInt8, at index: Int) -> Treatment {
    switch byte {
    case .newline:
      // A backslash at the end of a line breaks it; before an empty line it would end the paragraph.
      return position == .paragraph && index + 1 < bytes.count && bytes[index + 1] != .newline
        ? .hardBreak : .lineBreak
    case 0x20, 0x09: return isAtLineEnd(index) ? .reference : .plain
    case ..<0x20: return .reference
    case .backslash: return .backslash
    case .pipe: return position == .cell ? .backslash : .plain
    case UInt8(ascii: "*"): return marks.stars > 1 ? .backslash : .plain
    case UInt8(ascii: "_"): return marks.underscores > 1 && !isInsideWord(index) ? .backslash : .plain
    case UInt8(ascii: "~"): return marks.tildes > 1 ? .backslash : .plain
    case UInt8(ascii: "`"): return marks.backticks > 1 ? .backslash : .plain
    case UInt8(ascii: "$"): return marks.dollars > 1 ? .backslash : .plain
    case UInt8(ascii: "["): return marks.hasLinks ? .backslash : .plain
    case UInt8(ascii: "]"): return marks.areAll ? .backslash : .plain
    case UInt8(ascii: "!"): return cuts.brackets.contains(index + 1) ? .backslash : .plain
    case UInt8(ascii: "("), UInt8(ascii: ":"): return cuts.brackets.contains(index) ? .backslash : .plain
    case .lessThan: return beginsMarkup(index + 1) ? .backslash : .plain
    case .ampersand: return CharacterReference.length(in: bytes, at: index) > 0 ? .backslash : .plain
    default: return .plain
    }
  }

  private func isAtLineEnd(_ index: Int) -> Bool {
    index == 0 || index + 1 == bytes.count || bytes[index - 1] == .newline || bytes[index + 1] == .newline
  }

  private func isInsideWord(_ index: Int) -> Bool {
    !marks.areAll && index > 0 && index + 1 < bytes.count && bytes[index - 1].isAlphanumeric
      && bytes[index + 1].isAlphanumeric
  }

  private func beginsMarkup(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return byte.isLetter || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!")
      || byte == UInt8(ascii: "?")
  }

  // MARK: - Bare addresses, which GitHub makes links

  /// Whether a backslash before this byte would keep an address from becoming a link.
  private func beginsAddress(_ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: ":"): bytes[index...].starts(with: "://".utf8)
    case UInt8(ascii: "."): index > 2 && bytes[(index - 3)...].starts(with: "www.".utf8)
    default: false
    }
  }

  /// How far an address reaches at most, and whether it would include one of our escapes.
  private func address(from start: Int) -> (end: Int, isUnsafe: Bool) {
    for index in start..<bytes.count {
      if cuts.all.contains(index) { return (index, true) }
      switch treatment(of: bytes[index], at: index) {
      case .plain where bytes[index].isBlank: return (index, false)
      case .plain: continue
      case .lineBreak: return (index, false)
      case .backslash, .reference, .hardBreak: return (index, true)
      }
    }
    return (bytes.count, false)
  }
}

/// Which characters a whole text has that mean something to Markdown only together with others.
private struct InlineMarks {
  var stars = 0
  var underscores = 0
  var tildes = 0
  var backticks = 0
  var dollars = 0
  /// Whether a `[` may begin a link, its definition or a footnote.
  var hasLinks = false
  var hasAddresses = false
  /// Whether the text has marks of ours, beside which every character of theirs is escaped.
  var areAll = false

  /// Those of a text with marks in it.
  static let all: InlineMarks = {
    var marks = InlineMarks()
    (marks.stars, marks.underscores, marks.tildes, marks.backticks, marks.dollars) = (2, 2, 2, 2, 2)
    (marks.hasLinks, marks.hasAddresses, marks.areAll) = (true, true, true)
    return marks
  }()

  private init() {}

  init(in bytes: UnsafeBufferPointer<UInt8>) {
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "*"): stars += 1
      case UInt8(ascii: "_"): underscores += 1
      case UInt8(ascii: "~"): tildes += 1
      case UInt8(ascii: "`"): backticks += 1
      case UInt8(ascii: "$"): dollars += 1
      case UInt8(ascii: "]") where index + 1 < bytes.count:
        let next = bytes[index + 1]
        hasLinks = hasLinks || next == UInt8(ascii: "(") || next == UInt8(ascii: ":")
      case UInt8(ascii: "[") where index + 1 < bytes.count:
        hasLinks = hasLinks || bytes[index + 1] == UInt8(ascii: "^")
      case UInt8(ascii: "/"), UInt8(ascii: "w"): hasAddresses = true
      default: break
      }
    }
  }
}
