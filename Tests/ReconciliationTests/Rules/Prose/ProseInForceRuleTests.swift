import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseInForceRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("公开现行有效的9个行政规范性文件。", .holds),
    ("现行有效行政规范性文件9件。", .holds),
    ("现行有效行政规范性文件12件。", .found("P7")),
  ]

  @Test(arguments: sentences) func documentsInForce(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }
}
