import NianbaoKit
import TestSupport
import Testing

@testable import Recognition

/// What pages print above, between and below the lines of a title: none of it is organ, year, title or foreword.
@Suite struct PageHeadTests {
  private static let title = "石桥镇人民政府2023年政府信息公开工作年度报告"
  private static let foreword = "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止，全文可在网站下载。"

  private func report(_ head: String) throws -> Report {
    let text = try Reading.form()
    return try Reading.report(text.replacing(Self.title, with: head))
  }

  @Test(arguments: [
    "您当前所在位置: 首页 > 部门信息公开 > 石桥镇 > 政务信息公开年报\n\(title)", "首页/ 政府信息公开 / 镇街 / 2022年 / 正文\n\n\(title)",
    "首页 » 年报 » 2024年\n\(title)", "正文\n\(title)", "附件1\n\(title)", "附件\n\(title)", "石桥镇人民政府\n\(title)",
    "石桥镇人民政府文件\n石政〔2024〕3号\n\(title)", "云坪县政府网\n\(title)",
    "| 发布机构 | 云坪县水务局 | 生成日期 | 2024-01-23 |\n| 名称 | \(title) | |\n\(title)",
    "发布机构：云坪县水务局 生成日期：2024-01-23 文号：云水〔2024〕3号\n\(title)", "索引号：YP-2024-01 发文日期：2024年1月5日\n\(title)",
    "\(title)\n\(title)", "\(title)\n发布时间：2024-01-20 来源：石桥镇人民政府 浏览次数：57\n\(title)",
    "\(title)\n发布时间:2024-01-20 【字体:大 中 小】", "\(title)\n2024年1月20日", "\(title)\n微信\nX\n微博", "\(title)\n访问量：57",
    "\(title)\n石桥镇人民政府", "\(title)\n目录\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况",
    "石桥镇人民政府\n\(title)\n石桥镇人民政府", "\(title)_云坪县人民政府\n\(title)", "\(title) - 云坪县人民政府\n首页\n\(title)",
  ]) func theTitleStandsApart(head: String) throws {
    for head in [head, head + "\n" + Self.foreword] {
      let report = try report(head)
      #expect(report.organization == "石桥镇人民政府")
      #expect(report.year == 2023)
      #expect(report.title == Self.title)
      #expect(report.foreword.map(\.text) == (head.hasSuffix(Self.foreword) ? [Self.foreword] : []))
      #expect(report.findings.isEmpty)
    }
  }

