import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseConcludedRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("全年办结政府信息公开申请11件。", .holds),
    ("收到政府信息公开申请12件，已答复11件，结转下年度2件。", .holds),
    ("共办理政府信息公开申请13件，其中办结11件，2件转下年度继续办理。", .holds),
    ("共办结政府信息公开申请12件，其中办结11件，2件转下年度继续办理。", .found("P2")),
    ("收到政府信息公开申请12件，答复12件。", .found("P2")),
    ("答复政府信息公开申请14件。", .found("P2")),
    ("收到政府信息公开申请12件，已全部办结。", .found("P2")),
    ("收到政府信息公开申请12件，均在法定期限内予以答复。", .found("P2")),
    ("收到政府信息公开申请12件，均已按时答复。", .found("P2")),
    ("收到政府信息公开申请12件，办结率100%。", .found("P2")),
    ("收到政府信息公开申请12件，答复11件，均在法定期限内答复。", .holds),
    ("收到政府信息公开申请12件，按期办结率100%。", .holds),
    ("收到政府信息公开申请12件，办结11件，结转下年度2件，均按时答复。", .holds),
    ("对收到的政府信息公开申请，全部在法定期限内办结。", .open("P2")),
    ("全市各级行政机关办结政府信息公开申请2100件。", .open("P2")),
    ("一季度办结政府信息公开申请3件。", .open("P2")),
    ("对交办的建议提案全部办结，答复率100%。", .holds),
    ("12345热线工单全部办结。", .holds),
    ("政务服务事项全部办结，群众满意率100%。", .holds),
    ("依申请公开情况。收到申请12件，在15个工作日内办结11件。", .holds),
  ]

  @Test(arguments: sentences) func applicationsConcluded(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }
}
