import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ProseRulesTests {
  @Test func aHeadingTellsWhatTheParagraphBelowIsAbout() {
    let context = ExampleReport.context([
      .prose(.overview, ["（二）依申请公开", "全年收到15件，办结11件。", "（三）平台建设", "办结8件。"])
    ])
    let findings = ProseRules().findings(in: context).filter { $0.severity == .warning }
    #expect(findings.map(\.code) == ["P1"])
    #expect(findings.first?.quote == "全年收到15件，办结11件")
  }

  @Test func doubtfulAndBlankCellsAccuseNobody() {
    for edit: RuleExample.Edit in [
      .doubt(.requests.received.total, .ambiguousPlacement), .cell(.requests.carriedIn.total, ""),
    ] {
      let context = ExampleReport.context([edit, .prose(.overview, ["全年共收到政府信息公开申请15件。"])])
      #expect(ProseRules().findings(in: context).allSatisfy { $0.severity == .information })
    }
  }

  @Test func hostileTextIsRead() {
    let digits = String(repeating: "9", count: 400)
    for text in [
      "收到政府信息公开申请\(digits)件。", "《《《《（（（", "占%％件件", "收到申请9223372036854775807万件", "十百千件", "\u{FFFD}2024年1",
    ] {
      _ = ProseVerdict(text)
    }
    #expect(ProseVerdict(String(repeating: "收到政府信息公开申请15件，", count: 2_000)).found == ["P1"])
  }
}
