import Characters

/// What a text says apart from how it is set: its letters, ideographs and digits without signs and blanks.
struct Letters: Hashable {
  /// The letters in order; full-width digits and Latin letters are converted to ASCII.
  let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) { self = text.withBytes { Letters($0, from: 0) } }

  /// The letters from a byte of a text on.
  private init(_ text: UTF8Text, from start: Int) {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity((text.count - start) / 3 + 1)
    var index = start
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      index += length
      let plain = scalar.halfWidth
      switch plain.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x9FFF, 0x3007, 0x20000...0x323AF:
        letters.append(plain)
      default: break
      }
    }
    scalars = letters
  }

  /// Letters as they are.
  init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// The letters without the numeral of a heading or list, such as 一、 or 3.
  static func withoutNumeral(_ text: some StringProtocol) -> Letters {
    text.withBytes { Letters($0, from: endOfNumeral(in: $0)) }
  }

  /// The byte behind a numeral and its sign; 0 if the text begins with none.
  private static func endOfNumeral(in text: UTF8Text) -> Int {
    var index = 0
    while index < text.count {
      let (scalar, length) = text.character(at: index)
      index += length
      switch scalar {
      case "、", ".", "．", "，", ",", "）", ")": return index
      case "（", "(", "#", "*": continue
      case let scalar where scalar.isItemNumeral || scalar.isBlank: continue
      default: return 0
      }
    }
    return 0
  }

  /// Whether two names cannot belong to the same organ.
  ///
  /// Short names, abbreviations and offices that sign for their government have characters in common where
  /// they differ, so names count as different only if their differing parts share none.
  func isOtherOrgan(than other: Letters) -> Bool {
    if isOwnWord || other.isOwnWord { return false }
    let prefix = zip(scalars, other.scalars).prefix { $0 == $1 }.count
    let mine = scalars.dropFirst(prefix)
    let theirs = other.scalars.dropFirst(prefix)
    let suffix = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
    let left = mine.dropLast(suffix)
    let right = theirs.dropLast(suffix)
    // Most reports name one organ everywhere.
    guard !left.isEmpty, !right.isEmpty, Set(left).isDisjoint(with: right) else { return false }
    return !isOfficeOfAnother && !other.isOfficeOfAnother && !OrganPlates.mayBeOne(self, other)
  }

  /// Whether the words only say that the organ means itself: 本机关, 我局.
  private var isOwnWord: Bool { scalars.first == "本" || scalars.first == "我" || scalars.count <= 1 }

  /// Whether this is an office, centre or party committee that signs for the organ it serves.
  private var isOfficeOfAnother: Bool {
    ["办公室", "办公厅", "中心", "党委", "党组", "工委", "科", "股", "政务公开领导小组"].contains {
      scalars.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }
  }

  /// Whether other letters occur among these, side by side.
  func contains(_ words: Letters) -> Bool {
    guard let first = words.scalars.first, words.scalars.count <= scalars.count else { return false }
    return (0...scalars.count - words.scalars.count).contains { start in
      scalars[start] == first
        && scalars[start..<start + words.scalars.count].elementsEqual(words.scalars)
    }
  }
}

extension StringProtocol {
  /// Calls a function with the text's bytes; they are copied only where the string does not hold them in one piece.
  fileprivate func withBytes<Result>(_ body: (UTF8Text) -> Result) -> Result {
    utf8.withContiguousStorageIfAvailable(body) ?? String(self).withText(body)
  }
}
