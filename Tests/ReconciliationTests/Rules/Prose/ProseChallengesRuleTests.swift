import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseChallengesRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("因政府信息公开被申请行政复议1件，结果维持。", .holds),
    ("因政府信息公开被申请行政复议3件。", .found("P5")),
    ("政府信息公开行政复议1件，其中结果维持1件，结果纠正0件。", .holds),
    ("政府信息公开行政复议1件，其中结果维持0件，结果纠正1件。", .found("P4", "P5")),
    ("政府信息公开行政诉讼2件。", .found("P5")),
    ("政府信息公开行政复议、行政诉讼各1件。", .found("P5")),
    ("政府信息公开行政复议、行政诉讼分别为1件和0件。", .holds),
    ("政府信息公开行政复议、行政诉讼分别为1件和2件。", .found("P5")),
    ("因政府信息公开引发的行政复议、行政诉讼共1件。", .holds),
    ("因政府信息公开引发的行政复议、行政诉讼共4件。", .found("P5")),
    ("全年办理行政复议案件56件，审结50件。", .holds),
    ("作为复议机关，审理政府信息公开行政复议案件12件。", .holds),
    ("全县政府信息公开行政复议9件。", .open("P5")),
    ("代理行政诉讼案件5件，参与调解3件。", .holds),
    ("公开行政复议决定书20份。", .holds),
    ("开展行政复议法宣传活动6次。", .holds),
    ("政府信息公开行政复议纠错3件。", .found("P5")),
  ]

  @Test(arguments: sentences) func reviewsAndLawsuitsCounted(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }

  @Test func aTableThatDoesNotAddUpAccusesNobody() {
    let context = ExampleReport.context([
      .cell(.challenges.review.corrected, "1"), .prose(.overview, ["因政府信息公开被申请行政复议2件。"]),
    ])
    #expect(ProseRules().findings(in: context).allSatisfy { $0.code != "P5" })
  }
}
