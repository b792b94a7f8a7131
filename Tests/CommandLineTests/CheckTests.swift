import Foundation
import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

struct CheckTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let failing = SharedFolder.projectRoot + "/samples/reports/failing-sums.txt"

  @Test func findingsAreShownInTheSourceWithACaretUnderTheNumber() throws {
    let run = try CommandRun("check", Self.failing, registry: .standard)
    #expect(run.status == .findings)
    let lines = run.output.split(separator: "\n").map(String.init)
    let finding = try #require(lines.firstIndex { $0.contains("error A3") })
    let place = try #require(lines[finding...].firstIndex { $0.hasSuffix("failing-sums.txt:52:9") })
    // The text above the carets is the only smallest change; Chinese characters take two columns.
    let text = lines[place + 1]
    let marks = lines[place + 2]
    let start = try #require(marks.firstIndex(of: "^"))
    var column = DisplayText.width(marks[..<start])
    let shown = text.drop { character in
      defer { column -= DisplayText.width(character) }
      return column > 0
    }
    #expect(shown.hasPrefix("23"))
    #expect(marks.contains(" ^^ "))
    #expect(marks.filter { $0 == "~" }.count == 7)
    #expect(lines.last?.contains("1 report, ") == true)
  }

  @Test func messagesFollowTheLanguage() throws {
    let run = try CommandRun("check", Self.failing, "--lang", "zh", registry: .standard)
    #expect(run.output.contains("错误 A5 行政复议：总计为 0，但各项之和为 2，总计未填"))
    #expect(run.output.contains("1 份报告，"))
  }

  @Test func aReportWithoutFindingsIsDone() throws {
    let run = try CommandRun("check", try folder.write("seed 1\n", to: "a.seed"), "--only", "A")
    #expect(run.status == .done)
    #expect(run.output == "1 report, nothing found\n")
    let verbose = try CommandRun("check", folder.file("a.seed"), "--only", "A", "--verbose")
    #expect(verbose.output.contains(folder.file("a.seed")))
  }

  @Test func rulesAreChosenByCodeAndLetter() throws {
    let input = try folder.write("seed 1 broken\n", to: "a.seed")
    func codes(_ options: String...) throws -> Set<String> {
      let run = try CommandRun(["check", input, "--format", "json"] + options)
      let report = try #require(try json(run.output).reports.first)
      return Set(try report.findings.map { try #require($0["code"] as? String) })
    }
    #expect(try codes("--only", "A") == ["A1", "A3"])
    #expect(try codes("--only", "a3") == ["A3"])
    #expect(try codes("--only", "A", "--ignore", "A3") == ["A1"])
    #expect(try codes("--only", "A1,A3") == ["A1", "A3"])
    #expect(try codes("--ignore", "A").isDisjoint(with: ["A1", "A3"]))
  }

  @Test func anUnknownCodeIsRefusedWithTheNearest() throws {
    let input = try folder.write("seed 1\n", to: "a.seed")
    let run = try CommandRun("check", input, "--only", "A9")
    #expect(run.status == .usage)
    #expect(run.errors.contains("--only: there is no rule \"A9\"; the nearest are A1, A2, A3"))
    #expect(try CommandRun("check", input, "--ignore", "?").status == .usage)
  }

  @Test func oneBadInputDoesNotStopTheOthers() throws {
    try folder.write("seed 1 broken\n", to: "in/a.seed")
    try folder.write("seed x\n", to: "in/b.txt")
    try folder.write("seed 2 broken\n", to: "in/c.seed")
    let run = try CommandRun("check", folder.file("in"))
    #expect(run.status == .partial)
    #expect(run.errors.contains("b.txt: broken line"))
    #expect(run.output.contains("c.seed"))
    #expect(run.output.contains("2 reports, "))
    #expect(run.output.contains("1 could not be read"))
    #expect(try CommandRun("check", folder.file("in/b.txt")).status == .unreadable)
    #expect(try CommandRun("check", folder.file("none")).status == .unreadable)
  }

  @Test func anyNumberOfThreadsGivesTheSame() throws {
    for seed in 1...70 {
      try folder.write("seed \(seed)\(seed % 3 == 0 ? " broken" : "")\n", to: "in/\(seed).seed")
    }
    let one = try CommandRun("check", folder.file("in"), "--jobs", "1", "--format", "json")
    let four = try CommandRun("check", folder.file("in"), "--jobs", "4", "--format", "json")
    #expect(one.output == four.output)
    #expect(try json(one.output).reports.count == 70)
  }

  @Test func theOutputFileIsNotReplacedUnlessAsked() throws {
    let input = try folder.write("seed 1 broken\n", to: "a.seed")
    let output = try folder.write("mine", to: "out.txt")
    #expect(try CommandRun("check", input, "-o", output).status == .unwritable)
    #expect(folder.text(of: "out.txt") == "mine")
    let run = try CommandRun("check", input, "-o", output, "--force", onTerminal: true)
    #expect(run.status == .findings)
    #expect(run.output.isEmpty)
    #expect(folder.text(of: "out.txt")?.contains("error A3") == true)
    #expect(folder.text(of: "out.txt")?.contains("\u{1B}") == false)
  }

  @Test func colourIsForTerminals() throws {
    let input = try folder.write("seed 1 broken\n", to: "a.seed")
    #expect(try CommandRun("check", input, onTerminal: true).output.contains("\u{1B}[1;31m"))
    #expect(try !CommandRun("check", input).output.contains("\u{1B}"))
  }

  @Test func whatCannotBeJudgedIsListedWhenAskedFor() throws {
    let input = try folder.write("seed 1 blank\n", to: "a.seed")
    #expect(try !CommandRun("check", input, "--only", "A").output.contains("not assessable"))
    #expect(
      try CommandRun("check", input, "--only", "A", "--not-assessable").output.contains("not assessable A4"))
  }

  @Test func textThatWouldSteerTheTerminalDoesNot() throws {
    let text = try String(contentsOfFile: Self.failing, encoding: .utf8)
      .replacingOccurrences(of: "（七）总计\t", with: "（七）总计\u{1B}[2J\t")
    let run = try CommandRun("check", try folder.write(text, to: "a.txt"), registry: .standard)
    #expect(run.output.contains("^"))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(.enabled(if: SchemaValidator.program != nil, "\(SchemaValidator.absence)"))
  func theJSONFollowsItsSchema() throws {
    try folder.write("seed 1 broken\nseed 2 blank\nseed 3\n", to: "in/a.seed")
    try folder.write("seed x\n", to: "in/b.txt")
    let run = try CommandRun(
      "check", folder.file("in"), folder.file("none"), "--format", "json", "--not-assessable")
    let samples = try CommandRun(
      "check", SharedFolder.projectRoot + "/samples/reports", "--format", "json", registry: .standard)
    let empty = try CommandRun("check", folder.file("none"), "--format", "json")
    let files = try [run, samples, empty].enumerated().map { try folder.write($1.output, to: "\($0).json") }
    let schema = SharedFolder.projectRoot + "/docs/check.schema.json"
    let good = try SchemaValidator.run(schema: schema, files: files)
    #expect(good.status == 0, "\(good.output)")
    // Shows that the findings' definition in the other schema is actually used.
    let bad = try folder.write(
      run.output.replacingOccurrences(of: "requests.received.total", with: "requests.received.totals"),
      to: "bad.json")
    #expect(try SchemaValidator.run(schema: schema, files: [bad]).status != 0)
  }

  private func json(_ text: String) throws -> CheckedJSON { try CheckedJSON(text) }
}

/// The JSON output of a check, parsed as another program would.
struct CheckedJSON {
  struct Report {
    let file: String?
    let findings: [[String: Any]]
    let accepted: [[String: Any]]
  }

  let reports: [Report]
  let object: [String: Any]

  init(_ text: String) throws {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    object = try #require(value as? [String: Any])
    reports = try #require(object["reports"] as? [[String: Any]]).map { report in
      Report(
        file: report["file"] as? String, findings: try #require(report["findings"] as? [[String: Any]]),
        accepted: try #require(report["accepted"] as? [[String: Any]]))
    }
  }
}
