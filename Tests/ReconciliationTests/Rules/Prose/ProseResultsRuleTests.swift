import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseResultsRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("办结政府信息公开申请11件，其中予以公开9件，占81.8%，无法提供2件。", .holds),
    ("办结政府信息公开申请11件，其中予以公开7件，部分公开2件。", .found("P9", "P9")),
    ("办结政府信息公开申请11件，其中予以公开9件，占75%。", .holds),
    ("办结政府信息公开申请11件，其中予以公开9件，占95%。", .found("P9")),
    ("办结政府信息公开申请11件，其中不予公开3件。", .found("P9")),
    ("对30件建议提案复文予以公开。", .holds),
    ("答复政府信息公开申请11件，其中予以公开答复9件，占81.82%，无法提供的2件，占18.18%。", .holds),
    ("答复政府信息公开申请11件，其中予以公开答复6件。", .found("P9")),
    ("办结政府信息公开申请11件，9件予以公开，2件无法提供。", .holds),
  ]

  @Test(arguments: sentences) func resultsCounted(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }
}
