import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseDenialRuleTests {
  private static let sentences: [(String, ProseVerdict)] = [
    ("未发生因政府信息公开引发的行政诉讼。", .holds),
    ("未发生因政府信息公开引发的行政复议和行政诉讼。", .found("P4")),
    ("全年没有因政府信息公开被申请行政复议、提起行政诉讼的情况。", .found("P4")),
    ("无政府信息公开行政复议、行政诉讼案件。", .found("P4")),
    ("未因政府信息公开工作被申请行政复议或提起诉讼。", .found("P4")),
    ("政府信息公开行政复议、行政诉讼均为0件。", .found("P4")),
    ("政府信息公开行政复议、行政诉讼均为零。", .found("P4")),
    ("依申请公开工作中，行政复议0件，行政诉讼0件。", .found("P4")),
    ("未发生一起政府信息公开行政复议案件。", .found("P4")),
    ("未发生涉及政府信息公开的举报投诉、行政复议、行政诉讼。", .found("P4")),
    ("政府信息公开行政复议零发生。", .found("P4")),
    ("行政复议1件，无因政府信息公开引起的行政诉讼。", .holds),
    ("未发生政府信息公开行政复议被纠错、行政诉讼败诉情况。", .holds),
    ("政府信息公开行政复议无纠错。", .holds),
    ("政府信息公开行政诉讼无败诉案件。", .holds),
    ("有效避免因政府信息公开引发的行政复议和行政诉讼。", .holds),
    ("未经复议直接起诉的政府信息公开案件0件。", .holds),
    ("健全行政复议、行政诉讼风险防范机制，无超期答复。", .holds),
    ("加强与行政复议机关沟通，未出现信息泄密。", .holds),
    ("全县未发生因政府信息公开引发的行政复议。", .open("P4")),
    ("上半年未发生因政府信息公开引发的行政复议。", .open("P4")),
    ("未提起行政复议的政府信息公开申请按时办结。", .holds),
  ]

  @Test(arguments: sentences) func reviewsAndLawsuitsDenied(_ text: String, _ verdict: ProseVerdict) {
    #expect(ProseVerdict(text) == verdict)
  }

  @Test func noneAtAllIsNoneOfAnyKind() throws {
    let edits: [RuleExample.Edit] = [
      .cell(.challenges.litigationAfterReview.upheld, "1"),
      .cell(.challenges.litigationAfterReview.total, "1"),
      .prose(.overview, ["政府信息公开行政复议1件，未发生涉及政府信息公开的行政诉讼案件。"]),
    ]
    let findings = ProseRules().findings(in: ExampleReport.context(edits)).filter { $0.severity == .warning }
    #expect(findings.map(\.code) == ["P4"])
    #expect(findings.first?.cells == [try #require(CellID("challenges.litigationAfterReview.total"))])
    #expect(findings.first?.quote == "政府信息公开行政复议1件，未发生涉及政府信息公开的行政诉讼案件")
  }
}
