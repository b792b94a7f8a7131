import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct YearRulesTests {
  @Test func columnsAreToldBeforeTheirTotal() {
    let carriedOut = CellID.requests.carriedOut
    let context = ExampleReport.context([
      .previous([.cell(carriedOut.naturalPerson, "3"), .cell(carriedOut.total, "3")])
    ])
    #expect(YearRules().findings(in: context).map(\.code) == ["Y2", "Y1"])
  }
}
