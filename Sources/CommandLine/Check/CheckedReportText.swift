import NianbaoKit

/// What is said about one report, as lines for a terminal.
struct CheckedReportText {
  let checked: CheckedReport
  let path: String
  let text: SourceText?
  let language: Language
  let paint: Paint
  let width: Int
  let isVerbose: Bool

  // Enough of one kind to show what is wrong without hiding the others.
  private static let findingLimit = 6
  // As many lines as a long sentence takes.
  private static let excerptLimit = 8
  // As many equally small explanations as a person compares.
  private static let proposalLimit = 4

  /// Whether there is nothing to say.
  var isEmpty: Bool {
    checked.report.allFindings.isEmpty && checked.accepted.isEmpty && checked.notAssessable.isEmpty
  }

  var lines: [String] {
    [heading] + findings + explanations + collapsed + accepted + notAssessable
  }

  private func say(_ chinese: String, _ english: String) -> String { Message(chinese, english)[language] }

  private var heading: String {
    let report = checked.report
    var name = report.organization ?? say("（机关未读到）", "(organisation not found)")
    name += " " + (report.year.map(String.init) ?? say("（年度未读到）", "(year not found)"))
    return paint(DisplayText.safe(path), .strong) + "  " + paint(DisplayText.safe(name), .heading)
  }

  /// The findings that are listed one by one, the gravest first, then by code.
  private var findings: [String] {
    let told = FindingOrder.sorted(checked.report.allFindings).filter {
      isVerbose || $0.severity > .information
    }
    var lines: [String] = []
    var counts: [FindingCode: Int] = [:]
    for (index, finding) in told.enumerated() {
      counts[finding.code, default: 0] += 1
      let count = counts[finding.code, default: 0]
      if isVerbose || count <= Self.findingLimit { lines += self.lines(of: finding) }
      let isLast = index + 1 == told.count || told[index + 1].code != finding.code
      if isLast, !isVerbose, count > Self.findingLimit {
        let rest = count - Self.findingLimit
        lines.append(
          "    "
            + say(
              "……\(FindingText.code(finding)) 还有 \(rest) 条（--verbose 全部列出）",
              "… \(rest) more of \(FindingText.code(finding)) (--verbose lists all)"))
      }
    }
    return lines
  }

  private func lines(of finding: Finding) -> [String] {
    let style = Style(finding.severity)
    let lead = FindingText.word(for: finding.severity, in: language) + " " + FindingText.code(finding)
    let message = wrapped(finding.message[language], indent: 2 + DisplayText.width(lead) + 1)
    var lines = ["  " + paint(lead, style) + " " + (message.first ?? "")]
    lines += message.dropFirst().map { String(repeating: " ", count: 4) + $0 }
    let evidence = FindingEvidence(finding, in: checked.report, suspects: checked.suspects)
    guard let place = evidence.place else {
      return lines + quoted(finding.quote)
    }
    let excerpts = evidence.excerpts(of: text)
    guard let first = excerpts.first else {
      // A stored report that was read from another source has its places there.
      let source = checked.report.provenance.source.map { $0 == path ? "" : $0 + " " } ?? ""
      lines.append("    " + paint(DisplayText.safe(source + place.text(in: language)), .faint))
      return lines + quoted(evidence.raw)
    }
    lines.append("    " + paint("\(DisplayText.safe(path)):\(first.line):\(first.column)", .faint))
    for excerpt in excerpts.prefix(Self.excerptLimit) {
      let shown = excerpt.excerpt.lines(width: width - 6)
      lines.append("    " + paint("│", .faint) + " " + shown.text)
      lines.append("    " + paint("│", .faint) + " " + paint(shown.marks, style))
    }
    return lines
  }

  /// The printed text where there is no line to show it in.
  private func quoted(_ raw: String?) -> [String] {
    guard let raw, !raw.isEmpty else { return [] }
    return ["    " + paint("│", .faint) + " " + DisplayText.shortened(DisplayText.safe(raw), to: width - 6)]
  }

