import ReportModel
import Testing

@testable import Reconciliation

struct HeadingWordingRuleTests {
  @Test func aHeadingThatLostItsNumeralIsAHint() {
    #expect(
      StructureFindings.codes(.headings { _, printed in String(printed.dropFirst(2)) })
        == Array(repeating: "S2 I", count: 6))
    #expect(StructureFindings.codes(.headings { $0 == .overview ? "一．总体情况：" : $1 }) == ["S2 I"])
    #expect(StructureFindings.codes(.headings { $0 == .overview ? "一、基本情况" : $1 }) == ["S2 W"])
  }
}
