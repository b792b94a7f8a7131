import NianbaoKit
import TestSupport
import Testing

/// Section headings in other wordings, with and without marks, and reports with some of them lost.
@Suite struct HeadingTests {
  static let variants = Edition.edition2021.sections.flatMap { section in
    section.variants.map { (section.heading, String(section.heading.prefix(2)) + $0) }
  }

  @Test(arguments: variants) func everyVariantIsTheSection(official: String, printed: String) throws {
    let text = try Reading.form { report in
      try report.set("requests.received.total", 6)
      try report.set("challenges.review.total", 3)
    }
    let report = try Reading.report(text.replacing(official + "\n", with: printed + "\n"))
    #expect(report.sections[.overview].map(\.text) == ["全年公开信息四十条。"])
    #expect(report.sections[.problems].map(\.text) == ["栏目更新不够及时，下一年将每月检查。"])
    #expect(report.sections[.otherMatters].map(\.text) == ["没有收取信息处理费。"])
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(6)))
    #expect(try report.statement("challenges.review.total") == .number(ExactDecimal(3)))
    let official = Edition.edition2021.sections.map { $0.heading == official ? printed : $0.heading }
    #expect(report.provenance.headings?.map(\.printed) == official)
  }

  @Test(arguments: ["## ", "#### ", "**", "　　"]) func marksBeforeHeadingsAreNoText(mark: String) throws {
    var text = try Reading.form()
    for section in Edition.edition2021.sections {
      text = text.replacing(section.heading, with: mark + section.heading + (mark == "**" ? mark : ""))
    }
    let report = try Reading.report(text)
    #expect(report.sections[.overview].map(\.text) == ["全年公开信息四十条。"])
    #expect(report.findings.isEmpty)
  }

  @Test func textBehindAHeadingOnItsLineIsTheSections() throws {
    let report = try Reading.report(
      try Reading.form().replacing("六、其他需要报告的事项\n", with: "六、其他需要报告的事项：无其他事项。\n"))
    #expect(report.sections[.otherMatters].first?.text.hasSuffix("无其他事项。") == true)
  }

  @Test func headingsBrokenOverTwoLines() throws {
    let report = try Reading.report(
      try Reading.form().replacing("四、政府信息公开行政复议、行政诉讼情况", with: "四、政府信息公开行政复议、行政\n诉讼情况"))
    #expect(report.findings.isEmpty)
    #expect(try report.statement("challenges.review.total") == .number(ExactDecimal(0)))
  }

  @Test func aTableOfContentsIsNoReport() throws {
    let contents = Edition.edition2021.sections.map(\.heading).joined(separator: "\n") + "\n"
    let text = try Reading.form().replacing("公开工作年度报告\n", with: "公开工作年度报告\n" + contents)
    let report = try Reading.report(text)
    #expect(report.findings.allSatisfy { $0.severity < .error })
    #expect(report.sections[.overview].map(\.text) == ["全年公开信息四十条。"])
    let longer = try Reading.report(text.replacing("四十条。\n", with: "四十条。\n其中解读六篇。\n"))
    #expect(longer.sections[.overview].map(\.text) == ["全年公开信息四十条。", "其中解读六篇。"])
  }

  @Test(arguments: ["一、总体情况\n", "五、存在的主要问题及改进情况\n", "六、其他需要报告的事项\n"])
  func tablesAreFoundWhereAHeadingIsMissing(heading: String) throws {
    let text = try Reading.form { try $0.set("requests.received.total", 6) }
    let report = try Reading.report(text.replacing(heading, with: ""))
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(6)))
    let prose = (report.foreword + SectionID.allCases.flatMap { report.sections[$0] }).map(\.text).joined()
    for sentence in ["全年公开信息四十条。", "栏目更新不够及时", "没有收取信息处理费。"] {
      #expect(prose.contains(sentence), "\(sentence)")
    }
  }

  @Test func proseInATableSectionIsKept() throws {
    let text = try Reading.form().replacing(
      "二、主动公开政府信息情况\n", with: "二、主动公开政府信息情况\n本年清理了全部现行文件，结果已在网站公布。\n")
    let report = try Reading.report(text)
    #expect(report.sections[.proactive].map(\.text) == ["本年清理了全部现行文件，结果已在网站公布。"])
  }

  @Test func aHeadingOutOfOrderIsNotLost() throws {
    let text = try Reading.form()
      .replacing("五、存在的主要问题及改进情况\n", with: "六、其他需要报告的事项\n没有别的事项。\n五、存在的主要问题及改进情况\n")
      .replacing("六、其他需要报告的事项\n没有收取", with: "没有收取")
    let headings = try #require(try Reading.report(text).provenance.headings)
    #expect(Set(headings.map(\.section)) == Set(SectionID.allCases))
    #expect(headings.map(\.section.number) == [1, 2, 3, 4, 6, 5])
  }
}
