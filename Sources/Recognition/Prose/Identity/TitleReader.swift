import Characters
import Layout

/// The organ and year stated by a title, foreword or signature.
struct ReportIdentity: Hashable {
  var organization: String?
  var year: Int?

  /// Whether it has both.
  var isComplete: Bool { organization != nil && year != nil }
}

/// Takes titles apart: `<机关><年>年政府信息公开工作年度报告` and its variants (docs/form.md, "Identity").
enum TitleReader {
  /// Whether a text has 公, and an end that titles have: few other lines do.
  static func mayBeTitle(_ text: UTF8Text) -> Bool {
    text.count <= 600 && text.contains("公")
      && (text.contains("报") || text.contains("報") || text.contains("情") || text.contains("总结"))
  }

  /// The identity stated by a text that is a title; `nil` if it is not one.
  static func identity(in text: UTF8Text) -> ReportIdentity? {
    guard mayBeTitle(text) else { return nil }
    return identity(in: text.scalars.filter { !$0.isBlank && !isDecoration($0) })
  }

  static func identity(in text: String) -> ReportIdentity? { text.withText { identity(in: $0) } }

  /// The same of a text without blanks and marks.
  private static func identity(in printed: [Unicode.Scalar]) -> ReportIdentity? {
    // The organ is named as printed; Simplified characters are only for comparing.
    var printed = printed
    var plain = printed.map(CharacterVariants.simplified)
    var identity = ReportIdentity()
    var yearPlace: Int?
    if let (year, range) = YearReader.yearOfTitle(in: plain) {
      yearPlace = range.lowerBound
      identity.year = year
      printed.removeSubrange(range)
      plain.removeSubrange(range)
    }
    guard let words = TitleWords.first(in: plain) else { return nil }
    // In 云坪县政府2023年信息公开 the year shows where the name ends.
    var start = words.range.lowerBound
    if let yearPlace, yearPlace == start + government.count, plain[start...].starts(with: government) {
      start = yearPlace
    }
    let before = plain[..<start]
    guard before.count <= 60, !before.contains(where: isOfSentence),
      TitleEnd.isEnd(plain[words.range.upperBound...])
    else { return nil }
    identity.organization = OrganName.range(in: before).map { String(String.UnicodeScalarView(printed[$0])) }
    return words.isCertain || identity.isComplete ? identity : nil
  }

  private static let government = Array("政府".unicodeScalars)

  private static func isOfSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "，", "；": true
    default: false
    }
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "*", "《", "》", "〈", "〉", "<", ">", "|", "“", "”", "\"", "「", "」", "『", "』": true
    default: false
    }
  }
}
