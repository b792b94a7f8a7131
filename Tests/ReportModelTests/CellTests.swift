import Diagnostics
import ReportModel
import TestSupport
import Testing

@Suite struct CellTests {
  @Test func everyTextReadsBackFromItsMark() {
    let texts = OddText.cells + OddText.odd + ["", "blank ", "Absent"]
    for text in texts + Cell.Statement.notApplicableMarks.sorted() {
      let statement = Cell.Statement.text(text)
      #expect(statement.mark.map(Cell.Statement.init(mark:)) == statement, "\(String(reflecting: text))")
    }
  }

  @Test func theFiveStatementsStayApart() {
    let marks = Cell.Statement.notApplicableMarks.sorted().map(Cell.Statement.notApplicable)
    for statement in [.blank, .absent] + marks {
      #expect(statement.mark.map(Cell.Statement.init(mark:)) == statement)
    }
    #expect(Cell.Statement.number(ExactDecimal(0)).mark == nil)
    #expect(Cell.Statement.blank.mark == "blank")
    #expect(Cell.Statement.absent.mark == "absent")
    #expect(Cell.Statement.text("/").mark == "text:/")
    #expect(Cell.Statement.text("见附件").mark == "见附件")
  }

  @Test func everyMarkOfTheFormIsKnown() {
    for mark in ["/", "—", "-", "--", "无", "不适用"] { #expect(Cell.Statement.isNotApplicableMark(mark)) }
    for other in ["0", "", "无。", "blank"] { #expect(!Cell.Statement.isNotApplicableMark(other)) }
  }

  @Test func aCellWithoutAStatementIsAbsent() {
    #expect(!Cell.absent.isStated)
    #expect(Cell(.blank).isStated)
    #expect(Cell(.blank).number == nil)
    #expect(Report()[CellID.all[0]] == .absent)
    let origin = Origin(place: .line(3, column: 1), raw: "0", recognition: .exact, doubt: .conflict)
    #expect(Cell(.blank, origin: origin).isDoubtful)
    #expect(!Cell(.blank).isDoubtful)
  }
}
