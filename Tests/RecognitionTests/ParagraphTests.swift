import NianbaoKit
import TestSupport
import Testing

/// Lines are joined to paragraphs, and text that is not prose is set aside.
@Suite struct ParagraphTests {
  private static let sentences = [
    "全年通过网站公开工程进度、供水检修和防汛预案三类信息，其中供水检修通告均在停水前两日发布，并在社区公告栏张贴。",
    "（一）主动公开。重点围绕河道治理公布图纸、工期和联系人，群众来电询问的次数比上年明显减少，栏目点击翻了一番。",
    "（二）依申请公开。收到的申请都在期限内答复，对内容不清的申请先打电话问明用途，再一次性告知需要补充的材料。",
    "（三）监督保障。每月抽查一次栏目，发现空白页面当天补齐，年底把抽查结果写进考核，并在网站上公布。",
  ]

  /// The report with these lines as its first section.
  private func overview(_ lines: String) throws -> Report {
    try Reading.report(try Reading.form().replacing("全年公开信息四十条。\n", with: lines + "\n"))
  }

  private func wrapped(_ text: String, at width: Int, indent: String = "") -> String {
    var lines: [String] = []
    var rest = Array(indent + text)[...]
    while !rest.isEmpty {
      lines.append(String(rest.prefix(width)))
      rest = rest.dropFirst(width)
    }
    return lines.joined(separator: "\n")
  }

  @Test func aLineIsAParagraphWhereLinesAreNotWrapped() throws {
    let report = try overview(Self.sentences.joined(separator: "\n"))
    #expect(report.sections[.overview].map(\.text) == Self.sentences)
  }

  @Test(arguments: [28, 32, 35], ["", "  ", "　　"]) func wrappedLinesAreJoined(width: Int, indent: String)
    throws
  {
    let report = try overview(
      Self.sentences.map { wrapped($0, at: width, indent: indent) }.joined(separator: "\n"))
    #expect(report.sections[.overview].map(\.text) == Self.sentences)
  }

  @Test func aParagraphBrokenByAPageIsOne() throws {
    let text = Self.sentences.map { wrapped($0, at: 30) }.joined(separator: "\n")
    let lines = text.split(separator: "\n")
    let broken = (lines[..<1] + ["- 1 -", "\u{0C}" + lines[1]] + lines[2...]).joined(separator: "\n")
    let report = try overview(broken)
    #expect(report.sections[.overview].map(\.text) == Self.sentences)
    #expect(report.provenance.residue.map(\.text) == ["- 1 -"])
  }

  @Test func emptyLinesDivideNothingTwice() throws {
    let report = try overview(Self.sentences.joined(separator: "\n\n\n"))
    #expect(report.sections[.overview].map(\.text) == Self.sentences)
  }

  @Test func wordsOfLatinLettersStayApart() throws {
    let start = "本年开通水务热线与网上答复平台并接入全县政务系统 Cloud"
    let lines = [start, "Service 二期，群众可以在线查询停水安排、水质检测结果和工程进展。"]
    let others = Self.sentences.dropFirst().map { wrapped($0, at: 28) }
    let report = try overview((lines + others).joined(separator: "\n"))
    #expect(report.sections[.overview].first?.text == lines.joined(separator: " "))
  }

  @Test(arguments: ["- 3 -", "— 3 —", "－3－", "第 3 页", "第3页 共12页", "3/12", "·3·"])
  func pageNumbersAreSetApart(number: String) throws {
    let report = try overview(Self.sentences[0] + "\n" + number + "\n" + Self.sentences[1])
    #expect(report.sections[.overview].map(\.text) == Array(Self.sentences[..<2]))
    #expect(report.provenance.residue.map(\.text) == [number])
  }

  @Test(arguments: [
    "扫一扫在手机打开当前页面", "【打印】", "主办单位：石桥镇人民政府", "网站标识码：0000000000", "上一篇：通告",
  ]) func thePageAroundTheReportIsSetApart(line: String) throws {
    let text = try Reading.form().replacing("全年公开信息四十条。", with: Self.sentences.joined(separator: "\n"))
    let report = try Reading.report(
      "首页\n当前位置：首页 > 年报\n" + text + "石桥镇人民政府\n2024年1月5日\n" + line + "\n")
    #expect(report.provenance.residue.map(\.text) == ["首页", "当前位置：首页 > 年报", line])
    #expect(report.signature == "石桥镇人民政府")
    #expect(report.sections[.otherMatters].map(\.text) == ["没有收取信息处理费。"])
  }

  @Test func theSignatureOfATinyReportIsNotJoinedWithThePageAroundIt() throws {
    let report = try Reading.report(try Reading.form() + "石桥镇人民政府\n2024年1月5日\n扫一扫在手机打开当前页面\n")
    #expect(report.signature == "石桥镇人民政府")
  }

  @Test func aParagraphKnowsItsPlace() throws {
    let report = try overview("\n　　" + Self.sentences[0])
    #expect(report.sections[.overview].first?.place == .line(4, column: 3))
  }

  @Test func noSentenceIsLost() throws {
    for layout in LayoutPrinter.allCases {
      let text = try Reading.form(layout).replacing(
        "全年公开信息四十条。\n", with: Self.sentences.joined(separator: "\n") + "\n")
      let report = try Reading.report(text)
      #expect(report.sections[.overview].map(\.text) == Self.sentences, "\(layout)")
    }
  }
}
