import Foundation
import NianbaoCommandLine
import NianbaoKit
import TestSupport
import Testing

/// `.nianbao.yml`: its settings, its waivers, and the messages about its errors.
struct ConfigurationTests {
  let folder: TemporaryFolder
  let input: String

  init() throws {
    folder = try TemporaryFolder()
    input = try folder.write("seed 1 broken\n", to: "reports/2023/a.seed")
  }

  @Test func rulesAreSwitchedAndWeighed() throws {
    try folder.write("rules:\n  A1: off\n  A3: warning\n", to: ".nianbao.yml")
    let run = try CommandRun("check", input, "--only", "A")
    #expect(run.status == .done)
    #expect(run.output.contains("warning A3"))
    #expect(!run.output.contains("error A1"))
    #expect(run.output.contains(".nianbao.yml"))
    #expect(try CommandRun("check", input, "--only", "A", "--strict").status == .findings)
    // Rules named on the command line are checked whatever the file says.
    #expect(try CommandRun("check", input, "--only", "A1").output.contains("error A1"))
    #expect(try CommandRun("check", input, "--only", "A", "--no-config").status == .findings)
  }

  @Test func aCodeBeatsItsLetter() throws {
    try folder.write("rules:\n  A: off\n  A3: error\n", to: ".nianbao.yml")
    let run = try CommandRun("check", input)
    #expect(run.output.contains("error A3"))
    #expect(!run.output.contains("error A1"))
  }

  @Test func theNearestFileAboveEachInputApplies() throws {
    try folder.write("rules:\n  A: off\n", to: ".nianbao.yml")
    let other = try folder.write("seed 1 broken\n", to: "reports/2024/a.seed")
    try folder.write("# nothing is set here\n", to: "reports/2024/.nianbao.yml")
    #expect(try CommandRun("check", input, "--only", "A").output.hasPrefix("1 report, nothing found"))
    #expect(try CommandRun("check", other, "--only", "A").status == .findings)
    let named = try folder.write("rules: {A: off}\n", to: "elsewhere/mine.yml")
    #expect(try CommandRun("check", other, "--only", "A", "--config", named).status == .done)
    #expect(try CommandRun("check", other, "--config", named, "--no-config").status == .usage)
    #expect(try CommandRun("check", other, "--config", folder.file("none.yml")).status == .unreadable)
  }

  private static let acceptances = """
    accepted:
      - code: A3
        file: reports/**/a.seed
        cells: [requests.received.total]
        reason: 已电话核实
      - code: A1
        file: a.seed
        contains: "995"
        reason: 同上

    """

  @Test func whatIsAcceptedIsListedWithItsReason() throws {
    try folder.write(Self.acceptances, to: ".nianbao.yml")
    let run = try CommandRun("check", input, "--only", "A", "--strict")
    #expect(run.status == .done, "\(run.output)")
    #expect(run.output.contains("accepted A3"))
    #expect(run.output.contains("reason: 已电话核实"))
    #expect(run.output.contains(".nianbao.yml:2)"))
    #expect(run.output.contains("1 report, nothing found, 2 accepted"))
    let json = try CheckedJSON(
      try CommandRun("check", input, "--only", "A", "--format", "json").output)
    #expect(json.reports[0].findings.isEmpty)
    #expect(json.reports[0].accepted.map { $0["reason"] as? String } == ["同上", "已电话核实"])
  }

  @Test func aWaiverThatAcceptsNothingIsReported() throws {
    try folder.write(Self.acceptances, to: ".nianbao.yml")
    try folder.write("seed 1\n", to: "reports/2023/a.seed")
    // A pattern may match files that were not checked, so it is known to be stale only when all were.
    let one = try CommandRun("check", input)
    #expect(!one.output.contains(".nianbao.yml:2: this waiver"))
    #expect(one.output.contains(".nianbao.yml:6: this waiver of A1 accepts nothing any more"))
    let all = try CommandRun("check", folder.path, "--only", "A")
    #expect(all.output.contains(".nianbao.yml:2: this waiver of A3"))
    #expect(all.output.contains("2 stale waivers"))
    #expect(all.status == .done)
    #expect(try CommandRun("check", folder.path, "--only", "A", "--strict").status == .findings)
    // Waivers of a rule that was not checked are not reported.
    #expect(try !CommandRun("check", folder.path, "--only", "A2").output.contains("stale"))
    let json = try CheckedJSON(
      try CommandRun("check", folder.path, "--only", "A", "--format", "json").output)
    #expect((json.object["staleWaivers"] as? [[String: Any]])?.count == 2)
  }

