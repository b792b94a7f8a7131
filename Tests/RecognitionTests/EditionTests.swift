import NianbaoKit
import TestSupport
import Testing

/// Edition 2019, and reports that mix it with edition 2021.
@Suite struct EditionTests {
  @Test(arguments: LayoutPrinter.inRows)
  func edition2019IsRecognisedByItsTables(layout: LayoutPrinter) throws {
    let text = try Reading.form(layout, edition: .edition2019) { report in
      try report.set("proactive.rules.published", 3)
      try report.set("requests.otherwise.naturalPerson", 4)
      try report.set("requests.otherwise.total", 4)
      report[try #require(CellID("proactive.procurement.amount"))].statement =
        .number(try #require(ExactDecimal("120450.5")))
    }
    let report = try Reading.report(text)
    #expect(report.edition == .edition2019)
    #expect(report.year == 2020)
    #expect(try report.statement("proactive.rules.published") == .number(ExactDecimal(3)))
    #expect(try report.statement("requests.otherwise.total") == .number(ExactDecimal(4)))
    #expect(try report.statement("requests.otherwise.other.total") == .absent)
    #expect(
      try report.statement("proactive.procurement.amount") == .number(try #require(ExactDecimal("120450.5"))))
    #expect(report.findings.isEmpty, "\(report.findings.map(\.message.english))")
  }

  @Test func aMixedReportKeepsTheOneRowAndLeavesTheThreeAbsent() throws {
    var printed = Report()
    printed.organization = "石桥镇人民政府"
    printed.year = 2023
    printed.title = Editions.standard.current.title(organization: "石桥镇人民政府", year: 2023)
    for id in Edition.edition2021.cells where !id.name.hasPrefix("requests.otherwise.") {
      printed[id].statement = .number(ExactDecimal(0))
    }
    for id in Edition.edition2019.table(.requests).cells { printed[id].statement = .number(ExactDecimal(0)) }
    try printed.set("requests.otherwise.total", 6)
    for layout in LayoutPrinter.inRows {
      let read = try Reading.report(layout.text(of: printed))
      #expect(read.edition == .edition2021, "\(layout)")
      #expect(try read.statement("requests.otherwise.total") == .number(ExactDecimal(6)), "\(layout)")
      #expect(try read.statement("requests.otherwise.correctionOverdue.total") == .absent, "\(layout)")
      #expect(Reading.findings("R2", in: read).isEmpty, "\(layout)")
    }
  }

  @Test func signedIncrementsKeepTheirSign() throws {
    let text = try Reading.form(edition: .edition2019).replacing("行政许可\t0\t0\t0", with: "行政许可\t14\t+1036\t-8")
    let report = try Reading.report(text)
    #expect(try report.statement("proactive.licensing.itemsChange") == .number(ExactDecimal(1036)))
    #expect(try report.statement("proactive.licensing.decisions") == .number(ExactDecimal(-8)))
    let change = try #require(CellID("proactive.licensing.itemsChange"))
    #expect(report[change].origin?.raw == "+1036")
  }
}
