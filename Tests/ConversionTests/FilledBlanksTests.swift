import Conversion
import Diagnostics
import Reconciliation
import ReportModel
import TestSupport
import Testing

struct FilledBlanksTests {
  @Test func onlyCertainBlanksBecomeZero() throws {
    var report = Report()
    let ids = Array(Edition.edition2021.table(.requests).cells.prefix(5))
    for id in report.cellIDs { report[id].statement = .number(ExactDecimal(1)) }
    report[ids[0]] = Cell(.blank)
    report[ids[1]] = Cell(
      .blank,
      origin: Origin(place: .line(1, column: 1), raw: "", recognition: .exact, doubt: .ambiguousPlacement))
    report[ids[2]] = Cell(.notApplicable("/"))
    report[ids[3]] = .absent
    report[ids[4]] = Cell(.number(ExactDecimal(0)))
    let before = report
    report.fillBlanks()
    #expect(report[ids[0]].statement == .number(ExactDecimal(0)))
    #expect(report.filledBlanks == [ids[0]])
    #expect(report.provenance.corrections.map(\.printed) == [.blank])
    for id in CellID.all where id != ids[0] { #expect(report[id] == before[id]) }
    let findings = RuleBook.standard.assess(RuleContext(report)).findings
    #expect(findings.contains { $0.code == "V3" && $0.severity == .information && $0.cells == [ids[0]] })
  }

  @Test func aBlankTotalOfSomethingStaysBlank() throws {
    var report = Report()
    for id in report.cellIDs { report[id].statement = .number(ExactDecimal(0)) }
    let total = try #require(CellID("challenges.review.total"))
    report[total].statement = .blank
    var other = report
    other[try #require(CellID("challenges.review.upheld"))].statement = .number(ExactDecimal(2))
    report.fillBlanks()
    other.fillBlanks()
    #expect(report.filledBlanks == [total])
    #expect(other[total].statement == .blank)
  }

  @Test func aZeroThatAPersonSetIsNoFilledBlank() throws {
    var report = Report()
    let cell = try #require(CellID("proactive.fees.collected"))
    report[cell].statement = .blank
    report.correct(cell, to: .number(ExactDecimal(0)), reason: "已核实没有收费")
    #expect(report.filledBlanks.isEmpty)
  }

  @Test func whatIsChangedInAFileLaterIsWhatTheCorrectionSays() throws {
    var report = Report()
    let cell = try #require(CellID("proactive.fees.collected"))
    report[cell].statement = .number(ExactDecimal(30))
    report.correct(cell, to: .number(ExactDecimal(77)), reason: "漏计")
    report.takeEdit(cell, Cell(.number(ExactDecimal(78))))
    #expect(
      report.provenance.corrections == [
        Correction(cell, printed: .number(ExactDecimal(30)), corrected: .number(ExactDecimal(78)), reason: "")
      ])
  }

  @Test func fillingTwiceIsFillingOnce() throws {
    var report = Report()
    for id in report.cellIDs { report[id].statement = .blank }
    report.fillBlanks()
    let once = report
    report.fillBlanks()
    #expect(report == once)
    #expect(report.filledBlanks.count == report.edition.cells.count)
  }
}
