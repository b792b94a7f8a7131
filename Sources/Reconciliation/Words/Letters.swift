import Characters

/// What a text says apart from how it is set: its letters, ideographs and digits without signs and blanks.
struct Letters: Hashable {
  /// The letters in order; full-width digits and Latin letters are converted to ASCII.
  let scalars: [Unicode.Scalar]

  init(_ text: some StringProtocol) {
    scalars = text.unicodeScalars.compactMap { scalar in
      let scalar = scalar.halfWidth
      return switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: scalar
      case 0x3400...0x9FFF, 0x3007, 0x20000...0x323AF: scalar
      default: nil
      }
    }
  }

  /// The letters without the numeral of a heading or list, such as 一、 or 3.
  static func withoutNumeral(_ text: some StringProtocol) -> Letters {
    let scalars = text.unicodeScalars
    for index in scalars.indices {
      switch scalars[index] {
      case "、", ".", "．", "，", ",", "）", ")": return Letters(text[scalars.index(after: index)...])
      case "（", "(", "#", "*": continue
      case let scalar where scalar.isItemNumeral || scalar.isBlank: continue
      default: return Letters(text)
      }
    }
    return Letters(text)
  }

  /// Whether two names cannot belong to the same organ.
  ///
  /// Short names, abbreviations and offices that sign for their government have characters in common where
  /// they differ, so names count as different only if their differing parts share none.
  func isOtherOrgan(than other: Letters) -> Bool {
    if isOwnWord || other.isOwnWord || OrganPlates.mayBeOne(self, other) { return false }
    let prefix = zip(scalars, other.scalars).prefix { $0 == $1 }.count
    let mine = scalars.dropFirst(prefix)
    let theirs = other.scalars.dropFirst(prefix)
    let suffix = zip(mine.reversed(), theirs.reversed()).prefix { $0 == $1 }.count
    let left = Set(mine.dropLast(suffix))
    let right = Set(theirs.dropLast(suffix))
    guard !left.isEmpty, !right.isEmpty, left.isDisjoint(with: right) else { return false }
    return !isOfficeOfAnother && !other.isOfficeOfAnother
  }

  /// Whether the words only say that the organ means itself: 本机关, 我局.
  private var isOwnWord: Bool { scalars.first == "本" || scalars.first == "我" || scalars.count <= 1 }

  /// Whether this is an office, centre or party committee that signs for the organ it serves.
  private var isOfficeOfAnother: Bool {
    ["办公室", "办公厅", "中心", "党委", "党组", "工委", "科", "股", "政务公开领导小组"].contains {
      scalars.suffix($0.unicodeScalars.count).elementsEqual($0.unicodeScalars)
    }
  }
}
