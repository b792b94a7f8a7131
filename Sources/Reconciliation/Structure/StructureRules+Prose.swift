import Diagnostics
import ReportModel

/// S7–S9: what the sections have to tell, and what does not belong to them.
extension StructureRules {
  /// The fewest characters with which section 五 says anything (S8; docs/form.md, "Sections").
  private static let leastLetters = 10

  func aspects(of report: Report, into assessment: inout Assessment) {
    let paragraphs = report.sections[.overview]
    let isThere =
      report.provenance.headings.map { $0.contains { $0.section == .overview } } ?? !paragraphs.isEmpty
    guard isThere else {
      assessment.cannotAssess(.aspectMissing, [], because: Message("没有第一章", "there is no section 一"))
      return
    }
    var told = Array(repeating: false, count: OverviewAspect.allCases.count)
    for paragraph in paragraphs where told.contains(false) {
      OverviewAspect.words.forEach(in: paragraph.text) { aspect, _ in
        if let aspect { told[aspect.rawValue] = true }
      }
    }
    let missing = OverviewAspect.allCases.filter { !told[$0.rawValue] }
    guard !missing.isEmpty else { return }
    let names = missing.map(\.name).joined(separator: "、")
    assessment.add(
      Finding(
        code: .aspectMissing,
        message: Message("第一章没有写到：\(names)", "section 一 does not tell of: \(names)"),
        place: paragraphs.first?.place))
  }

  func problems(of report: Report, into assessment: inout Assessment) {
    let paragraphs = report.sections[.problems]
    let hasProse = SectionID.allCases.contains { !report.sections[$0].isEmpty }
    let isThere = report.provenance.headings.map { $0.contains { $0.section == .problems } } ?? hasProse
    guard isThere else {
      assessment.cannotAssess(.problemsEmpty, [], because: Message("没有第五章", "there is no section 五"))
      return
    }
    let letters = paragraphs.reduce(0) { $0 + Self.letterCount($1.text) }
    guard letters < Self.leastLetters else { return }
    let text = paragraphs.map(\.text).joined()
    assessment.add(
      Finding(
        code: .problemsEmpty,
        message: letters == 0
          ? Message("第五章没有内容", "section 五 is empty")
          : Message("第五章只写了“\(text)”", "section 五 says only \"\(text)\""),
        place: paragraphs.first?.place, quote: letters == 0 ? nil : text))
  }

  /// How many letters a text has, counted no further than is asked for.
  private static func letterCount(_ text: String) -> Int {
    text.utf8.count > 3 * 4 * leastLetters ? leastLetters : Letters(text).scalars.count
  }

  func residue(of report: Report, into assessment: inout Assessment) {
    // A row that belongs to no table is the reading's to report.
    let reported = Set(
      report.findings.compactMap(\.place) + report.provenance.outside.compactMap(\.place))
    var found = report.provenance.residue.filter { paragraph in
      Self.isLeftOver(paragraph.text) && !(paragraph.place.map(reported.contains) ?? false)
    }
    for section in SectionID.allCases {
      for paragraph in report.sections[section] {
        var isHint = false
        Self.templateWords.forEach(in: paragraph.text) { _, _ in isHint = true }
        if isHint { found.append(paragraph) }
      }
    }
    guard let first = found.first else { return }
    assessment.add(
      Finding(
        code: .residue,
        message: Message(
          "有\(found.count)处不属于报告的文字，如“\(first.text)”",
          "\(found.count) pieces of text do not belong to the report, such as \"\(first.text)\""),
        place: first.place, quote: first.text))
  }

  /// Words, not page numbers or drawn rules.
  private static func isLeftOver(_ text: String) -> Bool {
    let letters = Letters(text).scalars.filter { $0.value > 0x2E80 }
    return letters.count >= 2 && !(letters.count <= 6 && letters.first == "第" && letters.contains("页"))
  }

  /// What blank forms ask to be replaced.
  private static let templateWords = PhraseTrie<Void>(
    ["文字描述", "（此处填写", "(此处填写", "请在此处填写", "扫一扫在手机", "XX年", "××年", "XXX", "×××"].map { ($0, ()) })
}
