import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

struct ValueRulesTests {
  private func findings(_ report: Report) -> [Finding] { ValueRules().findings(in: RuleContext(report)) }

  /// A report whose cells are all 0 but for these.
  private func report(_ cells: [(CellID, Cell.Statement)] = []) -> Report {
    var report = Report()
    for cell in report.cellIDs { report[cell].statement = .number(ExactDecimal(0)) }
    for (cell, statement) in cells { report[cell].statement = statement }
    return report
  }

  @Test func aTableOfBlanksIsOneFinding() throws {
    let cells = Edition.edition2021.table(.requests).cells
    let blank = findings(report(cells.map { ($0, .blank) }))
    #expect(blank.map(\.code) == ["V3"])
    #expect(blank.first?.cells.count == 175)
  }

  @Test func blanksAndMarksInOneRowAreTwoFindings() throws {
    let row = try #require(Edition.edition2021.table(.requests).rows.first)
    let mixed = findings(
      report([(row.cells[0], .blank), (row.cells[1], .notApplicable("—")), (row.cells[2], .blank)]))
    #expect(mixed.map(\.cells) == [[row.cells[0], row.cells[2]], [row.cells[1]]])
  }

  @Test func textIsSaidOnceWhetherTheReaderSaidItOrNot() throws {
    let cell = try #require(CellID("proactive.licensing.decisions"))
    var report = report([(cell, .text("36件左右"))])
    #expect(findings(report).map(\.code) == ["V1"])
    report.findings = [Finding(code: "R3", severity: .error, cells: [cell], message: Message("甲", "a"))]
    #expect(findings(report).isEmpty)
  }

  @Test func doubtfulCellsAreNotBlamed() throws {
    let cell = try #require(CellID("proactive.licensing.decisions"))
    var report = report([(cell, .number(ExactDecimal(-3)))])
    #expect(findings(report).map(\.code) == ["V1"])
    report[cell].origin = Origin(
      place: .line(1, column: 1), raw: "-3", recognition: .exact, doubt: .strayValue)
    #expect(findings(report).isEmpty)
  }

  @Test func changesOfTheEditionOf2019MayBeNegative() throws {
    var report = Report(edition: .edition2019)
    for cell in report.cellIDs { report[cell].statement = .number(ExactDecimal(0)) }
    report[try #require(CellID("proactive.licensing.itemsChange"))].statement = .number(ExactDecimal(-8))
    #expect(findings(report).isEmpty)
  }

  @Test func trueReportsHaveNoImpossibleValues() {
    var generator = ReportGenerator(seed: 3, style: .consistent)
    for _ in 0..<50 {
      #expect(findings(generator.next()).filter { $0.code == "V1" || $0.code == "V3" } == [])
    }
  }
}
