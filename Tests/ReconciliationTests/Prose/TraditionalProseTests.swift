import ReportModel
import Testing

@testable import Reconciliation

/// Prose of a page in Traditional characters is understood like any other.
struct TraditionalProseTests {
  private func codes(_ sentence: String) -> [FindingCode] {
    let headings = ExampleReport.headings.map { ($0.section, $0.printed.replacing("总体情况", with: "總體情況")) }
    let context = ExampleReport.context([.headings(headings), .prose(.overview, [sentence])])
    return ProseRules().findings(in: context).map(\.code).filter { $0 != .aspectMissing }
  }

  @Test func whatItSaysIsNoSilence() {
    #expect(!codes("因政府信息公開被申請行政複議1件，結轉下年度2件。").contains(.proseSilence))
    #expect(codes("網站運行正常。").contains(.proseSilence))
  }

  @Test func whatItDeniesIsHeldAgainstTheTables() {
    #expect(codes("未發生因政府信息公開引發的行政複議，結轉下年度2件。").contains(.proseDenial))
  }
}
