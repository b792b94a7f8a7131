import NianbaoKit

/// Checks for people: grouped by report, the gravest first, each with its place in the source.
struct CheckText: CheckOutput {
  let language: Language
  let paint: Paint
  /// The width of the terminal in columns.
  let width: Int
  /// Whether every finding of severity information is listed, and every report without findings.
  let isVerbose: Bool

  private static let nameLimit = 3
  private var hasText = false

  init(language: Language, paint: Paint, width: Int, isVerbose: Bool) {
    self.language = language
    self.paint = paint
    self.width = width
    self.isVerbose = isVerbose
  }

  /// Without colours, for files and for the output of other commands.
  static func plain(in language: Language, isVerbose: Bool = false) -> CheckText {
    CheckText(language: language, paint: Paint(isColored: false), width: 100, isVerbose: isVerbose)
  }

  func begin() -> [UInt8] { [] }

  mutating func add(_ source: CheckedSource, from path: String) -> [UInt8] {
    var text = ""
    for checked in source.reports {
      let section = CheckedReportText(
        checked: checked, path: path, text: source.text, language: language, paint: paint, width: width,
        isVerbose: isVerbose)
      guard isVerbose || !section.isEmpty else { continue }
      if hasText { text += "\n" }
      hasText = true
      text += section.lines.map { $0 + "\n" }.joined()
    }
    return Array(text.utf8)
  }

  // Failures go to standard error.
  func add(_ error: ConversionError) -> [UInt8] { [] }

  mutating func finish(_ tally: CheckTally) -> [UInt8] {
    var text = hasText ? "\n" : ""
    for waiver in tally.staleWaivers {
      text +=
        paint(say("警告", "warning"), .doubtful) + " " + DisplayText.safe("\(waiver.file):\(waiver.line): ")
      text += waiver.staleMessage[language]
      text += "\n"
    }
    if !tally.skipped.isEmpty {
      text +=
        say(
          "跳过 \(tally.skipped.count) 个不是年度报告的文件", "\(tally.skipped.count) files skipped that are no reports")
        + "\n"
    }
    var parts = [
      say("\(tally.reports) 份报告", "\(tally.reports) \(tally.reports == 1 ? "report" : "reports")")
    ]
    let counts = FindingText.counts(tally.counts, in: language)
    parts.append(counts.isEmpty ? say("没有发现问题", "nothing found") : counts)
    if tally.accepted > 0 { parts.append(say("\(tally.accepted) 条已认可", "\(tally.accepted) accepted")) }
    if !tally.staleWaivers.isEmpty {
      let count = tally.staleWaivers.count
      parts.append(say("\(count) 条认可已过时", "\(count) stale \(count == 1 ? "waiver" : "waivers")"))
    }
    if tally.unreadable > 0 {
      parts.append(say("\(tally.unreadable) 个读不了", "\(tally.unreadable) could not be read"))
    }
    if !tally.configurations.isEmpty {
      let names = tally.configurations.prefix(Self.nameLimit).joined(separator: say("、", ", "))
      let rest = tally.configurations.count > Self.nameLimit ? " …" : ""
      parts.append(say("配置 ", "configured by ") + DisplayText.safe(names) + rest)
    }
    let grave =
      tally.counts[.error] != nil ? Style.failing : tally.counts[.warning] != nil ? .doubtful : .strong
    text += paint(parts.joined(separator: say("，", ", ")), grave) + "\n"
    return Array(text.utf8)
  }

  private func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }
}
