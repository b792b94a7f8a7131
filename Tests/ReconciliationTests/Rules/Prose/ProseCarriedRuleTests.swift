import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseCarriedRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("上年结转政府信息公开申请1件。", .holds),
    ("上年度结转政府信息公开申请2件。", .found("P3")),
    ("办结政府信息公开申请11件，结转下年度继续办理2件。", .holds),
    ("办结政府信息公开申请11件，结转至下一年度3件。", .found("P3")),
    ("办结政府信息公开申请11件（含上年度结转申请1件，另有2件顺延到下年度答复）。", .holds),
    ("办结政府信息公开申请11件，无结转下年度。", .found("P3")),
    ("政府信息公开申请无上年结转。", .found("P3")),
    ("共收到12份政府信息公开申请，均为个人申请。无下年度结转。", .found("P3")),
    ("收到政府信息公开申请12件，结转5件。", .open("P3")),
    ("项目资金上年结转30万元。", .holds),
  ]

  @Test(arguments: sentences) func applicationsCarriedOver(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }
}