  @Test func aWaiverForAnotherReportOrCellDoesNotCount() throws {
    let organization = try #require(SeedPlugin.report(1).organization)
    for wrong in [
      "organization: 别的机关", "year: 1999", "cells: [requests.carriedIn.total]", "file: b.seed",
      "contains: 不在其中",
      "file: reports/a.seed",
    ] {
      try folder.write("accepted:\n  - code: A3\n    \(wrong)\n    reason: r\n", to: ".nianbao.yml")
      #expect(try CommandRun("check", input, "--only", "A3").status == .findings, "\(wrong)")
    }
    for right in [
      "organization: \(organization)", "cells: requests.received.total", "file: reports/*/?.seed",
    ] {
      try folder.write("accepted:\n  - code: A3\n    \(right)\n    reason: r\n", to: ".nianbao.yml")
      #expect(try CommandRun("check", input, "--only", "A3").status == .done, "\(right)")
    }
  }

  @Test func convertAndShowHonourIt() throws {
    try folder.write(Self.acceptances + "rules: {A2: off}\n", to: ".nianbao.yml")
    let output = folder.file("out.full")
    let show = try CommandRun("show", input)
    #expect(show.output.contains("2 accepted"))
    #expect(!show.output.contains("E A3"))
    let converted = try CommandRun("convert", input, "-o", output)
    #expect(converted.errors.contains("2 accepted"))
    #expect(!converted.errors.contains("E A3"))
    let raw = try CommandRun("convert", input, "-o", output, "--no-config", "--force")
    #expect(raw.status == .findings)
    #expect(raw.errors.contains("E A3"))
  }

  @Test(arguments: [
    ("rule:\n  A1: off\n", 1, "there is no member \"rule\". Known are rules, accepted"),
    ("rules:\n  A1: off\n  A77: off\n", 3, "there is no rule \"A77\". The nearest are A1, A2, A3"),
    ("rules:\n  A1: never\n", 2, "there is no severity \"never\""),
    ("rules:\n  A1: off\n  a1: error\n", 3, "A1 is set twice"),
    ("accepted:\n  - code: A1\n", 2, "reason is missing"),
    ("accepted:\n  - reason: x\n", 2, "code is missing"),
    ("accepted:\n  - code: A\n    reason: x\n", 2, "a waiver names one rule"),
    ("accepted:\n  - code: A1\n    reasons: x\n", 3, "there is no member \"reasons\""),
    (
      "accepted:\n  - code: A1\n    cells:\n      - requests.recieved.total\n    reason: x\n", 4,
      "requests.received.total"
    ),
    ("accepted: A1\n", 1, "has to be a list"),
    ("rules: [A1]\n", 1, "is expected here"),
    ("rules:\n  A1: off\n A2: off\n", 3, "not valid YAML"),
    ("rules:\n  A1: &x off\n", 2, "anchors"),
    ("rules:\n  A1: off\n  A1: off\n", 2, "twice"),
  ])
  func whatIsWrongIsNamedWithItsLine(_ text: String, _ line: Int, _ words: String) throws {
    try folder.write(text, to: ".nianbao.yml")
    let run = try CommandRun("check", input)
    #expect(run.status == .usage, "\(run.errors)")
    #expect(run.errors.contains("line \(line), column"), "\(run.errors)")
    #expect(run.errors.contains(words), "\(run.errors)")
    #expect(run.output.isEmpty)
  }

  @Test func hostileFilesAreRefusedOrRead() throws {
    try folder.write(String(repeating: "[", count: 200_000), to: ".nianbao.yml")
    #expect(try CommandRun("check", input).status == .usage)
    try folder.write([0xFF, 0x00, 0x41], to: ".nianbao.yml")
    #expect(try CommandRun("check", input).status != .done)
    try folder.write("", to: ".nianbao.yml")
    #expect(try CommandRun("check", input, "--only", "A").status == .findings)
  }

  @Test func patternsOfFiles() {
    func matches(_ pattern: String, _ path: String) -> Bool { FilePattern(pattern).matches(path) }
    #expect(matches("a.txt", "a.txt") && matches("a.txt", "x/y/a.txt"))
    #expect(matches("./a.txt", "a.txt"))
    #expect(matches("x/*.txt", "x/a.txt") && !matches("x/*.txt", "x/y/a.txt"))
    #expect(matches("x/**/a.txt", "x/a.txt") && matches("x/**/a.txt", "x/y/z/a.txt"))
    #expect(matches("**/a?.txt", "y/ab.txt") && !matches("**/a?.txt", "y/a.txt"))
    #expect(!matches("a*b*c", "a1b2d") && matches("a*b*c", "a1b2bc"))
    #expect(matches("*年*.txt", "甲2023年.txt") && !matches("x/a.txt", "a.txt"))
    #expect(matches("**", "x/y") && !matches("", "a"))
    // Many stars cost no more than the length of the text.
    #expect(!matches(String(repeating: "*a", count: 200), String(repeating: "a", count: 199)))
  }
}
