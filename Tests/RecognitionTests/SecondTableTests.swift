import Foundation
import NianbaoKit
import TestSupport
import Testing

/// A table 3 that a report has twice: which of them is the report's own, and what is said where nothing tells.
@Suite struct SecondTableTests {
  private static let heading = "三、收到和处理政府信息公开申请情况\n"

  private func form(received: Int64, _ layout: LayoutPrinter) throws -> String {
    try Reading.form(layout) { report in
      try report.set("requests.received.naturalPerson", received)
      try report.set("requests.received.total", received)
    }
  }

  /// A report of 2023 with 6 applications, and another table 3 with 8.
  private func parts(_ layout: LayoutPrinter) throws -> (
    before: String, own: String, after: String, other: String
  ) {
    let own = try form(received: 6, layout).split(separator: Self.heading, maxSplits: 1).map(String.init)
    let other = try form(received: 8, layout).split(separator: Self.heading, maxSplits: 1).map(String.init)
    let end = "四、政府信息公开行政复议"
    let rest = try #require(own[1].range(of: end))
    let otherEnd = try #require(other[1].range(of: end))
    return (
      own[0] + Self.heading, String(own[1][..<rest.lowerBound]), String(own[1][rest.lowerBound...]),
      String(other[1][..<otherEnd.lowerBound])
    )
  }

  private func received(_ report: Report) throws -> Cell {
    report[try #require(CellID("requests.received.total"))]
  }

  @Test(
    arguments: [
      "2024年下属事业单位数据", "附件：2023年各股室情况", "2023年第四季度", "附：2022年数据", "上年度数据", "填报示例",
    ], [LayoutPrinter.tab, .pipe])
  func belowTheOwnOne(caption: String, layout: LayoutPrinter) throws {
    let parts = try parts(layout)
    let report = try Reading.report(parts.before + parts.own + caption + "\n" + parts.other + parts.after)
    #expect(try received(report).number == ExactDecimal(6))
    #expect(try !received(report).isDoubtful)
    let told = Reading.findings(.outsideForm, in: report)
    #expect(told.count == 1 && told[0].quote == caption && told[0].cells.isEmpty)
  }

  @Test(
    arguments: [
      ("上年度", "本年度"), ("表1 上年数据", "表2 本年数据"), ("样表", "正式表"), ("下属单位", "局机关"), ("2022年", "2023年"),
      ("2021年", "2022年"),
    ])
  func aboveTheOwnOne(other: String, own: String) throws {
    let parts = try parts(.tab)
    let report = try Reading.report(
      "\(parts.before)\(other)\n\(parts.other)\(own)\n\(parts.own)\(parts.after)")
    let isCertain = own != "2022年"
    #expect(try received(report).isDoubtful != isCertain)
    if isCertain { #expect(try received(report).number == ExactDecimal(6)) }
    #expect(report.provenance.outside.map(\.kind) == [.table])
  }

  @Test(arguments: [("", ""), ("全县", "局本级"), ("", "2023年执法大队数据")])
  func nothingTells(first: String, second: String) throws {
    let parts = try parts(.pipe)
    let report = try Reading.report(
      parts.before + (first.isEmpty ? "" : first + "\n") + parts.own + (second.isEmpty ? "" : second + "\n")
        + parts.other + parts.after)
    let differing = ["requests.received.naturalPerson", "requests.received.total"]
    #expect(report.cellIDs.filter { report[$0].isDoubtful }.map(\.name) == differing)
    let findings = Reading.findings(.outsideForm, in: report)
    #expect(findings.count == 1)
    let told = try #require(findings.first)
    #expect(told.cells.map(\.name) == differing)
    #expect(told.severity == .warning)
    #expect(!told.message.english.contains("none of this report's"))
  }

  @Test func theSameTableTwice() throws {
    let parts = try parts(.pipe)
    let report = try Reading.report(parts.before + parts.own + parts.own + parts.after)
    #expect(report.cellIDs.allSatisfy { !report[$0].isDoubtful })
    #expect(Reading.findings(.outsideForm, in: report).map(\.severity) == [.information])
  }
}
