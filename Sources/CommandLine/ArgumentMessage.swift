import NianbaoKit

/// The argument parser's complaints in the user's language.
enum ArgumentMessage {
  // The parser only speaks English; what is in quotes is the user's own and is carried over.
  private static let phrases: [(english: String, chinese: String)] = [
    ("Unknown option ", "没有这个选项："),
    ("Missing value for ", "缺少选项的值："),
    ("Missing expected argument ", "缺少参数："),
    ("The value ", "选项的值无效："),
    ("Unexpected argument ", "多余的参数："),
    ("The option ", "这个选项不带值："),
    ("Invalid option: ", "选项写法不对："),
  ]

  static func text(_ english: String, in language: Language) -> String {
    let line = english.split(separator: "\n").first.map(String.init) ?? english
    guard language == .chinese, let phrase = phrases.first(where: { line.hasPrefix($0.english) }) else {
      return line
    }
    let quoted = line.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map(\.element)
    return phrase.chinese + quoted.joined(separator: " ")
  }
}
