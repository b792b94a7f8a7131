import Characters
import ReportModel

/// Finds in sentences whose report it is and for which year, where the title does not say so.
enum IdentityReader {
  /// What a sentence says by naming the report: `现公布云坪县水务局2023年政府信息公开工作年度报告`, with or without 《》.
  static func identity(naming text: String) -> ReportIdentity? {
    guard text.withText(TitleReader.mayBeTitle) else { return nil }
    let printed = text.inkScalars
    let plain = printed.map(CharacterVariants.simplified)
    var start = 0
    while let words = TitleWords.first(in: plain, from: start) {
      if let found = identity(before: words.range.lowerBound, printed, plain) { return found }
      start = words.range.upperBound
    }
    return nil
  }

  /// The organ and year between the last sign or verb and the words of a title.
  private static func identity(
    before end: Int, _ printed: [Unicode.Scalar], _ plain: [Unicode.Scalar]
  ) -> ReportIdentity? {
    let first = plain[..<end].lastIndex(where: isBeforeName).map { $0 + 1 } ?? 0
    guard end - first <= longest else { return nil }
    var printed = Array(printed[first..<end])
    var plain = Array(plain[first..<end])
    var identity = ReportIdentity()
    if let (year, range) = YearReader.firstYear(in: plain) {
      identity.year = year
      printed.removeSubrange(range)
      plain.removeSubrange(range)
    }
    if let name = name(in: plain) {
      identity.organization = String(String.UnicodeScalarView(printed[name]))
    }
    return identity == ReportIdentity() ? nil : identity
  }

  /// Whether what is before a sign says nothing of the organ behind it.
  private static func isBeforeName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "。", "；", "：", "、", "《", "“", "（", "(", ",", ";", ":", "\"": true
    default: false
    }
  }

  /// More characters before the words of a title are a sentence.
  private static let longest = 60

  /// The name of an organ at the end of a text, behind the last verb.
  private static func name(in text: [Unicode.Scalar]) -> Range<Int>? {
    var end = text.count
    while let word = trailing.first(ending: text[..<end]) { end -= word.count }
    var start = 0
    for index in 0..<end {
      for verb in verbs where text[index..<end].starts(with: verb) { start = max(start, index + verb.count) }
    }
    let name = Array(text[start..<end])
    // Whose notice a report follows is another organ.
    guard OrganWords.isOrganization(name), OrganWords.standsAlone(name),
      sources.first(ending: text[..<start]) == nil
    else { return nil }
    return start..<end
  }

  /// The year that the report says its figures are for: `统计期限自2023年1月1日起至2023年12月31日止`.
  static func yearOfPeriod(in text: String) -> Int? {
    guard text.withText({ $0.contains("期限") || $0.contains("期間") || $0.contains("期间") || $0.contains("统计") })
    else {
      return nil
    }
    let plain = text.plainScalars
    let firstDay = Array("1月1日".unicodeScalars)
    for index in plain.indices where plain[index...].starts(with: firstDay) {
      let before = Array(plain[max(0, index - 5)..<index])
      if let (year, range) = YearReader.firstYear(in: before), range.upperBound == before.count {
        return year
      }
    }
    return nil
  }

  /// What the first sentence of the overview says of its subject: `2023年，云坪县水务局坚持以公开为常态`.
  static func identity(opening text: String) -> ReportIdentity? {
    let printed = Array(text.unicodeScalars.lazy.filter { !$0.isBlank }.prefix(longest))
    var plain = printed.map(CharacterVariants.simplified)
    var identity = ReportIdentity()
    var start = 0
    if let (year, range) = YearReader.firstYear(in: plain), range.lowerBound == 0,
      isOwnYear(plain[range.upperBound...])
    {
      identity.year = year
      start = range.upperBound
      if start < plain.count, "，,".unicodeScalars.contains(plain[start]) { start += 1 }
    }
    plain.removeFirst(start)
    let end = plain.indices.first { openings.first(beginning: plain[$0...]) != nil }
    if let end {
      let name = Array(plain[..<end])
      if OrganWords.isOrganization(name), OrganWords.standsAlone(name) {
        identity.organization = String(String.UnicodeScalarView(printed[start..<start + end]))
      }
    }
    return identity == ReportIdentity() ? nil : identity
  }

  /// Whether what follows a year says something of that year, and not of the time since or of plans.
  private static func isOwnYear(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    if notOwn.first(beginning: rest) != nil { return false }
    let clause = rest.drop { "，,".unicodeScalars.contains($0) }.prefix {
      !"，。；,;".unicodeScalars.contains($0)
    }
    return !clause.prefix(longestSubject).contains { plans.contains($0) }
  }

  /// The years that a text states of itself; not those of laws, of comparisons and of plans.
  static func years(statedBy text: String) -> [Int] {
    let plain = text.plainScalars
    return YearReader.places(in: plain).compactMap { year, range in
      let isElsewhere = elsewhere.first(ending: plain[..<range.lowerBound]) != nil
      return !isElsewhere && isOwnYear(plain[range.upperBound...]) ? year : nil
    }
  }

  private static let notOwn = ScalarWords(of: [
    "以来", "起", "至", "到", "—", "-", "－", "修订", "修正", "颁布", "印发", "发布", "实施", "版", "底", "初", "末",
  ])
  private static let elsewhere = ScalarWords(of: [
    "自", "从", "较", "比", "与", "同", "至", "到", "截至", "〔", "［", "[", "—", "-", "－", "上年度", "上年", "（",
  ])
  private static let plans = Set("将拟".unicodeScalars)
  /// How far behind a year the word for a plan can stand.
  private static let longestSubject = 14

  private static let verbs = ScalarWords(of: [
    "公布", "现将", "发布", "编制", "形成", "撰写", "起草", "制定", "制作", "完成", "关于", "公开", "由", "是", "为", "将", "本", "了", "据",
    "对", "按", "的",
  ])
  private static let sources = ScalarWords(of: ["据", "按", "照"])
  private static let trailing = ScalarWords(of: ["的", "关于", "年度", "度"])
  /// What a report's first sentence says of its organ first.
  private static let openings = ScalarWords(of: [
    "坚持", "认真", "严格", "深入", "全面", "高度", "按照", "紧紧", "紧扣", "切实", "扎实", "始终", "积极", "不断", "持续", "贯彻", "聚焦",
    "围绕",
    "根据", "依法", "依照", "以", "在", "把", "将", "进一步", "着力", "大力", "牢牢", "对照", "结合", "充分", "主动", "政府信息公开", "政务公开",
    "信息公开", "共", "通过", "继续", "加强", "落实", "推进", "坚决", "稳步", "有序", "严守", "立足", "，",
  ])
}