  @Test(arguments: [
    "首页 > 年报 > \(title)", "| 名称 | \(title) | 生成日期 | 2024-01-23 |", "当前位置：首页 > \(title)", "\(title)_云坪县人民政府",
  ]) func aTitleAmongLinksIsTakenWhereThereIsNoOther(head: String) throws {
    let report = try report(head)
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.year == 2023)
    #expect(report.title == Self.title)
  }

  @Test func ofSeveralTitlesTheOneThatIsRepeatedOrTheLastIsTheReports() throws {
    let others = "石桥镇人民政府2022年政府信息公开工作年度报告\n石桥镇人民政府2021年政府信息公开工作年度报告\n"
    #expect(try report(others + Self.title).year == 2023)
    #expect(try report(Self.title + "\n" + others + Self.title).year == 2023)
  }

  /// The own title names no organ, the page's other ones do.
  @Test(arguments: [
    "上一篇：云坪县财政局2022年政府信息公开工作年度报告", "上一篇：云坪县财政局2023年政府信息公开工作年度报告",
    "云坪县财政局2023年政府信息公开工作年度报告 2024-01-18",
    "云坪县教育局2023年政府信息公开工作年度报告 2024-01-18\n云坪县财政局2023年政府信息公开工作年度报告 2024-01-17",
  ]) func neighboursTitlesAreNotTheReports(head: String) throws {
    let own = "2023年政府信息公开工作年度报告"
    let text = try Reading.form().replacing(Self.title, with: head + "\n" + own)
    let signed = try Reading.report(text + "\n石桥镇人民政府\n2024年1月5日\n")
    #expect(signed.title == own)
    #expect(signed.organization == "石桥镇人民政府")
    #expect(signed.year == 2023)
    let opened = try Reading.report(text.replacing("全年公开信息四十条。", with: "2023年，石桥镇人民政府认真贯彻条例。"))
    #expect(opened.organization == "石桥镇人民政府")
  }

  /// Lines of covers and red heads between an organ and the title.
  @Test(arguments: [
    "石桥镇人民政府文件\n石政发〔2024〕3号\n2023年政府信息公开工作年度报告", "石桥镇人民政府文件\n石政发（2024）3号\n2023年政府信息公开工作年度报告",
    "石桥镇人民政府\n2023年度\n二〇二四年一月\n政府信息公开工作年度报告", "石桥镇人民政府\n2024年1月20日 星期六\n2023年政府信息公开工作年度报告",
    "石桥镇人民政府2023年\n政府信息公开\n工作年度报告",
  ]) func coversAndRedHeads(head: String) throws {
    let report = try report(head)
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.year == 2023)
    #expect(report.title?.contains("文件") == false)
  }

  @Test(arguments: [
    ("国家统计局\n云坪调查总队", "国家统计局云坪调查总队"), ("云坪省白水自治州和静县巴音布\n鲁克镇人民政府", "云坪省白水自治州和静县巴音布鲁克镇人民政府"),
    ("云坪省白水自治州和静县巴音布鲁克镇人民\n政府", "云坪省白水自治州和静县巴音布鲁克镇人民政府"),
  ]) func namesBrokenOverLinesAreWhole(head: String, organ: String) throws {
    let text = try Reading.form().replacing(Self.title, with: head + "2023年政府信息公开工作年度报告")
    let report = try Reading.report(text + "\n\(organ)\n2024年1月5日\n")
    #expect(report.organization == organ)
    #expect(report.year == 2023)
    #expect(Reading.findings("S6", in: report).isEmpty)
  }

  @Test(arguments: ["根据云坪省水利厅2023年政府信息公开工作年度报告编制要求，现予公布。", "按照云坪县人民政府办公室2023年政府信息公开工作年度报告安排，现予公布。"])
  func whoseNoticeIsFollowedIsNotTheOrgan(foreword: String) throws {
    let text = try Reading.form().replacing(Self.title, with: "2023年政府信息公开工作年度报告\n" + foreword)
    #expect(try Reading.report(text).organization == nil)
    #expect(try Reading.report(text + "\n石桥镇人民政府\n2024年1月5日\n").organization == "石桥镇人民政府")
  }

  @Test func aPagesTitleAboveOneWithoutAnOrganIsTheReports() throws {
    let report = try report(Self.title + "\n2023年政府信息公开工作年度报告")
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.title == Self.title)
  }

  /// Years of laws, of plans and of comparisons are not the report's.
  @Test(arguments: [
    "根据条例（2019年修订），我局编制本报告。", "2024年，我局将继续推进公开工作。", "自2008年条例实施以来，我局坚持公开。", "与2022年相比，公开数量有所增长。",
  ]) func theYearIsNotThatOfALaw(sentence: String) throws {
    let text = try Reading.form().replacing(Self.title, with: "石桥镇人民政府政府信息公开工作年度报告").replacing(
      "全年公开信息四十条。", with: sentence)
    #expect(try Reading.report(text).year == nil)
    #expect(try Reading.report(text + "\n石桥镇人民政府\n2024年1月5日\n").year == 2023)
    #expect(try Reading.report(text.replacing(sentence, with: sentence + "2023年，公开信息二十条。")).year == 2023)
  }

  @Test(arguments: [
    ("石桥镇\n人民政府2023年政府信息公开工作年度报告", "石桥镇人民政府"), ("云坪县\n水务局2023年政府信息公开工作年度报告", "云坪县水务局"),
    ("云坪县水\n务局2023年政府信息公开工作年度报告", "云坪县水务局"), ("云坪县水务局\n2023年政府信息公开\n工作年度报告", "云坪县水务局"),
    ("云坪县人民政府\n办公室2023年政府信息公开工作年度报告", "云坪县人民政府办公室"),
    ("云坪县人民政府\n云坪县水务局2023年政府信息公开工作年度报告", "云坪县水务局"),
  ]) func anOrgansNameOverTwoLinesIsOneName(head: String, organ: String) throws {
    let report = try report(head)
    #expect(report.organization == organ)
    #expect(report.year == 2023)
  }

  @Test(arguments: [
    "根据《中华人民共和国政府信息公开条例》，现公布石桥镇人民政府2023年政府信息公开工作年度报告。",
    "现将石桥镇人民政府2023年度政府信息公开工作情况报告如下，请予审阅。", "按照要求，编制2023年石桥镇人民政府政府信息公开工作年度报告，现予公布。",
    "2023年，石桥镇人民政府认真贯彻条例，推进政府信息公开工作，现报告如下。",
  ]) func aLostTitleIsNamedInTheForeword(foreword: String) throws {
    let report = try report(foreword)
    #expect(report.title == nil)
    #expect(report.organization == "石桥镇人民政府")
    #expect(report.year == 2023)
    #expect(report.foreword.map(\.text) == [foreword])
  }

  @Test(arguments: ["我局认真编制本机关2023年政府信息公开工作年度报告，现予公布，请监督。", "按照通知要求，现公布2023年政府信息公开工作年度报告，请监督。"])
  func aForewordThatNamesNoOrganGivesOnlyTheYear(foreword: String) throws {
    let report = try report(foreword)
    #expect(report.organization == nil)
    #expect(report.year == 2023)
  }

  @Test func thePeriodGivesTheYear() throws {
    let report = try report("本报告由镇党政办公室编制，数据的统计期限自2023年1月1日起至2023年12月31日止。")
    #expect(report.year == 2023)
  }

  @Test func traditionalCharactersOfTheOrganStayAsPrinted() throws {
    let report = try report("雲坪縣水務局2023年政府信息公開工作年度報告")
    #expect(report.organization == "雲坪縣水務局")
    #expect(report.year == 2023)
  }
}
