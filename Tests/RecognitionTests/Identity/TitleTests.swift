import NianbaoKit
import TestSupport
import Testing

@testable import Recognition

/// Titles of all kinds, with the organ and year in them.
@Suite struct TitleTests {
  @Test(arguments: [
    "石桥镇人民政府2023年政府信息公开工作年度报告", "2023年石桥镇人民政府政府信息公开工作年度报告",
    "石桥镇人民政府2023年度政府信息公开工作年度报告", "石桥镇人民政府 2023 年政府信息公开工作年度报告",
    "石桥镇人民政府２０２３年政府信息公开工作年度报告", "石桥镇人民政府二〇二三年政府信息公开工作年度报告",
    "石桥镇人民政府2023年政府信息公开年度报告", "石桥镇人民政府2023年政府信息公开工作报告",
    "石桥镇人民政府关于2023年政府信息公开工作年度报告", "《石桥镇人民政府2023年政府信息公开工作年度报告》",
    "# 石桥镇人民政府2023年政府信息公开工作年度报告", "石桥镇人民政府政府信息公开工作年度报告（2023年）",
    "附件：石桥镇人民政府2023年政府信息公开工作年度报告", "附件1：石桥镇人民政府2023年政府信息公开工作年度报告",
    "正文 石桥镇人民政府2023年政府信息公开工作年度报告", "标题：石桥镇人民政府2023年政府信息公开工作年度报告",
    "石桥镇人民政府政府信息公开2023年工作年度报告", "石桥镇人民政府2023年政府信息公开工作情况",
    "石桥镇人民政府2023年度政府信息公开工作情况的报告", "石桥镇人民政府2023年政府信息公开和政务公开工作年度报告",
    "石桥镇人民政府2023年政务公开工作总结", "石桥镇人民政府2023年政府信息公开工作年度报告（公开稿）",
    "石桥镇人民政府2023年政府信息公开工作年度报告 2024-01-23", "2024-01-23 石桥镇人民政府2023年政府信息公开工作年度报告",
    "石桥镇人民政府 石桥镇人民政府2023年政府信息公开工作年度报告", "石桥镇人民政府2023年政府信息公开年报",
  ]) func everyFormOfTitle(title: String) {
    #expect(
      TitleReader.identity(in: title) == ReportIdentity(organization: "石桥镇人民政府", year: 2023), "\(title)")
  }

  /// What stands before, within and behind a title on its line.
  @Test(arguments: [
    "\(title)-云坪县人民政府", "\(title)——云坪县政府网", "\(title) 发布时间：2024-01-20 来源：县政府办", "\(title)来源：本站",
    "\(title).docx", "\(title).pdf", "\(title)公示", "\(title)全文", "\(title)（2023年1月1日—2023年12月31日）",
    "\(title)（2024年1月20日发布）", "\(title)[2024-01-20]", "\(title)（公开稿） 浏览次数：7", "“\(title)”",
    "石桥镇人民政府关于发布2023年政府信息公开工作年度报告的公告", "石桥镇人民政府关于报送2023年政府信息公开工作年度报告的函",
    "【年度报告】\(title)", "[年报]\(title)", "（年报）\(title)", "1.\(title)", "> \(title)", "索引号：SQ001 \(title)",
    "（2023年度）石桥镇人民政府政府信息公开工作年度报告", "石桥镇人民政府2023年1-12月政府信息公开工作年度报告",
    "石桥镇人民政府23年政府信息公开工作年度报告", "石桥镇人民政府2023年部门政府信息公开工作年度报告",
    "石桥镇人民政府2023年度法治政府建设暨政府信息公开工作年度报告", "云坪县人民政府石桥镇人民政府2023年政府信息公开工作年度报告",
  ]) func titlesWithTheirSurroundings(title: String) {
    let identity = TitleReader.identity(in: title)
    #expect(identity?.year == 2023, "\(title)")
    #expect(identity?.organization?.hasSuffix("石桥镇人民政府") == true, "\(title)")
    #expect(identity?.organization?.contains("法治") != true)
  }

  private static let title = "石桥镇人民政府2023年政府信息公开工作年度报告"

  @Test(arguments: ["云坪县城市管理局（云坪县综合行政执法局）", "云坪县水务局、云坪县河长制办公室", "云坪县水务局（本级）"])
  func anOrganWithTwoNamesAndOrgansTogetherAreNamedWhole(organ: String) throws {
    #expect(
      TitleReader.identity(in: organ + "2023年政府信息公开工作年度报告") == ReportIdentity(organization: organ, year: 2023)
    )
    let text = try Reading.form().replacing("石桥镇人民政府", with: organ) + "\n\(organ)\n2024年1月5日\n"
    let report = try Reading.report(text)
    #expect(report.organization == organ)
    #expect(report.signature == organ)
    #expect(Reading.findings("S6", in: report).isEmpty)
  }

  @Test func theYearShowsWhereTheNameOfAGovernmentEnds() {
    #expect(
      TitleReader.identity(in: "云坪县政府2023年信息公开工作年度报告") == ReportIdentity(organization: "云坪县政府", year: 2023))
  }

  @Test func aTitleOfTwoYearsSaysNone() {
    #expect(
      TitleReader.identity(in: "石桥镇人民政府2022—2023年政府信息公开工作年度报告")
        == ReportIdentity(organization: "石桥镇人民政府", year: nil))
  }

  @Test(arguments: [
    "一、总体情况", "根据要求，现公布石桥镇人民政府2023年政府信息公开工作年度报告。欢迎监督。", "政府信息公开指南",
    "石桥镇人民政府2023年政府信息公开工作年度报告解读",
  ]) func whatIsNoTitle(text: String) {
    #expect(TitleReader.identity(in: text) == nil)
  }

  @Test(arguments: [
    "石桥镇人民政府\n2023年政府信息公开工作年度报告", "石桥镇人民政府2023年政府信息\n公开工作年度报告",
    "石桥镇人民政府政府信息公开工作年度报告\n2023",
    "首页\n石桥镇人民政府2023年政府信息公开工作年度报告\n发布时间：2024-01-05",
  ]) func titlesOverSeveralLines(title: String) throws {
    let text = try Reading.form().replacing("石桥镇人民政府2023年政府信息公开工作年度报告", with: title)
    let report = try Reading.report(text)
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.year == 2023)
    #expect(report.foreword.isEmpty)
  }

  @Test func aTitleWhoseYearHasALineOfItsOwn() throws {
    let text = try Reading.form().replacing("石桥镇人民政府2023年政府", with: "石桥镇人民政府\n2023年\n政府")
    let report = try Reading.report(text)
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.year == 2023)
  }

  @Test func aLostTitleIsTakenFromTheForeword() throws {
    let foreword = "按照条例要求，现公布《石桥镇人民政府2023年政府信息公开工作年度报告》，请群众监督。"
    let text = try Reading.form().replacing("石桥镇人民政府2023年政府信息公开工作年度报告", with: foreword)
    let report = try Reading.report(text)
    #expect(report.title == nil)
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.year == 2023)
    #expect(report.foreword.map(\.text) == [foreword])
  }

  // MARK: - Dates

  @Test(arguments: [
    "2024年1月5日", "2024年01月05日", "2024 年 1 月 5 日", "２０２４年１月５日", "二〇二四年一月五日", "2024-01-05",
    "2024.1.5", "2024/1/5",
  ]) func datesInAllDigits(text: String) {
    #expect(YearReader.date(text) == ReportDate(year: 2024, month: 1, day: 5))
  }

  @Test func numeralsAboveTen() {
    #expect(YearReader.date("二〇二四年十二月三十一日") == ReportDate(year: 2024, month: 12, day: 31))
    #expect(YearReader.date("二〇二四年十月二十日") == ReportDate(year: 2024, month: 10, day: 20))
  }

  @Test(arguments: [
    "2024年1月", "2024年13月5日", "2024年1月32日", "发布于2024年1月5日上午九时整", "1月5日", "2024年", "12024年1月5日",
  ])
  func whatIsNoDate(text: String) {
    #expect(YearReader.date(text) == nil)
  }
}
