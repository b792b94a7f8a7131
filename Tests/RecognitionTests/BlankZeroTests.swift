import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Text of reports that print nothing where they mean 0: what has a label and no value is blank, unless it may be lost.
@Suite struct BlankZeroTests {
  /// Two applications, of which one is granted, in laid-out text without zeros.
  private func text(
    concluded: Int64 = 2, _ change: (String) -> String = { $0 }
  ) throws -> String {
    let text = try Reading.form(.aligned) { report in
      for (name, value) in [
        ("received", 2), ("disclosed", 1), ("withheld.stateSecrets", 1), ("concluded", concluded),
      ]
        as [(String, Int64)]
      {
        try report.set("requests.\(name).naturalPerson", value)
        try report.set("requests.\(name).total", value)
      }
      try report.set("proactive.penalties.decisions", 31)
      try report.set("proactive.fees.collected", 7)
      for id in CellID.all where report[id].statement == .number(ExactDecimal(0)) {
        report[id].statement = .blank
      }
    }
    return change(text.replacingOccurrences(of: "blank", with: "     "))
  }

  private func missing(_ report: Report) -> [CellID] {
    Reading.findings("R2", in: report).flatMap(\.cells)
  }

  @Test func labelsWithoutValuesAreBlank() throws {
    let report = try Reading.report(text())
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(2)))
    #expect(try report.statement("requests.carriedIn.total") == .blank)
    #expect(try report.statement("requests.received.research") == .blank)
    #expect(try report.statement("proactive.licensing.decisions") == .blank)
    let carriedIn = try #require(CellID("requests.carriedIn.total"))
    #expect(report[carriedIn].origin?.place != nil)
    #expect(!missing(report).contains { $0.table != .challenges })
  }

  @Test func sumsThatFailTellThatValuesAreLost() throws {
    let report = try Reading.report(text(concluded: 3))
    #expect(missing(report).contains(try #require(CellID("requests.carriedIn.total"))))
  }

  @Test func aReportWithZerosHasLostWhatIsNotThere() throws {
    let report = try Reading.report(
      text { $0.replacingOccurrences(of: "行政许可", with: "行政许可          0") })
    #expect(missing(report).contains(try #require(CellID("requests.carriedIn.total"))))
  }

  @Test func aRowWhoseLabelIsLostIsNotBlank() throws {
    let report = try Reading.report(
      text { text in
        text.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("重复申请") }
          .joined(separator: "\n")
      })
    #expect(missing(report).contains(try #require(CellID("requests.declined.repeated.total"))))
    #expect(try report.statement("requests.carriedIn.total") == .blank)
  }
}
