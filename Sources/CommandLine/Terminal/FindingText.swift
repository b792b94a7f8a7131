import NianbaoKit

/// Findings in words.
enum FindingText {
  private static let words: [(severity: Finding.Severity, chinese: String, english: String)] = [
    (.error, "错误", "error"), (.warning, "警告", "warning"), (.information, "提示", "note"),
  ]

  /// The word for a severity.
  static func word(for severity: Finding.Severity, in language: Language) -> String {
    let words = words.first { $0.severity == severity }.map { Message($0.chinese, $0.english) }
    return words?[language] ?? severity.rawValue
  }

  /// How many there are of each severity, such as `1 error, 2 warnings`; empty where there are none.
  static func counts(_ findings: [Finding], in language: Language) -> String {
    counts(findings.reduce(into: [:]) { $0[$1.severity, default: 0] += 1 }, in: language)
  }

  /// How many there are of each severity, such as `1 error, 2 warnings`; empty where there are none.
  static func counts(_ counts: [Finding.Severity: Int], in language: Language) -> String {
    words.compactMap { severity, chinese, english in
      guard let count = counts[severity], count > 0 else { return nil }
      return language == .chinese ? "\(count) 条\(chinese)" : "\(count) \(english)\(count == 1 ? "" : "s")"
    }.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// A finding on one line, without its code: where it was found, and what.
  static func line(_ finding: Finding, in language: Language) -> String {
    let place = finding.place.map { $0.text(in: language) + (language == .chinese ? "：" : ": ") } ?? ""
    return DisplayText.safe(place + finding.message[language])
  }

  /// A finding's code, which a file may have stated.
  static func code(_ finding: Finding) -> String { DisplayText.safe(finding.code.rawValue) }
}