  private var explanations: [String] {
    checked.explanations.flatMap { explanation -> [String] in
      guard !explanation.proposals.isEmpty else { return [] }
      let codes = explanation.codes.map(\.rawValue).joined(separator: say("、", ", "))
      let head =
        explanation.isUnique
        ? say(
          "最小的改动能使 \(codes) 全部相符（请核对，不会自动改）",
          "the smallest change that settles \(codes); check it, nothing is changed")
        : say(
          "有 \(explanation.proposals.count) 种同样小的改动能使 \(codes) 相符，无法断定是哪一种",
          "\(explanation.proposals.count) equally small changes would settle \(codes); which one cannot be told"
        )
      var lines = ["  " + paint(say("说明", "explanation"), .heading) + " " + head]
      for proposal in explanation.proposals.prefix(Self.proposalLimit) {
        let changes = proposal.changes.map { change in
          let old = DisplayText.stated(checked.report[change.cell].statement, in: language)
          return "\(checked.report.words(for: change.cell)) \(old) → \(change.value)"
        }
        lines += wrapped(
          "- " + changes.joined(separator: say("；", "; ")) + say("（", " (") + proposal.mistake[language]
            + say("）", ")"), indent: 4
        ).map { "    " + $0 }
        lines.append(
          "      "
            + paint(
              proposal.changes.map { "--set \($0.cell.name)=\($0.value)" }.joined(separator: " "), .faint))
      }
      let rest = explanation.proposals.count - Self.proposalLimit
      if rest > 0 { lines.append("    " + say("……还有 \(rest) 种", "… and \(rest) more")) }
      return lines
    }
  }

  /// How many of each there are that are not listed one by one.
  private var collapsed: [String] {
    guard !isVerbose else { return [] }
    let notes = checked.report.allFindings.filter { $0.severity == .information }
    let codes = Set(notes.map(\.code)).sorted()
    guard !codes.isEmpty else { return [] }
    let words = codes.map { code in
      let count = notes.count { $0.code == code }
      let title = code.isKnown ? " " + code.title[language] : ""
      return "\(code)" + title + (count > 1 ? say("（\(count)）", " (\(count))") : "")
    }
    let lead = FindingText.word(for: .information, in: language) + " "
    let all = wrapped(words.joined(separator: say("；", "; ")), indent: 2 + DisplayText.width(lead))
    return ["  " + paint(lead, .faint) + (all.first ?? "")] + all.dropFirst().map { "    " + $0 }
  }

  private var accepted: [String] {
    checked.accepted.flatMap { item -> [String] in
      let lead = say("已认可", "accepted") + " " + FindingText.code(item.finding)
      let message = wrapped(item.finding.message[language], indent: 2 + DisplayText.width(lead) + 1)
      return ["  " + paint(lead, .faint) + " " + (message.first ?? "")]
        + message.dropFirst().map { "    " + $0 }
        + wrapped(
          say("理由：", "reason: ") + item.waiver.reason + say("（", " (")
            + "\(item.waiver.file):\(item.waiver.line)" + say("）", ")"), indent: 4
        ).map { "    " + $0 }
    }
  }

  private var notAssessable: [String] {
    checked.notAssessable.flatMap { item -> [String] in
      let lead = say("不能判断", "not assessable") + " \(item.code)"
      let subject = item.cells.last.map { checked.report.words(for: $0) + say("：", ": ") } ?? ""
      let message = wrapped(subject + item.reason[language], indent: 2 + DisplayText.width(lead) + 1)
      return ["  " + paint(lead, .faint) + " " + (message.first ?? "")]
        + message.dropFirst().map { "    " + $0 }
    }
  }

  private func wrapped(_ text: String, indent: Int) -> [String] {
    DisplayText.wrapped(DisplayText.safe(text), to: max(30, width - indent))
  }
}

extension DisplayText {
  /// What a cell says, in a word.
  static func stated(_ statement: Cell.Statement, in language: Language) -> String {
    switch statement {
    case .number(let number): number.description
    case .blank: Message("空白", "blank")[language]
    case .absent: Message("没有这一格", "no such cell")[language]
    case .notApplicable(let mark): safe(mark)
    case .text(let text): safe(text)
    }
  }
}
