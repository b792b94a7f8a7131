import NianbaoKit
import TestSupport
import Testing

@testable import NianbaoCommandLine

struct ShowTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func tablesAreAlignedAndFit() throws {
    let input = try folder.write((1...8).map { "seed \($0)\n" }.joined(), to: "a.seed")
    var lines: [Substring] = []
    for number in 1...8 {
      let run = try CommandRun("show", input, "--report", "\(number)")
      #expect(run.status == .done)
      lines += run.output.split(separator: "\n")
    }
    let drawn = lines.filter { "│├┌└".contains($0.first ?? " ") }
    #expect(drawn.count > 100)
    for line in lines { #expect(DisplayText.width(line) <= 100, "\(line)") }
    // Every line of a drawing ends in a border at the same column as the line above.
    for (above, line) in zip(drawn, drawn.dropFirst()) where !line.hasPrefix("┌") {
      #expect("│┤┐┘".contains(line.last ?? " "), "\(line)")
      #expect(DisplayText.width(above) == DisplayText.width(line), "\(line)")
    }
  }

  @Test func ofSeveralReportsOneIsChosen() throws {
    let input = try folder.write("seed 1\nseed 2\n", to: "a.seed")
    for arguments in [["show", input], ["show", input, "--why", "requests.received.total"]] {
      let run = try CommandRun(arguments)
      #expect(run.status == .usage)
      #expect(run.output.isEmpty)
      for number in 1...2 {
        let report = SeedPlugin.report(UInt64(number))
        #expect(run.errors.contains("\(number)  \(report.organization ?? "") \(report.year ?? 0)"))
      }
    }
    #expect(try CommandRun("show", input, "--report", "3").status == .usage)
    #expect(try CommandRun("show", input, "--report", "0").status == .usage)
  }

  @Test func everyLabelAndNumberOfTheFormIsThere() throws {
    let report = SeedPlugin.report(5)
    let input = try folder.write("seed 5\n", to: "a.seed")
    let run = try CommandRun("show", input)
    let words = run.output.filter { !"│ \n".contains($0) }
    for section in report.edition.sections { #expect(words.contains(section.heading)) }
    for id in report.cellIDs {
      let number = try #require(report[id].number)
      #expect(run.output.contains(number.description))
    }
  }

  @Test func failingAndBlankCellsAreMarkedWithoutColourToo() throws {
    let input = try folder.write("seed 1 broken\n", to: "a.seed")
    let run = try CommandRun("show", input)
    #expect(run.status == .findings)
    #expect(run.output.contains("987!"))
    #expect(run.output.contains("! sum does not hold"))
    #expect(run.output.contains("E A3"))
    let blank = try CommandRun("show", try folder.write("seed 1 blank\n", to: "b.seed"))
    #expect(blank.output.contains("_ blank"))
    #expect(!blank.output.contains("sum does not hold"))
  }

  @Test func colourIsForTerminals() throws {
    let input = try folder.write("seed 1\n", to: "a.seed")
    func isColored(_ more: [String] = [], _ environment: [String: String] = [:], onTerminal: Bool = true)
      throws -> Bool
    {
      try CommandRun(["show", input] + more, environment: environment, onTerminal: onTerminal).output
        .contains("\u{1B}[")
    }
    #expect(try isColored())
    #expect(try !isColored(onTerminal: false))
    #expect(try !isColored([], ["NO_COLOR": "1"]))
    #expect(try isColored([], ["NO_COLOR": ""]))
    #expect(try !isColored([], ["TERM": "dumb"]))
    #expect(try isColored(["--color", "always"], ["NO_COLOR": "1"], onTerminal: false))
    #expect(try !isColored(["--color", "never"]))
  }

  @Test func textThatWouldSteerTheTerminalDoesNot() throws {
    var report = Report()
    report.title = "标题\u{1B}]0;x\u{07}"
    report.sections[.overview] = ["文\u{1B}[2J字\u{202E}"]
    let text = ReportView(report: report, language: .chinese, paint: Paint(isColored: false), width: 100).text
    #expect(!text.contains("\u{1B}"))
    #expect(!text.unicodeScalars.contains("\u{202E}"))
    #expect(text.contains("没有读到这张表"))
  }

  @Test func formatsListsEveryFormatOnce() throws {
    let run = try CommandRun("formats")
    #expect(run.status == .done)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines.contains { $0.hasPrefix("seed") && $0.contains("read") && !$0.contains("write") })
    #expect(lines.contains { $0.hasPrefix("full") && $0.hasSuffix("–") })
    #expect(lines.contains { $0.hasPrefix("one") && $0.contains("the title as printed") })
  }
}
