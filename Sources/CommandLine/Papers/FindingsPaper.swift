import NianbaoKit

/// 待核实问题: what a person has to correct or to look at before the report is handed in.
struct FindingsPaper {
  /// The report with the findings that remain once it is written in the form.
  let checked: CheckedReport
  /// The source's name, without its folder.
  let source: String
  let rules: RuleBook
  /// What the document could not carry: a person has to put pictures in.
  var losses: [Loss] = []

  // As often as it tires to read the same again.
  private static let mostRepeated = 3

  private static let severities: [(severity: Finding.Severity, word: String)] = [
    (.error, "必须更正"), (.warning, "请核实"), (.information, "提示"),
  ]

  /// The word for a severity in what is handed in.
  static func word(for severity: Finding.Severity) -> String {
    severities.first { $0.severity == severity }?.word ?? severity.rawValue
  }

  /// The paper.
  var paper: Paper {
    var paper = Paper(.findings)
    paper.add(summary)
    paper.add(scope)
    let findings = FindingOrder.sorted(checked.report.allFindings)
    for (severity, word) in Self.severities {
      let own = findings.filter { $0.severity == severity }
      guard !own.isEmpty else { continue }
      paper.beginSection("\(word)（\(own.count)个）")
      add(own, named: word, to: &paper)
    }
    addPictures(to: &paper)
    addAccepted(to: &paper)
    return paper
  }

  private var name: String { "\(ReportContents(checked.report).name)（原文件：\(DisplayText.safe(source))）" }

  /// How many there are, or that there are none.
  var summary: String {
    let findings = checked.report.allFindings
    let pictures = omitted.isEmpty ? "" : "另有\(omitted.count)幅图片需要补入。"
    guard !findings.isEmpty else { return "\(name)经核对，没有发现需要更正或核实的问题。" + pictures }
    let counts = Self.severities.compactMap { severity, word in
      let count = findings.count { $0.severity == severity }
      return count > 0 ? "\(word)\(count)个" : nil
    }
    return "\(name)经核对，还有\(findings.count)个问题需要处理：\(counts.joined(separator: "，"))。"
      + pictures
  }

  private var omitted: [OmittedPictures.Item] {
    OmittedPictures(checked.report, losses: losses).items
  }

  /// What was looked at, and what could not be.
  private var scope: String {
    let report = checked.report
    var parts = ["核对的依据是\(report.edition.notice)所附格式，核对的内容是格式、各格数据、勾稽关系以及文字与表格是否一致。"]
    parts.append(checked.hasPrevious ? "已与上年度报告比对。" : "没有与上年度报告比对。")
    if checked.memberCount > 0 { parts.append("已与\(checked.memberCount)份下级机关的报告比对。") }
    let open = report.sums.count { $0.outcome(in: report.cells) == .notAssessable }
    if open > 0 { parts.append("有\(open)处勾稽关系因数据空白、缺失或存疑，不能判断是否相符。") }
    return parts.joined()
  }

  /// The findings of a severity; a basis that most of them share is told once above the table.
  private func add(_ findings: [Finding], named name: String, to paper: inout Paper) {
    let bases = findings.map { rules.rule($0.code)?.basis.chinese ?? "" }
    let counts = bases.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    let common = counts.filter { !$0.key.isEmpty && $0.value >= Self.mostRepeated }
      .max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    let isShared = counts.count == 1 && common != nil
    if let common { paper.add(isShared ? "以下各项的依据是\(common)。" : "以下各项除另有注明外，依据是\(common)。") }
    var columns = [
      PaperTable.Column("位置", width: 9), PaperTable.Column("问题", width: 12),
      PaperTable.Column("依据", width: 7), PaperTable.Column("处理建议", width: 8),
    ]
    if isShared { columns.remove(at: 2) }
    var table = PaperTable(name, columns: columns)
    for (finding, basis) in zip(findings, bases) {
      let words = FindingWords(finding, in: checked.report, suspects: checked.suspects)
      let advice = FindingAdvice.words(for: finding.code)
      let own = basis == common ? "同上" : basis
      table.add([words.place, words.problem] + (isShared ? [] : [own]) + [advice])
    }
    paper.add(table)
  }

  private func addPictures(to paper: inout Paper) {
    guard !omitted.isEmpty else { return }
    var table = PaperTable(
      "需要补入的图片",
      columns: [
        PaperTable.Column("位置", width: 9), PaperTable.Column("图片", width: 9),
        PaperTable.Column("没有写入的原因", width: 10), PaperTable.Column("处理建议", width: 8),
      ])
    for item in omitted {
      let place = [item.section, item.place?.paperWords.map { "原文\($0)" }].compactMap(\.self)
      table.add([place.joined(separator: "\n"), item.name, item.reason, "请把图片补入文档；不再需要的，删去文中的有关说法。"])
    }
    paper.beginSection("需要补入的图片（\(omitted.count)幅）")
    paper.add(table)
  }

  private func addAccepted(to paper: inout Paper) {
    guard !checked.accepted.isEmpty else { return }
    var table = PaperTable(
      "已认可的问题",
      columns: [
        PaperTable.Column("位置", width: 9), PaperTable.Column("问题", width: 13),
        PaperTable.Column("认可的理由", width: 10),
      ])
    for item in checked.accepted {
      let words = FindingWords(item.finding, in: checked.report, suspects: checked.suspects)
      table.add([words.place, words.problem, DisplayText.safe(item.waiver.reason)])
    }
    paper.beginSection("已认可的问题（\(checked.accepted.count)个）")
    paper.add("以下问题经机关核实认可，不再处理。")
    paper.add(table)
  }
}
