import ReportModel
import Testing

@testable import Reconciliation

struct SignatureMissingRuleTests {
  @Test func whatIsMissingIsANote() {
    #expect(StructureFindings.codes(.signature(nil)) == ["S10 I"])
    #expect(StructureFindings.codes(.date(nil)) == ["S10 I"])
    #expect(StructureFindings.codes(.signature(nil), .date(nil)) == ["S10 I"])
  }

  @Test func aSignedAndDatedReportHasNone() { #expect(StructureFindings.codes().isEmpty) }
}
