import ReportModel
import Testing

@testable import Reconciliation

struct SectionMissingRuleTests {
  @Test func everySectionThatIsMissingIsNamed() {
    let codes = StructureFindings.codes(.headings { section, printed in section.number > 4 ? nil : printed })
    #expect(codes.filter { $0 == "S1 E" }.count == 2)
  }
}
