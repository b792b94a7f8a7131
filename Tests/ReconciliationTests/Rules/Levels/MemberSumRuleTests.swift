import Diagnostics
import ReportModel
import Testing

@testable import Reconciliation

struct MemberSumRuleTests {
  @Test func aCellThatWasConvertedIsNotHeldAgainstTheParent() throws {
    let fees = CellID.proactive.fees.collected
    var context = ExampleReport.context([.cell(fees, "3.5"), .members([[], []])])
    func codes(_ context: RuleContext) -> [FindingCode] {
      LevelRules().findings(in: context).map(\.code)
    }
    #expect(codes(context) == [.memberSum])
    var member = try #require(context.members.first)
    member.findings = [Finding(code: .convertedUnit, cells: [fees], message: Message("换算", "converted"))]
    context = RuleContext(context.report, members: [member] + context.members.dropFirst())
    #expect(codes(context) == [])
  }
}
