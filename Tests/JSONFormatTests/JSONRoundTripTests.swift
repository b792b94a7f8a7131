import Conversion
import Diagnostics
import JSONFormat
import ReportModel
import System
import TestSupport
import Testing

/// Reads and writes through the public interface, as the command line does.
struct JSONRoundTripTests {
  private let reader = JSONPlugin().readers[0]
  private let exporter = JSONPlugin().exporters[0]

  @Test(arguments: [ReportGenerator.Style.odd, .consistent])
  func everythingComesBack(style: ReportGenerator.Style) throws {
    var generator = ReportGenerator(seed: 11, style: style)
    for _ in 0..<60 {
      let report = generator.next()
      let written = try exporter.export(report)
      #expect(written.losses.isEmpty)
      let back = try reader.read(Source(name: "a.json", bytes: written.bytes))
      try #require(back.count == 1)
      #expect(back[0].difference(from: report) == nil)
      #expect(try exporter.export(back[0]).bytes == written.bytes)
    }
  }

  @Test func manyReportsAreAnArray() throws {
    var generator = ReportGenerator(seed: 12)
    let reports = (0..<20).map { _ in generator.next() }
    let written = try exporter.export(reports, options: ExportOptions())
    let back = try reader.read(Source(name: "a.json", bytes: written.bytes))
    try #require(back.count == reports.count)
    for (one, other) in zip(back, reports) { #expect(one.difference(from: other) == nil) }
    #expect(try exporter.export(back, options: ExportOptions()).bytes == written.bytes)
  }

  @Test func linesOfReportsAreRead() throws {
    let one = Self.minimal(#""proactive.rules.issued": 1"#)
    let two = Self.minimal(#""proactive.rules.issued": 2"#)
    let reports = try read(one + "\n" + two + "\n")
    #expect(reports.map { $0.cells[Self.issued].number } == [ExactDecimal(1), ExactDecimal(2)])
  }

  @Test(arguments: [
    "0", "5.10", "1787.84", "59237.2449", "-8", "0.000000000000000001", "9223372036854775807",
    "-9223372036854775808", "0.0", "-0.50",
  ])
  func printedDigitsSurvive(digits: String) throws {
    let report = try #require(try read(Self.minimal(#""proactive.rules.issued": \#(digits)"#)).first)
    #expect(report.cells[Self.issued].number?.description == digits)
    let text = String(decoding: try exporter.export(report).bytes, as: UTF8.self)
    #expect(text.contains("\"proactive.rules.issued\": \(digits),\n"))
  }

  @Test(arguments: [
    ("1e3", "1000"), ("1.25E2", "125"), ("12e-1", "1.2"), ("1.50e1", "15.0"), ("-2.5e+1", "-25"),
    ("0e0", "0"),
  ])
  func exponentsMoveThePoint(written: String, digits: String) throws {
    let report = try #require(try read(Self.minimal(#""proactive.rules.issued": \#(written)"#)).first)
    #expect(report.cells[Self.issued].number?.description == digits)
  }

  @Test func layoutIsOneCellALine() throws {
    var report = Report(edition: .edition2021)
    report.organization = "青禾市\"水\"务局"
    report.year = 2023
    report.foreword = ["一\n二\u{1}"]
    report[Self.issued] = Cell(
      .number(try #require(ExactDecimal("5.10"))),
      origin: Origin(place: .line(12, column: 3), raw: "5.10", recognition: .alias))
    let lines = String(decoding: try exporter.export(report).bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first == "{" && lines.suffix(2) == ["}", ""])
    #expect(lines.contains(#"  "schema": "nianbao/report/2","#))
    #expect(lines.contains(#"  "organization": "青禾市\"水\"务局","#))
    #expect(lines.contains(#"    {"text": "一\n二\u0001"}"#))
    #expect(lines.contains(#"    "proactive.rules.issued": 5.10,"#))
    #expect(lines.contains(#"    "proactive.rules.repealed": null,"#))
    #expect(lines.contains(#"    "proactive.rules.repealed": "absent","#))
    let origin = #"{"place": {"line": 12, "column": 3}, "raw": "5.10", "recognition": "alias"}"#
    #expect(lines.contains("      \"proactive.rules.issued\": \(origin)"))
    #expect(lines.count { $0.contains("\": null,") && $0.contains(".") } == report.edition.cells.count - 2)
  }

  @Test func membersMayStandInAnyOrder() throws {
    let text = """
      {"marks": {"proactive.rules.repealed": "\\u002f", "proactive.rules.issued": "blank"},
       "origins": {"foreword": [{"column": 1, "line": 2}, null]},
       "cells": {"proactive.rules.repealed": null, "proactive.rules.issued": null},
       "foreword": ["\\ud840\\udc0b\\t\\u9752", "b"], "edition": "2019", "sch\\u0065ma": "nianbao/report/1"}
      """
    let report = try #require(try read(text).first)
    #expect(report.edition == .edition2019)
    #expect(report.cells[Self.issued].statement == .blank)
    #expect(report.cells[Self.repealed].statement == .notApplicable("/"))
    #expect(report.foreword == [ProseBlock("𠀋\t青", place: .line(2, column: 1)), "b"])
    #expect(report.findings.isEmpty)
  }

  @Test func mixedFormKeepsTheGroupRowAndLeavesItsMembersAbsent() throws {
    var report = Report(edition: .edition2021)
    for id in Edition.edition2021.table(.proactive).cells + Edition.edition2019.table(.requests).cells {
      report[id].statement = .number(ExactDecimal(3))
    }
    let written = try exporter.export(report)
    let text = String(decoding: written.bytes, as: UTF8.self)
    #expect(text.contains("\"requests.otherwise.total\": 3"))
    #expect(!text.contains("requests.otherwise.feeOverdue"))
    #expect(try reader.read(Source(name: "a.json", bytes: written.bytes)) == [report])
  }

  @Test func unknownMembersBecomeFindings() throws {
    let text = """
      [{"schema": "nianbao/report/2", "edition": "2021", "cells": {}, "a/b~": {"deep": [1, 2]},
        "provenance": {"source": null, "note": "x"}}]
      """
    let report = try #require(try read(text).first)
    #expect(report.findings.map(\.code) == ["R7", "R7"])
    #expect(report.findings.map(\.place) == [.path("/0/a~1b~0"), .path("/0/provenance/note")])
  }

  static let issued = CellID.all[0]
  static let repealed = CellID.all[1]

  static func minimal(_ cells: String) -> String {
    #"{"schema": "nianbao/report/2", "edition": "2021", "cells": {\#(cells)}}"#
  }

  private func read(_ text: String) throws -> [Report] { try reader.read(Source(name: "a.json", text: text)) }
}
