import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseYearRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("2023年收到政府信息公开申请12件，未收取信息处理费。", .found("P8")),
    ("2023年，我局扎实推进政府信息公开工作，取得了一定成效。", .found("P8")),
    ("（一）主动公开。2024年，我局公开信息40条。", .holds),
    ("根据国办公开办函〔2021〕30号编制。", .holds),
    ("落实《2023年政务公开工作要点》，公开信息40条。", .holds),
    ("与2023年相比，政府信息公开申请增加3件。", .holds),
    ("2025年，我局将继续加强政府信息公开。", .holds),
    ("自2019年以来，我局公开信息800条。", .holds),
    ("2023年结转政府信息公开申请1件，2024年新收12件。", .holds),
    ("《条例》自2019年5月15日起施行。", .holds),
    ("2023年度政务公开考核中获得优秀等次。", .holds),
    ("2023年收到政府信息公开申请9件，2024年收到12件。", .open("P1")),
    ("统计期限自2023年1月1日至12月31日。", .found("P8")),
    ("统计期限自2023年1月1日至2023年12月31日。", .found("P8")),
    ("统计期限自2024年1月1日至2024年12月31日。", .holds),
    ("报告于2025年1月20日公布。", .holds),
    ("编制完成2021—2025年法治宣传规划。", .holds),
    ("网站于2022年完成集约化改造。", .holds),
  ]

  @Test(arguments: sentences) func yearsNamed(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }
}
