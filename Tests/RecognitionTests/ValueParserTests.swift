import ReportModel
import Testing

@testable import Recognition

/// The possible statements of a cell.
@Suite struct ValueParserTests {
  private func value(_ text: String) -> ValueParser.Value? {
    Array(text.utf8).withUnsafeBufferPointer { ValueParser.parse($0, 0, $0.count) }
  }

  private func parse(_ text: String) -> ValueContent? { value(text)?.content }

  @Test(arguments: [
    ("0", "0"), ("12", "12"), ("007", "7"), ("1234567", "1234567"),
    ("9223372036854775807", "9223372036854775807"),
    ("0.37", "0.37"), ("5.10", "5.10"), ("59237.2449", "59237.2449"), ("+1036", "1036"), ("-8", "-8"),
    ("1,234", "1234"), ("1，234", "1234"), ("207,062", "207062"), ("1,819,291.5", "1819291.5"),
    ("１２", "12"), ("０", "0"), ("３．５", "3.5"), ("１，２３４", "1234"), ("－８", "-8"), ("＋３", "3"),
    ("\u{2212}8", "-8"),
    ("12件", "12"), ("3 件", "3"), ("0.37万元", "0.37"), ("36.5（万元）", "36.5"), ("251000元", "251000"),
    ("3亿元", "3"),
    (" 5 ", "5"), ("　5", "5"), ("\u{A0}5", "5"), ("\u{FEFF}5", "5"), ("1\u{200B}2", "12"), ("1 2", "12"),
    ("3②", "3"), ("15²", "15"), ("15[²]", "15"), ("15〔²〕", "15"), ("15注²", "15"), ("15⁽²⁾", "15"),
    ("15¹,²", "15"),
    ("15₂", "15"), ("15﹡", "15"), ("15ᵃ", "15"), ("15件²", "15"), ("15（件）①", "15"), ("0.37万元[¹]", "0.37"),
  ]) func numbersAreExact(text: String, expected: String) throws {
    let number = try #require(ExactDecimal(expected))
    #expect(parse(text) == .number(number))
  }

  @Test(arguments: [
    ("0.37万元", MoneyUnit.tenThousandYuan), ("36.5（万元）", .tenThousandYuan), ("251000元", .yuan),
    ("3 亿元", .hundredMillionYuan), ("5元¹", .yuan), ("12件", nil), ("12", nil),
  ]) func theUnitOfMoneyBehindANumberIsTold(text: String, unit: MoneyUnit?) {
    #expect(value(text)?.unit == unit)
  }

  @Test(arguments: ["", " ", "\u{3000}", "\u{3000}\u{A0}", "\u{200B}\u{FEFF}"]) func blanksAreBlank(
    text: String
  ) {
    #expect(parse(text) == .blank)
  }

  @Test func digitsThatBlanksDivideAreOneNumberInPieces() {
    #expect(value("12")?.pieces == 1)
    #expect(value("1 2")?.pieces == 2)
    #expect(value("1　0　3")?.pieces == 3)
    #expect(value("1 2 件")?.pieces == 2)
  }

  @Test func zerosBeforeTheDigitsThatCountAreCounted() {
    #expect(value("5")?.leadingZeros == 0)
    #expect(value("0")?.leadingZeros == 0)
    #expect(value("05")?.leadingZeros == 1)
    #expect(value("００７")?.leadingZeros == 2)
  }

  @Test(arguments: [
    ("3", false), ("3②", true), ("15²", true), ("3件", false), ("3件¹", true), ("3（件）", false), ("3[¹]", true),
  ])
  func aMarkBehindANumberIsSetApart(text: String, isMarked: Bool) {
    #expect(value(text)?.hasNoteMark == isMarked)
  }

  @Test(arguments: ["3[1]", "3（①）", "3注", "3（）", "3²件", "3[", "3, "]) func whatIsNotRaisedIsNoMark(
    text: String
  ) {
    #expect(value(text)?.hasNoteMark != true)
  }

  @Test(arguments: [
    "5万", "12%", "100％", "1.2.3", "3-5", "99999999999999999999999", "减3", "增12", "1 .5", "- 8", "2千元", "4项",
    "2宗", "7条", "3份", "3件次",
  ])
  func whatIsNotTheColumnsNumberIsText(text: String) {
    #expect(parse(text) == .text)
  }

  /// Written out: a list taken from the code would lose what the code loses.
  private static let marks = [
    "/", "／", "\\", "—", "——", "-", "--", "－", "–", "―", "─", "─ ─", "无", "無", "不适用", "不適用", "N/A", "n/a",
    "*",
  ]

  @Test(arguments: marks) func marksAreMarks(mark: String) {
    #expect(parse(mark) == .mark)
  }

  @Test func thereAreNoOtherMarks() { #expect(Set(Self.marks) == Cell.Statement.notApplicableMarks) }

  @Test(arguments: ["\\-", "\\--", "\\*"]) func marksThatMarkdownEscaped(mark: String) {
    #expect(parse(mark) == .mark)
  }

  @Test func nothingIsBlank() {
    #expect(parse("") == .blank)
  }

  @Test(arguments: [
    "规章", "1.", "3．属于", "约5", "第5项", "5.重复申请", "2023年", "12,34", "1,2345", ",123", "1,234,56", "见附件",
  ])
  func wordsAreNoValues(text: String) {
    #expect(parse(text) == nil)
  }

  @Test func longTextIsNoValue() {
    #expect(parse(String(repeating: "1", count: 4000)) == nil)
    #expect(parse(String(repeating: "件", count: 400)) == nil)
  }
}
