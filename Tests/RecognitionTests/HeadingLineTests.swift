import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Headings that share a line with other text.
@Suite struct HeadingLineTests {
  private static let official = Edition.edition2021.sections.map(\.heading)
  private static let form = try? Reading.form()

  private func expectWhole(_ report: Report) {
    #expect(report.provenance.headings?.map(\.printed) == Self.official)
    #expect(report.sections[.overview].map(\.text) == ["全年公开信息四十条。"])
    #expect(report.sections[.problems].map(\.text) == ["栏目更新不够及时，下一年将每月检查。"])
    #expect(report.sections[.otherMatters].map(\.text) == ["没有收取信息处理费。"])
  }

  @Test(arguments: ["", " ", "　"]) func headingsBehindProse(gap: String) throws {
    let form = try #require(Self.form)
    var text = form.replacing("检查。\n六、", with: "检查。\(gap)六、")
    text = text.replacing("四十条。\n二、", with: "四十条。\(gap)二、")
    expectWhole(try Reading.report(text))
  }

  @Test func aWholeClosingOnOneLine() throws {
    let form = try #require(Self.form)
    let start = try #require(form.range(of: "五、存在")).lowerBound
    let text = form[..<start] + form[start...].replacing("\n", with: " ")
    expectWhole(try Reading.report(String(text)))
  }

  @Test(arguments: ["", " "]) func aTableOfContentsOnOneLine(gap: String) throws {
    let form = try #require(Self.form)
    let contents = Self.official.joined(separator: gap)
    let report = try Reading.report(form.replacing("年度报告\n", with: "年度报告\n\(contents)\n"))
    expectWhole(report)
    #expect(report.foreword.isEmpty)
  }

  @Test func mentionsInProseStayThere() throws {
    let prose = "主要做了三件事：一、加强培训；二、主动公开政府信息，三、规范申请办理。"
    let form = try #require(Self.form)
    let report = try Reading.report(form.replacing("全年公开信息四十条。", with: prose))
    #expect(report.sections[.overview].map(\.text) == [prose])
    #expect(report.provenance.headings?.map(\.printed) == Self.official)
  }
}
