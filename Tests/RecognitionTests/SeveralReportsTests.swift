import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Files with more than one report, and reports with more than one set of tables.
@Suite struct SeveralReportsTests {
  private static let layouts: [LayoutPrinter] = [
    .tab, .pipe, .box, .cellsByRow, .pipesBehind, .pipesAlone, .rowsOpened,
  ]

  private func reports(_ text: String) throws -> [Report] {
    let source = Source(name: "test.txt", text: text)
    return try Registry.standard.reader(for: source).read(source, options: ReadOptions())
  }

  private func form(_ organ: String, _ year: Int, received: Int64, _ layout: LayoutPrinter) throws -> String {
    try Reading.form(layout) { try $0.set("requests.received.total", received) }
      .replacing("石桥镇人民政府2023年", with: "\(organ)\(year)年")
  }

  @Test(arguments: layouts) func twoReportsInATextAreTwo(layout: LayoutPrinter) throws {
    let text =
      try form("石桥镇人民政府", 2023, received: 6, layout) + "石桥镇人民政府\n2024年1月5日\n\n"
      + form("青禾县商务局", 2022, received: 8, layout)
    let found = try reports(text)
    #expect(found.map(\.organization) == ["石桥镇人民政府", "青禾县商务局"])
    #expect(found.map(\.year) == [2023, 2022])
    #expect(found.first?.signature == "石桥镇人民政府")
    let alone = try reports(form("石桥镇人民政府", 2023, received: 6, layout))[0]
    #expect(found.first?.findings.map(\.code) == alone.findings.map(\.code))
    for (report, received) in zip(found, [6, 8] as [Int64]) {
      #expect(try report.statement("requests.received.total") == .number(ExactDecimal(received)))
      #expect(report.sections[.otherMatters].map(\.text) == ["没有收取信息处理费。"])
    }
  }

  /// Its tables may be pictures: it is a report by its title and sections.
  @Test func aReportWithoutTablesIsNotThatOfTheTablesBehindIt() throws {
    let headings = Edition.edition2021.sections.map { $0.heading + "\n本章内容见附图。\n" }.joined()
    let found = try reports(
      "青禾县商务局2022年政府信息公开工作年度报告\n" + headings + form("石桥镇人民政府", 2023, received: 6, .tab))
    #expect(found.map(\.organization) == ["青禾县商务局", "石桥镇人民政府"])
    #expect(found.first?.cellIDs.contains { found[0][$0].isStated } == false)
    #expect(try found.last?.statement("requests.received.total") == .number(ExactDecimal(6)))
  }

  @Test func theSecondReportsPlacesAreThoseOfTheWholeText() throws {
    let first = try form("石桥镇人民政府", 2023, received: 6, .tab)
    let found = try reports(first + form("青禾县商务局", 2022, received: 8, .tab))
    let place = try #require(found.last?.provenance.headings?.first?.place)
    let lines = first.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(place == .line(lines + 2, column: 1))
  }

  @Test func aReportWithoutATitleBeginsWithItsFirstSection() throws {
    let second = try form("青禾县商务局", 2022, received: 8, .tab).split(separator: "\n").dropFirst()
    let found = try reports(try form("石桥镇人民政府", 2023, received: 6, .tab) + second.joined(separator: "\n"))
    #expect(found.map(\.organization) == ["石桥镇人民政府", nil])
  }

  @Test(arguments: [
    "石桥镇人民政府2023年政府信息公开工作年度报告",
    "石桥镇人民政府2023年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
      + "四、政府信息公开行政复议、行政诉讼情况\n五、存在的主要问题及改进情况\n六、其他需要报告的事项",
  ]) func aTitleOrTableOfContentsOfItsOwnIsNoReport(before: String) throws {
    #expect(try reports(before + "\n" + form("石桥镇人民政府", 2023, received: 6, .tab)).count == 1)
  }

  // MARK: - Two sets of tables

  /// Tables 2 to 4 with their headings, without the rest of a report.
  private func tables(received: Int64, _ layout: LayoutPrinter) throws -> String {
    let text = try form("石桥镇人民政府", 2022, received: received, layout)
    let start = try #require(text.range(of: "二、主动公开政府信息情况")).lowerBound
    let end = try #require(text.range(of: "五、存在的主要问题及改进情况")).lowerBound
    return String(text[start..<end])
  }

  @Test(arguments: [LayoutPrinter.tab, .pipe, .box, .cellsByRow, .pipesBehind])
  func lastYearsTablesBehindTheReport(
    layout: LayoutPrinter
  ) throws {
    let text = try form("石桥镇人民政府", 2023, received: 6, layout) + "附：2022年数据\n" + tables(received: 8, layout)
    let report = try #require(try reports(text).first)
    #expect(try reports(text).count == 1)
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(6)))
    #expect(report.provenance.outside.map(\.kind) == [.table, .table, .table])
    #expect(Reading.findings(.outsideForm, in: report).count == 3)
    #expect(report.sections[.problems].map(\.text) == ["栏目更新不够及时，下一年将每月检查。"])
    let alone = try reports(form("石桥镇人民政府", 2023, received: 6, layout))[0]
    #expect(report.cellIDs.map { report[$0].origin?.doubt } == alone.cellIDs.map { alone[$0].origin?.doubt })
  }

  @Test(arguments: [LayoutPrinter.tab, .pipe]) func ofTwoTablesTheOneOfTheReportsYearIsItsOwn(
    layout: LayoutPrinter
  ) throws {
    let text = try form("石桥镇人民政府", 2023, received: 6, layout)
    let other = try tables(received: 8, layout)
    let start = try #require(other.range(of: "三、收到和处理")).lowerBound
    let end = try #require(other.range(of: "四、政府信息公开行政复议")).lowerBound
    let table = other[start..<end].split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
      .joined(separator: "\n")
    let own = "三、收到和处理政府信息公开申请情况\n"
    let report = try #require(
      try reports(text.replacing(own, with: own + "2022年\n" + table + "2023年\n")).first)
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(6)))
    #expect(report.provenance.outside.map(\.kind) == [.table])
    #expect(report.provenance.outside.first?.label == "2022年")
  }
}
