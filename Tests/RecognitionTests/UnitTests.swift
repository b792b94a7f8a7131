import NianbaoKit
import TestSupport
import Testing

/// Amounts of money printed in another unit than the form's.
@Suite struct UnitTests {
  private static let fee = CellID.proactive.fees.collected
  private static let unit = "（单位：万元）"

  /// The form with a fee of 3870, and with other words in place of the unit in its head.
  private func report(_ layout: LayoutPrinter, unit: String, fee printed: String? = nil) throws -> Report {
    let text = try Reading.form(layout) { report in try report.set("proactive.fees.collected", 3870) }
    try #require(text.contains(Self.unit))
    let changed = text.replacing(Self.unit, with: unit)
    return try Reading.report(printed.map { changed.replacing("3870", with: $0) } ?? changed)
  }

  @Test(arguments: LayoutPrinter.allCases) func aUnitInTheHeadIsThatOfTheNumber(layout: LayoutPrinter) throws
  {
    let report = try report(layout, unit: "（单位：元）")
    #expect(report[Self.fee].number?.description == "0.387", "\(report[Self.fee])")
    #expect(Reading.findings("R8", in: report).map(\.cells) == [[Self.fee]])
  }

  @Test(arguments: LayoutPrinter.allCases) func theUnitOfTheFormChangesNothing(layout: LayoutPrinter) throws {
    for unit in [Self.unit, "", "（ 单 位 ： 万 元 ）", "（万元）"] {
      let report = try report(layout, unit: unit)
      #expect(report[Self.fee].number == ExactDecimal(3870), "\(unit)")
      #expect(Reading.findings("R8", in: report).isEmpty, "\(unit)")
    }
  }

  /// Heads may be wrapped anywhere, even between 万 and 元.
  @Test(
    arguments: LayoutPrinter.wrapping,
    [
      "（单位：万\n元）", "\n（单位：万\n元）", "（单位：\n万元）", "（单\n位：万元）", "\n（单位：\n万元）",
    ]) func aWrappedHeadStatesItsUnit(layout: LayoutPrinter, printed: String) throws
  {
    let same = try report(layout, unit: printed)
    #expect(same[Self.fee].number == ExactDecimal(3870))
    let other = try report(layout, unit: printed.replacing("万", with: ""))
    #expect(
      other[Self.fee].number?.description == "0.387" || other[Self.fee].isDoubtful, "\(other[Self.fee])")
  }

  @Test func aUnitBelowTheHeadInATableOfCellsIsItsEnd() throws {
    let report = try report(.tab, unit: "（单位：万\n\t元）")
    #expect(report[Self.fee].number == ExactDecimal(3870))
  }

  @Test(arguments: [("251000元", "25.1"), ("1.5亿元", "15000"), ("25.1万元", "25.1")])
  func theUnitBehindTheNumberCountsMost(printed: String, expected: String) throws {
    for layout in LayoutPrinter.inRows {
      for unit in [Self.unit, "（单位：元）"] {
        let report = try report(layout, unit: unit, fee: printed)
        #expect(report[Self.fee].number?.description == expected, "\(layout) \(unit)")
        #expect(report[Self.fee].origin?.raw == printed, "\(layout) \(unit)")
        #expect(!report[Self.fee].isDoubtful, "\(layout) \(unit)")
      }
    }
  }

  @Test func aUnitBesideTheLabelIsThatOfTheRow() throws {
    let text = try Reading.form { report in try report.set("proactive.fees.collected", 3870) }
    let report = try Reading.report(
      text.replacing(Self.unit, with: "").replacing("行政事业性收费\t", with: "行政事业性收费（元）\t"))
    #expect(report[Self.fee].number?.description == "0.387")
    #expect(!report[Self.fee].isDoubtful)
  }

  @Test func whereLabelAndHeadDisagreeTheNumberIsInDoubt() throws {
    let text = try Reading.form { report in try report.set("proactive.fees.collected", 3870) }
    let report = try Reading.report(text.replacing("行政事业性收费\t", with: "行政事业性收费（元）\t"))
    #expect(report[Self.fee].number == ExactDecimal(3870))
    #expect(report[Self.fee].origin?.doubt == .unit)
    #expect(Reading.findings("R8", in: report).isEmpty)
  }

  @Test func aSumOfMoneyIsNoCount() throws {
    let text = try Reading.form().replacing("行政处罚\t0", with: "行政处罚\t3元")
    let report = try Reading.report(text)
    #expect(report[.proactive.penalties.decisions].statement == .text("3元"))
    #expect(Reading.findings("R3", in: report).map(\.cells) == [[.proactive.penalties.decisions]])
  }

  @Test func theUnitOfAHeadCountsWhereOrderTellsTheColumn() throws {
    // Two heads above a single value cannot be fitted to it.
    let head = "本年收费金额（单位：万元）"
    let text = try Reading.form { report in try report.set("proactive.fees.collected", 3870) }
    try #require(text.contains(head))
    let report = try Reading.report(
      text.replacing(head + "\t\t", with: "本年收费金额（单位：元）\t本年收费金额（单位：元）\t办件数"))
    #expect(report[Self.fee].number?.description == "0.387" || report[Self.fee].isDoubtful)
    #expect(report[Self.fee].number != ExactDecimal(3870))
  }
}
