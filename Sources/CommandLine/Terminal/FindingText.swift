import NianbaoKit

/// Findings in words.
enum FindingText {
  /// How many there are of each severity, such as `1 error, 2 warnings`.
  static func counts(_ findings: [Finding], in language: Language) -> String {
    let kinds: [(Finding.Severity, String, String)] = [
      (.error, "错误", "error"), (.warning, "警告", "warning"), (.information, "提示", "note"),
    ]
    return kinds.compactMap { severity, chinese, english in
      let count = findings.count { $0.severity == severity }
      guard count > 0 else { return nil }
      return language == .chinese ? "\(count) 条\(chinese)" : "\(count) \(english)\(count == 1 ? "" : "s")"
    }.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// A finding on one line, without its code: where it was seen and what.
  static func line(_ finding: Finding, in language: Language) -> String {
    let place = finding.place.map { $0.text(in: language) + (language == .chinese ? "：" : ": ") } ?? ""
    return place + finding.message[language]
  }
}
