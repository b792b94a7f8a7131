import Characters

/// The words that end a title: 政府信息公开工作年度报告 and what offices write for it (docs/form.md, "Identity").
enum TitleWords {
  /// Where the words stand in a text, and whether they can only be those of a title.
  struct Match {
    let range: Range<Int>
    /// Whether they end in 报告 or 年报; 情况 and 总结 end many other lines too.
    let isCertain: Bool
  }

  /// What a report is about; `first` relies on the characters that they begin with.
  private static let subjects = ScalarWords(of: ["政府信息公开", "政务信息公开", "政务公开", "信息公开"])
  private static let links =
    ScalarWords(of: ["工作", "年度", "情况", "总结", "的", "和", "及", "与", "、", "依申请公开"]) + subjects
  private static let ends = ScalarWords(of: ["报告", "年报"])
  private static let weakEnds = ScalarWords(of: ["情况", "总结"])

  /// Whether a text is only the subject of a title: 政府信息公开.
  static func isSubject(_ text: UTF8Text) -> Bool {
    subjects.contains { subject in
      var count = 0
      for scalar in text.scalars where !scalar.isBlank {
        guard count < subject.count, scalar == subject[count] else { return false }
        count += 1
      }
      return count == subject.count
    }
  }

  /// The first such words in a text without blanks.
  static func first(in text: [Unicode.Scalar], from start: Int = 0) -> Match? {
    for index in start..<max(start, text.count) where text[index] == "政" || text[index] == "信" {
      if let match = match(at: index, in: text) { return match }
    }
    return nil
  }

  private static func match(at start: Int, in text: [Unicode.Scalar]) -> Match? {
    guard let subject = subjects.first(beginning: text[start...]) else { return nil }
    var index = start + subject.count
    var certainEnd: Int?
    var weakEnd: Int?
    while true {
      if let end = ends.first(beginning: text[index...]) {
        index += end.count
        certainEnd = index
      } else if let link = links.first(beginning: text[index...]) {
        if weakEnds.contains(link) { weakEnd = index + link.count }
        index += link.count
      } else {
        break
      }
    }
    if let certainEnd { return Match(range: start..<certainEnd, isCertain: true) }
    return weakEnd.map { Match(range: start..<$0, isCertain: false) }
  }
}
