/// The raised and lowered pieces of a text that is being put together, such as the mark of a footnote behind a number.
///
/// In plain text `16` with a raised 1 would be 161. Once the text is whole, such pieces are written in the characters
/// that Unicode has for them: 16¹, m².
package struct RaisedMarks: Sendable {
  /// How a piece stands.
  package enum Standing: Sendable, Hashable {
    case raised, lowered
    /// Off the line by a distance, or a link to a note: a mark only behind other text or right before a number, since
    /// whole cells are moved for their looks and whole numbers are links.
    case beside
  }

  private struct Piece {
    var range: Range<Int>
    let standing: Standing
  }

  private var pieces: [Piece] = []

  /// Makes a list without pieces.
  package init() {}

  /// Whether there is no piece.
  package var isEmpty: Bool { pieces.isEmpty }

  /// Adds a piece of the text; one right behind the last in the same standing continues it.
  package mutating func add(_ range: Range<Int>, _ standing: Standing) {
    guard !range.isEmpty else { return }
    if let last = pieces.last, last.standing == standing, last.range.upperBound == range.lowerBound {
      pieces[pieces.count - 1].range = last.range.lowerBound..<range.upperBound
    } else {
      pieces.append(Piece(range: range, standing: standing))
    }
  }

  /// Forgets all pieces.
  package mutating func removeAll() {
    if !pieces.isEmpty { pieces.removeAll(keepingCapacity: true) }
  }

  /// Writes the pieces that are marks in raised or lowered characters, and forgets all pieces.
  ///
  /// - Parameters:
  ///   - text: ends with the text that the pieces belong to.
  ///   - start: where that text begins.
  ///   - isInCell: whether it fills a cell of a table, where letters and asterisks are marks too.
  /// - Returns: what was changed, and the pieces that have no such characters, where they stood before.
  @discardableResult
  package mutating func settle(
    in text: inout [UInt8], from start: Int, isInCell: Bool
  ) -> (changes: TextChanges, left: [(range: Range<Int>, standing: Standing)]) {
    var changes = TextChanges()
    guard !pieces.isEmpty else { return (changes, []) }
    var left: [(range: Range<Int>, standing: Standing)] = []
    defer { pieces.removeAll(keepingCapacity: true) }
    var written: [(range: Range<Int>, mark: [UInt8])] = []
    // From the end: what is written in raised characters is no number any more for the piece before it.
    for piece in pieces.reversed() {
      guard piece.range.lowerBound >= start, piece.range.upperBound <= text.count else { continue }
      let isBeforeMark = written.last?.range.lowerBound == piece.range.upperBound
      if piece.standing == .beside, text[start..<piece.range.lowerBound].isBlank,
        isBeforeMark || text[piece.range.upperBound...].first?.isDigit != true
      {
        continue
      }
      if let mark = Self.mark(text[piece.range], isLowered: piece.standing == .lowered, isInCell: isInCell) {
        written.append((piece.range, mark))
      } else if piece.standing != .beside {
        left.append((piece.range, piece.standing))
      }
    }
    guard let first = written.last?.range.lowerBound else { return (changes, left) }
    var rest: [UInt8] = []
    var next = first
    for (range, mark) in written.reversed() {
      rest += text[next..<range.lowerBound] + mark
      next = range.upperBound
      changes.replace(range, by: mark.count)
    }
    text.replaceSubrange(first..<next, with: rest)
    return (changes, left)
  }

  /// Longer pieces are no marks: markup that nobody closed raises whole paragraphs.
  private static let longest = 12
  /// In prose a year may be raised for its looks.
  private static let mostDigitsInProse = 3

  /// A piece in raised or lowered characters; `nil` if it is no mark.
  private static func mark(_ piece: ArraySlice<UInt8>, isLowered: Bool, isInCell: Bool) -> [UInt8]? {
    guard piece.count <= longest * 3 else { return nil }
    let scalars = String(decoding: piece, as: UTF8.self).unicodeScalars
    guard scalars.count <= longest else { return nil }
    var digits = 0
    var result = ""
    for scalar in scalars {
      let plain = scalar.halfWidth
      switch plain {
      case "0"..."9":
        digits += 1
        result.unicodeScalars.append(isLowered ? lowered(plain) : raised(plain))
      case "+", "-", "(", ")":
        result.unicodeScalars.append(isLowered ? lowered(plain) : raised(plain))
      case "*", "a"..."z": result.unicodeScalars.append(isInCell && !isLowered ? raised(plain) : scalar)
      case "[", "]", "{", "}", "〔", "〕", "【", "】", "注", ",", "、", ".": result.unicodeScalars.append(scalar)
      case _ where scalar.isBlank || scalar.isNoteMark: result.unicodeScalars.append(scalar)
      default: return nil
      }
    }
    return isInCell || digits <= mostDigitsInProse ? Array(result.utf8) : nil
  }

  private static func raised(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    character(
      scalar, among: "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺-⁻(⁽)⁾*﹡aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ")
  }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    character(scalar, among: "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊-₋(₍)₎")
  }

  /// The character behind a plain one in a list of both; a character without one stays as it is.
  private static func character(_ plain: Unicode.Scalar, among list: String) -> Unicode.Scalar {
    let scalars = list.unicodeScalars
    guard let index = scalars.firstIndex(of: plain) else { return plain }
    return scalars[scalars.index(after: index)]
  }
}

extension Unicode.Scalar {
  /// Whether the character is a raised, lowered or encircled digit, letter or sign, as used for footnotes.
  package var isNoteMark: Bool { isRaisedOrLowered || (0x2460...0x2473).contains(value) }

  /// Whether the character is a raised or lowered digit, letter or sign.
  package var isRaisedOrLowered: Bool {
    switch value {
    case 0..<0xB2: false
    case 0xB2, 0xB3, 0xB9, 0x2070, 0x2071, 0x2074...0x208E: true
    // Raised letters, and the asterisk for which there is only a small one.
    case 0x2B0...0x2B8, 0x2E1...0x2E3, 0x1D43...0x1D61, 0x1D9C...0x1DBF, 0xFE61: true
    default: false
    }
  }
}
