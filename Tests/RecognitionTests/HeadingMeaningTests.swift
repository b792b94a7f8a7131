import NianbaoKit
import TestSupport
import Testing

/// Headings in words that nobody listed, under wrong numerals, and among sections of an office's own.
@Suite struct HeadingMeaningTests {
  private static let official = Edition.edition2021.sections.map(\.heading)

  private func report(_ headings: [String]) throws -> Report {
    var text = try Reading.form { report in
      try report.set("requests.received.total", 6)
      try report.set("challenges.review.total", 3)
    }
    for (official, printed) in zip(Self.official, headings) {
      text = text.replacing(official + "\n", with: printed + "\n")
    }
    return try Reading.report(text)
  }

  private func expectWhole(_ report: Report, _ headings: [String]) throws {
    #expect(report.sections[.overview].map(\.text) == ["全年公开信息四十条。"])
    #expect(report.sections[.problems].map(\.text) == ["栏目更新不够及时，下一年将每月检查。"])
    #expect(report.sections[.otherMatters].map(\.text) == ["没有收取信息处理费。"])
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(6)))
    #expect(try report.statement("challenges.review.total") == .number(ExactDecimal(3)))
    #expect(report.provenance.headings?.map(\.printed) == headings)
    #expect(report.provenance.headings?.map(\.section) == SectionID.allCases)
  }

  private static let wordings = [
    ["一、总体概述", "二、主动公开政府政府情况", "三、依申请公开办理情况", "四、行政复议诉讼情况", "五、存在的不足和改进措施", "六、需要说明的其他事项"],
    [
      "一、工作开展总体情况", "二、行政机关主动公开政府信息情况", "三、政府信息公开申请收到、处理情况", "四、政府信息公开行政复议及行政诉讼情况", "五、存在的主要问题和改进措施",
      "六、其他需报告的事项",
    ],
    ["一、2023年总体情况", "二、主动公开情况统计", "三、公开申请的办理情况", "四、因公开被申请复议和提起诉讼的情况", "五、工作中的主要问题及下一步打算", "六、其他有关事项说明"],
  ]

  @Test(arguments: wordings) func headingsInOtherWords(headings: [String]) throws {
    try expectWhole(try report(headings), headings)
  }

  @Test(arguments: [
    ["一", "二", "三", "三", "四", "五"], ["一", "二", "三", "五", "六", "七"], ["一", "一", "一", "一", "一", "一"],
    ["三", "四", "五", "六", "七", "八"], ["一", "二", "三", "四", "四", "六"],
    ["第一部分 ", "第二部分 ", "第三部分 ", "第四部分 ", "第五部分 ", "第六部分 "],

  ]) func headingsUnderOtherNumerals(numerals: [String]) throws {
    let headings = zip(numerals, Self.official).map { numeral, official in
      numeral + (numeral.hasSuffix(" ") ? "" : "、") + official.dropFirst(2)
    }
    try expectWhole(try report(headings), headings)
  }

  @Test func headingsAmongSectionsOfAnOfficesOwn() throws {
    let text = try Reading.form { try $0.set("requests.received.total", 6) }
      .replacing("五、存在", with: "五、政务公开培训\n举办培训两次。\n六、存在").replacing("六、其他", with: "七、其他")
    let report = try Reading.report(text)
    #expect(report.provenance.headings?.map(\.section) == SectionID.allCases)
    #expect(report.sections[.problems].map(\.text) == ["栏目更新不够及时，下一年将每月检查。"])
    #expect(try report.statement("requests.received.total") == .number(ExactDecimal(6)))
  }

  @Test func aLongHeadingGoesOnInTheNextLine() throws {
    let text = try Reading.form { try $0.set("challenges.review.total", 3) }
      .replacing(Self.official[3], with: "四、因政府信息公开工作被申请行政复议、被提起行政\n诉讼的总的情况")
    let report = try Reading.report(text)
    #expect(report.provenance.headings?[3].printed == "四、因政府信息公开工作被申请行政复议、被提起行政诉讼的总的情况")
    #expect(try report.statement("challenges.review.total") == .number(ExactDecimal(3)))
  }

  @Test(arguments: ["（一）主动公开情况。主动公开信息四十条。", "1.存在的主要问题是更新不及时。", "三、本年度办理结果", "二是改进措施还要落实。"])
  func whatOnlyLooksLikeAHeadingIsNone(line: String) throws {
    let text = try Reading.form().replacing("全年公开信息四十条。", with: "全年公开信息四十条。\n\(line)")
    let report = try Reading.report(text)
    #expect(report.provenance.headings?.map(\.printed) == Self.official)
  }
}
