import Characters
import Layout

/// Recognises what is printed in place of a number but is not one: `16*`, `3（其中修订1件）`, `44O`, `#REF!`, 零, 见附件
/// (docs/form.md, "Values").
enum OddValue {
  /// Whether a piece that is neither a number nor a known label is likely to be in a number's place.
  ///
  /// - Parameter isCell: whether it fills a cell of a table; by itself on a line a date is a signature's.
  static func isOne(_ text: UTF8Text, isCell: Bool = false) -> Bool {
    // A formula that nobody has calculated; no label begins like that.
    if text.first == UInt8(ascii: "=") { return true }
    guard (1...60).contains(text.count) else { return false }
    if isSign(text) { return true }
    if text.count <= longestWord,
      words.contains(where: { $0.count == text.count && text.hasBytes($0, at: 0) })
    {
      return true
    }
    var digits = 0
    var sawOther: Unicode.Scalar?
    var isFraction = false
    var hasIdeograph = false
    for scalar in text.scalars where !scalar.isBlank {
      if isDigit(scalar), sawOther == nil || isPoint(sawOther) && !isFraction {
        // A digit behind the point makes the number a fraction.
        if sawOther != nil { isFraction = true }
        digits += 1
        sawOther = nil
      } else if sawOther == nil {
        sawOther = scalar
      }
      if scalar.value >= 0x2E80, scalar.value < 0xFF00 { hasIdeograph = true }
    }
    guard let sawOther else { return digits > 0 }
    if !hasIdeograph { return isPlain(text, digits, sawOther) }
    // Digits followed by words are a note or unit, unless they are a list mark or a date; otherwise only
    // "about" is left.
    guard digits > 0 else { return isAbout(text) }
    // `1.1` before words is a list mark too.
    if isFraction { return isNoteOrUnit(sawOther) }
    switch sawOther {
    case "年", "月": return isCell && text.lastScalar == "日"
    case ".", "．", "、", ")", "）", "是": return false
    default: return true
    }
  }

  /// Whether a note or a unit behind a number begins with a character.
  private static func isNoteOrUnit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "（", "[", "［", "【", "〔", "元", "万", "亿", "千", "百", "余", "多", "左": true
    default: false
    }
  }

  /// Whether a text is one to three signs, as some print for zero: `·`, `×`, `……`; brackets and drawn lines are none.
  static func isSign(_ text: UTF8Text) -> Bool {
    var count = 0
    for scalar in text.scalars where !scalar.isBlank {
      count += 1
      guard count <= 3, isSign(scalar) else { return false }
    }
    return count > 0
  }

  private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    // Parts of torn labels, and the lines between columns.
    case "、", "，", ",", "：", ":", "；", ";", "|", "+", "\u{2500}"..."\u{257F}": return false
    // What most pieces begin with needs no look into the tables of Unicode.
    case "0"..."9", "A"..."Z", "a"..."z", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}": return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .otherPunctuation, .dashPunctuation, .mathSymbol, .otherSymbol, .modifierSymbol: return true
    default: return false
    }
  }

  /// Whether a text is one ideograph that is no unit.
  static func isLoneCharacter(_ text: UTF8Text) -> Bool {
    let plain = text.trimmed
    guard let scalar = plain.firstScalar, plain.count == 3, scalar.value >= 0x2E80, scalar.value < 0xFF00
    else {
      return false
    }
    return scalar != "件" && scalar != "元" && scalar != "条"
  }

  private static func isPoint(_ scalar: Unicode.Scalar?) -> Bool { scalar == "." || scalar == "．" }

  /// Whether a text is digits after a word such as "about": `约25`.
  private static func isAbout(_ text: UTF8Text) -> Bool {
    var scalars = text.scalars.makeIterator()
    guard let first = scalars.next(), isAbout(first), let next = scalars.next() else { return false }
    return isDigit(next)
  }

  private static func isAbout(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "约", "近", "超", "逾", "共", "计": true
    default: false
    }
  }

  /// Whether a short piece without ideographs is one; a list mark alone is not.
  private static func isPlain(_ text: UTF8Text, _ digits: Int, _ sign: Unicode.Scalar) -> Bool {
    guard text.count <= 24 else { return false }
    if digits > 0, digits <= 2, text.count <= digits + 3 {
      switch sign {
      case ".", "．", "、", ")", "）": return false
      default: return true
      }
    }
    var hasLetter = false
    for scalar in text.scalars {
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z", "#", "*", "?": hasLetter = true
      case _ where isDigit(scalar): hasLetter = true
      default: break
      }
    }
    return hasLetter
  }

  /// ASCII, full-width, raised, encircled and mathematical digits.
  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0x1D7CE...0x1D7FF, 0x3251...0x325F: true
    default: scalar.isNoteMark
    }
  }

  /// Words used for zero, or for a number given elsewhere.
  private static let words = [
    "零", "〇", "○", "空", "无数据", "无统计", "未统计", "（无）", "(无)", "（零）", "暂无", "没有", "不详", "同上", "略", "待定", "见附件",
    "见附表", "见下表", StandIn.picture, StandIn.symbol,
  ].map { Array($0.utf8) }
  private static let longestWord = words.map(\.count).max() ?? 0
}
