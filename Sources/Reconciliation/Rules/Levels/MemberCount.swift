import Characters
import ReportModel

/// The number of members a report says it aggregates, as in 汇总了28个部门.
enum MemberCount {
  private static let verbs = ["汇总", "合并", "统计范围", "涵盖", "覆盖"].map { Array($0.unicodeScalars) }
  private static let measures: Set<Unicode.Scalar> = ["个", "家"]
  private static let units = ["单位", "部门", "镇", "乡", "街道", "机关", "成员"].map { Array($0.unicodeScalars) }

  /// The number in the first paragraph that states exactly one, in digits; `nil` if none does.
  static func stated(in paragraphs: [Paragraph]) -> (count: Int, paragraph: Paragraph)? {
    for paragraph in paragraphs {
      let counts = counts(in: Array(paragraph.text.unicodeScalars))
      if counts.count == 1 { return (counts[0], paragraph) }
    }
    return nil
  }

  private static func counts(in text: [Unicode.Scalar]) -> [Int] {
    guard verbs.contains(where: { contains(text[...], $0) }) else { return [] }
    var counts: [Int] = []
    var number: Int?
    for (index, scalar) in text.enumerated() {
      if let digit = scalar.properties.numericType == .decimal ? Int(String(scalar)) : nil {
        number = min((number ?? 0) * 10 + digit, 1_000_000)
        continue
      }
      if scalar.isBlank { continue }
      if let count = number, measures.contains(scalar),
        units.contains(where: { contains(text[(index + 1)...].prefix(8), $0) })
      {
        counts.append(count)
      }
      number = nil
    }
    return counts
  }

  private static func contains(_ text: ArraySlice<Unicode.Scalar>, _ word: [Unicode.Scalar]) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }
}
