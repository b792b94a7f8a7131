import Foundation
import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

struct CorrectTests {
  let folder: TemporaryFolder
  private static let failing = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"

  init() throws { folder = try TemporaryFolder() }

  private func correct(_ more: String..., input: String = Self.failing) throws -> CommandRun {
    try CommandRun(["correct", input] + more, registry: .standard)
  }

  @Test(arguments: ["fixed.json", "fixed.xlsx"])
  func theCorrectedReportKeepsThePrintedFigure(_ name: String) throws {
    let output = folder.file(name)
    let run = try correct(
      "--set", "challenges.review.total=2", "--set", "requests.carriedOut.research=/", "--reason", "漏填 | 已核实",
      "-o", output)
    // The other sums still fail.
    #expect(run.status == .findings, "\(run.errors)")
    #expect(run.errors.contains("行政复议·总计 (challenges.review.total): 0 → 2"))
    let notesFiles = ["md", "docx"].map { folder.file("fixed.更正说明." + $0) }
    let written = ([output] + notesFiles).joined(separator: ", ")
    #expect(run.errors.contains("written: \(written)\n"), "\(run.errors)")
    #expect(run.output.contains("error A3"))
    #expect(!run.output.contains("error A5"))
    let report = try #require(try Converter(registry: .standard).judged(output).first)
    let total = try #require(CellID("challenges.review.total"))
    let research = try #require(CellID("requests.carriedOut.research"))
    #expect(report[total].number == ExactDecimal(2))
    #expect(report[research].statement == .notApplicable("/"))
    #expect(
      report.provenance.corrections == [
        Correction(
          research, printed: .number(ExactDecimal(0)), corrected: .notApplicable("/"), reason: "漏填 | 已核实"),
        Correction(
          total, printed: .number(ExactDecimal(0)), corrected: .number(ExactDecimal(2)), reason: "漏填 | 已核实"),
      ])
    // The place of the print is kept.
    #expect(report[total].origin?.raw == "0")
    let notes = try #require(folder.text(of: "fixed.更正说明.md"))
    #expect(
      notes.contains("| 2 | 政府信息公开行政复议、行政诉讼情况 | 行政复议·总计 `challenges.review.total` | 0 | 2 | 漏填 \\| 已核实 |"))
    #expect(notes.contains("| A4 行政复议·总计 | 2 ≠ 0，不符 | 2 = 2，相符 |"))
    #expect(notes.contains("- 错误 A3 "))
    #expect(notes.contains("failing-sums.txt"))
  }

  @Test func correctingAgainKeepsWhatWasPrintedFirst() throws {
    _ = try correct("--set", "challenges.review.total=3", "-o", folder.file("one.json"))
    _ = try correct(
      "--set", "challenges.review.total=2", "--reason", "再次核实", "-o", folder.file("two.json"),
      input: folder.file("one.json"))
    let report = try #require(try Converter(registry: .standard).judged(folder.file("two.json")).first)
    let correction = try #require(report.provenance.corrections.first)
    #expect(correction.printed == .number(ExactDecimal(0)))
    #expect(correction.corrected == .number(ExactDecimal(2)))
    #expect(correction.reason == "再次核实")
  }

  @Test func nothingElseChanges() throws {
    let converter = Converter(registry: try .standard)
    let before = try #require(try converter.judged(Self.failing).first)
    _ = try correct("--set", "challenges.review.total=2", "-o", folder.file("a.json"))
    var after = try #require(try converter.judged(folder.file("a.json")).first)
    let total = try #require(CellID("challenges.review.total"))
    after[total].statement = before[total].statement
    for cell in CellID.all { #expect(after[cell] == before[cell]) }
    #expect(after.sections == before.sections)
  }

  @Test(arguments: [
    ("requests.recieved.total=1", "the nearest are requests.received.total"),
    ("requests.received.total", "--set takes CELL=VALUE"),
    ("requests.received.total=十二", "is no number"),
    ("requests.otherwise.total=1", "has no requests.otherwise.total"),
  ])
  func whatCannotBeSetIsRefused(_ setting: String, _ words: String) throws {
    let run = try correct("--set", setting, "-o", folder.file("a.json"))
    #expect(run.status == .usage)
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(folder.files.isEmpty)
  }

  @Test func neitherFileIsReplacedNorWrittenAlone() throws {
    try folder.write("mine", to: "a.更正说明.md")
    let run = try correct("--set", "challenges.review.total=2", "-o", folder.file("a.json"))
    #expect(run.status == .unwritable)
    #expect(folder.files == ["a.更正说明.md"])
    #expect(folder.text(of: "a.更正说明.md") == "mine")
    let forced = try correct("--set", "challenges.review.total=2", "-o", folder.file("a.json"), "--force")
    #expect(forced.status == .findings)
    #expect(folder.files == ["a.json", "a.更正说明.docx", "a.更正说明.md"])
    let own = try folder.write(try String(contentsOfFile: Self.failing, encoding: .utf8), to: "a.txt")
    #expect(
      try correct("--set", "challenges.review.total=2", "-o", own, "--to", "json", "--force", input: own)
        .status == .usage)
    #expect(try correct("-o", folder.file("b.json")).status == .usage)
    #expect(
      try correct("--set", "challenges.review.total=2", "-o", folder.file("b.unknown")).status == .usage)
  }

  @Test func theFirstSignDividesCellFromValue() {
    #expect {
      try CellSetting("requests.received.total=1=2")
    } throws: {
      ($0 as? UsageError)?.message.english.contains("\"1=2\"") == true
    }
  }

  @Test func onlyProposalsWithoutRivalsAreAccepted() throws {
    let report = SeedPlugin.report(3)
    let cells = try ["requests.received.total", "requests.carriedIn.total"].map { try #require(CellID($0)) }
    var correction = ReportCorrection(
      report, rules: Self.book(report, cells), policy: CheckPolicy())
    correction.acceptProposals()
    #expect(correction.changed == [cells[0]])
    #expect(correction.report[cells[0]].number == ExactDecimal(4711))
    #expect(correction.report.provenance.corrections.map(\.printed) == [report[cells[0]].statement])
    // Nobody looked into the records: the reason says what it rests on and leaves room.
    let reason = correction.report.provenance.corrections.first?.reason
    #expect(reason?.hasPrefix("依据：有关勾稽关系（推定") == true)
    #expect(reason?.hasSuffix("）；核实情况：（请填写）") == true)
    #expect(correction.undecided.map(\.proposals.count) == [2])
    // What was set by hand is not changed again.
    var second = ReportCorrection(
      report, rules: Self.book(report, cells), policy: CheckPolicy())
    second.set(try CellSetting("requests.received.total=1"), reason: "")
    second.acceptProposals()
    #expect(second.report[cells[0]].number == ExactDecimal(1))
    #expect(second.undecided.count == 2)
  }

  @Test func aDoubtIsSettledByCorrecting() throws {
    var report = SeedPlugin.report(3)
    let cell = try #require(CellID("requests.received.total"))
    report[cell].origin = Origin(
      place: .line(1, column: 1), raw: "1 0", recognition: .exact, doubt: .splitOrJoined)
    report.findings = [
      Finding(code: "R6", severity: .warning, cells: [cell], message: Message("a", "a")),
      Finding(
        code: "R1", severity: .warning, cells: [cell, CellID.all[0]].sorted(), message: Message("b", "b")),
    ]
    report.correct(cell, to: .number(ExactDecimal(10)), reason: "")
    #expect(!report[cell].isDoubtful)
    #expect(report.findings.map(\.code) == ["R1"])
  }

  /// A rule book that explains one failing sum by one change and another by two.
  private static func book(_ report: Report, _ cells: [CellID]) -> RuleBook {
    RuleBook([Explainer(cells: cells)])
  }

  private struct Explainer: RuleFamily {
    let cells: [CellID]
    let rules: [Rule] = []

    func assess(_ context: RuleContext, into assessment: inout Assessment) {
      func proposal(_ cell: CellID) -> Explanation.Proposal {
        Explanation.Proposal(
          changes: [Explanation.Change(cell: cell, value: ExactDecimal(4711))], mistake: Message("错", "wrong")
        )
      }
      let found: [(FindingCode, [Explanation.Proposal])] = [
        (.balance, [proposal(cells[0])]), (.results, cells.map(proposal)),
      ]
      for (code, proposals) in found {
        assessment.add(Finding(code: code, cells: cells, message: Message("", "")))
        assessment.add(
          Explanation(failures: [Explanation.Failure(code: code, cells: cells)], proposals: proposals))
      }
    }
  }
}
