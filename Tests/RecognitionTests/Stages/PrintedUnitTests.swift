import ReportModel
import Testing

@testable import Recognition

/// Units of money in labels and heads, and the conversion of numbers to the form's unit.
@Suite struct PrintedUnitTests {
  @Test(arguments: [
    "本年收费金额（单位：万元）", "收费（万元）", "收费金额 萬元", "本 年 收 费 金 额 （ 单 位 ： 万 元 ）", "收费金额（单位： 万 元）", "收费金额　万　元",
    "采购总金额 万元 （决算数）",
  ]) func tenThousandYuanIsNotYuan(text: String) {
    #expect(PrintedUnit(in: text) == .money(.tenThousandYuan))
  }

  @Test(arguments: [
    "本年收费金额（单位：元）", "收费（ 元 ）", "收 费 金 额 （ 单 位 ： 元 ）", "采购总金额 元", "收费（元）（历史累计）",
  ]) func yuanIsYuan(text: String) {
    #expect(PrintedUnit(in: text) == .money(.yuan))
  }

  @Test func greaterUnitsAndThoseThatNoFormHas() {
    #expect(PrintedUnit(in: "本年收费金额(单位:亿元)") == .money(.hundredMillionYuan))
    #expect(PrintedUnit(in: "收费金额（千元）") == .other)
  }

  @Test(arguments: [
    "", "行政事业性收费", "本年收费金额", "单元格", "单 元 格", "单元楼数", "元旦期间", "元 旦 期 间",
  ]) func insideOfWordsItIsNoUnit(text: String) {
    #expect(PrintedUnit(in: text) == nil)
  }

  private func converted(
    _ number: String, own: MoneyUnit? = nil, label: PrintedUnit? = nil, head: PrintedUnit? = nil
  ) throws -> UnitConversion {
    UnitConversion(
      try #require(ExactDecimal(number)), into: .tenThousandYuan, own: own, label: label, head: head)
  }

  @Test(arguments: [
    ("3870", MoneyUnit.yuan, "0.387"), ("1", .yuan, "0.0001"), ("2.5", .hundredMillionYuan, "25000"),
    ("-120000", .yuan, "-12"),
  ]) func numbersAreConvertedExactly(printed: String, unit: MoneyUnit, expected: String) throws {
    for conversion in [
      try converted(printed, own: unit), try converted(printed, label: .money(unit)),
      try converted(printed, head: .money(unit)),
    ] {
      #expect(conversion.number.description == expected)
      #expect(conversion.printedUnit == unit)
      #expect(!conversion.isDoubtful)
    }
  }

  @Test func theFormsOwnUnitAndNothingChangeNothing() throws {
    for conversion in [
      try converted("3.70"), try converted("3.70", head: .money(.tenThousandYuan)),
      try converted("3.70", own: .tenThousandYuan, head: .money(.yuan)),
    ] {
      #expect(conversion.number.description == "3.70")
      #expect(conversion.printedUnit == nil)
      #expect(!conversion.isDoubtful)
    }
    let nothing = try converted("0", head: .money(.yuan))
    #expect(nothing.printedUnit == nil)
  }

  @Test func theUnitBehindTheNumberCountsMoreThanThatAbove() throws {
    let conversion = try converted("5", own: .yuan, head: .money(.tenThousandYuan))
    #expect(conversion.number.description == "0.0005")
    #expect(!conversion.isDoubtful)
  }

  @Test func whatIsNotKnownIsInDoubtAndStaysAsPrinted() throws {
    for conversion in [
      try converted("3870", label: .money(.yuan), head: .money(.tenThousandYuan)),
      try converted("3870", head: .other), try converted(Int64.max.description, own: .hundredMillionYuan),
    ] {
      #expect(conversion.isDoubtful)
      #expect(conversion.printedUnit == nil)
      #expect(conversion.number.description == "3870" || conversion.number.coefficient == .max)
    }
  }
}
