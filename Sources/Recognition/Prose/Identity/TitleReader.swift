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
    text.contains("公") && text.count <= 600
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
    if let (year, range) = YearReader.firstYear(in: plain) {
      identity.year = year
      printed.removeSubrange(range)
      plain.removeSubrange(range)
    }
    guard let words = TitleWords.first(in: plain), isEnd(plain[words.range.upperBound...]) else { return nil }
    let before = plain[..<words.range.lowerBound]
    guard before.count <= 60, !before.contains(where: { "。，；".unicodeScalars.contains($0) }) else {
      return nil
    }
    identity.organization = organization(printed[..<words.range.lowerBound], before)
    return words.isCertain || identity.isComplete ? identity : nil
  }

  private static func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "#", "*", "《", "》", "〈", "〉", "<", ">", "|": true
    default: false
    }
  }

  /// Whether nothing follows the words of a title but signs, a date, or a remark in brackets.
  private static func isEnd(_ tail: ArraySlice<Unicode.Scalar>) -> Bool {
    let rest = tail.filter { !"（）()【】[]〔〕*-—:：_".unicodeScalars.contains($0) }
    if rest.isEmpty { return true }
    let text = String(String.UnicodeScalarView(tail.filter { !"（）()【】[]〔〕".unicodeScalars.contains($0) }))
    if YearReader.date(text) != nil { return true }
    guard let first = tail.first, let last = tail.last, tail.count <= longestRemark else { return false }
    return "（([【".unicodeScalars.contains(first) && "）)]】".unicodeScalars.contains(last)
  }

  /// A remark such as （公开稿）.
  private static let longestRemark = 12

  private static let prefixes = ScalarWords(of: [
    "关于印发", "关于公布", "关于发布", "关于", "正文", "标题", "名称", "题名", "附件", "附", "年度", "年", "度", "：", ":", "、", ".", "．",
    "-", "—", "－",
  ])
  private static let suffixes = ScalarWords(of: [
    "年度", "年", "度", "关于", "的", "：", ":", "-", "—", "－", "（", "(", "）", ")",
  ])

  /// 附 and 附件 may have a number: 附件1.
  private static let attachment: [Unicode.Scalar] = ["附"]

  /// The organ's name without the words that join it to the rest of the title.
  private static func organization(
    _ printed: ArraySlice<Unicode.Scalar>, _ plain: ArraySlice<Unicode.Scalar>
  ) -> String? {
    var name = withoutDate(plain)
    while let prefix = prefixes.first(beginning: name) {
      name.removeFirst(prefix.count)
      if prefix.starts(with: attachment) {
        name = name.drop { $0.decimalDigit != nil || ChineseNumeral.digit($0) != nil }
      }
    }
    while let suffix = suffixes.first(ending: name) {
      name.removeLast(suffix.count)
    }
    name = withoutRepetition(name)
    guard (2...48).contains(name.count), name.contains(where: { $0.value > 0x2E80 }),
      !name.contains(where: { "/\\〔〕[]".unicodeScalars.contains($0) })
    else { return nil }
    return String(String.UnicodeScalarView(printed[name.startIndex..<name.endIndex]))
  }

  /// The text without a date before it, as lists of pages have: 2024-01-23, 2024年1月23日.
  private static func withoutDate(_ text: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    var rest = text
    var hasMonth = false
    while let first = rest.first {
      let isEnd = first == "日" && hasMonth
      let isPart = first == "年" || first == "月" || isEnd
      guard
        first.decimalDigit != nil || "-./:".unicodeScalars.contains(first)
          || isPart && rest.startIndex > text.startIndex
      else { break }
      hasMonth = hasMonth || first == "月"
      rest.removeFirst()
      if isEnd { break }
    }
    return rest
  }

  /// A name printed before the title on the same line, as of the site, begins with the same place as the organ's own.
  private static func withoutRepetition(_ name: ArraySlice<Unicode.Scalar>) -> ArraySlice<Unicode.Scalar> {
    let place = name.prefix(leastRepetition)
    guard name.count >= 2 * leastRepetition else { return name }
    let second = name.indices.dropFirst(leastRepetition).last { name[$0...].starts(with: place) }
    return second.map { name[$0...] } ?? name
  }

  private static let leastRepetition = 3
}
