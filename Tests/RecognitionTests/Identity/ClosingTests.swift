import NianbaoKit
import TestSupport
import Testing

/// Signatures and dates under reports, and what stands behind them.
@Suite struct ClosingTests {
  private static let sentence = "没有收取信息处理费。"
  private static let date = ReportDate(year: 2024, month: 1, day: 5)

  private func report(_ closing: String) throws -> Report {
    try Reading.report(try Reading.form() + closing + "\n")
  }

  @Test(arguments: [
    "石桥镇人民政府\n2024年1月5日", "石桥镇人民政府　2024年1月5日", "　　　　石桥镇人民政府\n　　　　2024年1月5日",
    "石桥镇人民政府\n\n2024-01-05", "石 桥 镇 人 民 政 府\n2024年1月5日", "石桥镇人民政府\n2024年1月5日\n扫一扫在手机打开当前页面",
  ]) func signatureAndDateStandApartFromTheProse(closing: String) throws {
    let report = try report(closing)
    #expect(report.signature == "石桥镇人民政府")
    #expect(report.date == Self.date)
    #expect(report.sections[.otherMatters].map(\.text) == [Self.sentence])
  }

  @Test(arguments: [
    "石桥镇人民政府\n石桥镇党政办公室\n2024年1月5日", "石桥镇人民政府　石桥镇党政办公室\n2024年1月5日",
    "石桥镇人民政府 石桥镇党政办公室 2024年1月5日",
  ]) func severalOrgansSign(closing: String) throws {
    let report = try report(closing)
    #expect(report.signature == "石桥镇人民政府　石桥镇党政办公室")
    #expect(report.date == Self.date)
    #expect(report.sections[.otherMatters].map(\.text) == [Self.sentence])
  }

  @Test(arguments: [
    ["（此件公开发布）"], ["联系人：张某  电话：0900-1234567"], ["附件：1.规范性文件清单", "2.联系方式"], ["（联系单位：政务公开科）", "抄送：县政府办公室。"],
  ]) func linesBehindTheDateStayBehindIt(lines: [String]) throws {
    let report = try report("石桥镇人民政府\n2024年1月5日\n" + lines.joined(separator: "\n"))
    #expect(report.signature == "石桥镇人民政府")
    #expect(report.date == Self.date)
    #expect(report.sections[.otherMatters].map(\.text) == [Self.sentence])
    #expect(report.annex.map(\.text) == lines)
  }

  @Test func wordsForASealHideNeitherSignatureNorDate() throws {
    let report = try report("石桥镇人民政府\n（盖章）\n2024年1月5日")
    #expect(report.signature == "石桥镇人民政府" && report.date == Self.date)
    #expect(report.annex.map(\.text) == ["（盖章）"])
  }

  /// Attachments are documents of their own, with signatures and dates.
  @Test func theDateOfAnAttachmentIsNotTheReports() throws {
    let report = try report("石桥镇人民政府\n2024年1月5日\n附件1\n清单\n石桥镇党政办公室\n2022年3月5日")
    #expect(report.signature == "石桥镇人民政府" && report.date == Self.date)
    #expect(report.annex.map(\.text) == ["附件1", "清单", "石桥镇党政办公室", "2022年3月5日"])
  }

  @Test func aDateWithoutASignature() throws {
    let report = try report("2024年1月5日")
    #expect(report.signature == nil)
    #expect(report.date == Self.date)
  }

  @Test func aSignatureWithoutADate() throws {
    let report = try report("石桥镇人民政府")
    #expect(report.signature == "石桥镇人民政府")
    #expect(report.date == nil)
  }

  @Test func aReportWithoutSignatureKeepsItsLastSentence() throws {
    let report = try Reading.report(try Reading.form())
    #expect(report.signature == nil)
    #expect(report.date == nil)
    #expect(report.sections[.otherMatters].map(\.text) == [Self.sentence])
  }
}
