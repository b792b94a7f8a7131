import Foundation
import NianbaoKit
import TestSupport
import Testing

/// What publishing does to single rows: the row is in doubt or missing, and no other.
@Suite struct PublishedDamageTests {
  /// A report whose table 3 has another figure in every row.
  private func printed() throws -> Report {
    var report = try Reading.report(Reading.form(.tab))
    for (number, row) in report.edition.table(.requests).rows.enumerated() where row.role == .result {
      let person = try #require(row.cells.first)
      let total = try #require(row.cells.last)
      for cell in [person, total] { report[cell].statement = .number(ExactDecimal(Int64(number + 1))) }
    }
    let results = report.edition.table(.requests).rows.filter { $0.role == .result }
    let sum = results.indices.reduce(Int64(0)) { total, index in
      total + (report[results[index].cells[0]].number?.integer ?? 0)
    }
    for name in ["received", "concluded"] {
      try report.set("requests.\(name).naturalPerson", sum)
      try report.set("requests.\(name).total", sum)
    }
    return report
  }

  private func cells(_ row: String, of report: Report) -> Set<CellID> {
    Set(report.edition.cells.filter { $0.description.hasPrefix("requests.\(row).") })
  }

  /// Rows that are wrong or told.
  private func disturbed(_ text: String, _ printed: Report) throws -> Set<CellID> {
    let read = try Reading.report(text)
    let told = read.toldCells
    let wrong = printed.edition.cells.filter { read[$0].statement != printed[$0].statement }
    #expect(wrong.allSatisfy(told.contains))
    return told.union(wrong)
  }

  @Test func twoRowsRunTogetherAreBothInDoubt() throws {
    let printed = try printed()
    var lines = LayoutPrinter.pipe.text(of: printed).components(separatedBy: "\n")
    let first = try #require(lines.firstIndex { $0.contains("2.重复申请") })
    let joined = zip(
      lines[first].components(separatedBy: " | "), lines[first + 1].components(separatedBy: " | ")
    )
    .map { $0 == $1 ? $0 : $0.replacingOccurrences(of: " |", with: "") + $1 }
    lines.replaceSubrange(first...first + 1, with: [joined.joined(separator: " | ")])
    let disturbed = try disturbed(lines.joined(separator: "\n"), printed)
    #expect(disturbed.isSuperset(of: cells("declined.repeated", of: printed)))
    #expect(disturbed.isSuperset(of: cells("declined.publications", of: printed)))
    #expect(disturbed.isDisjoint(with: cells("declined.excessive", of: printed)))
    #expect(disturbed.isDisjoint(with: cells("disclosed", of: printed)))
  }

  @Test(arguments: [LayoutPrinter.pipesBehind, .pipesAlone, .rowsOpened])
  func aRowLostAmongCellsOnLinesOfTheirOwnCostsNoOther(layout: LayoutPrinter) throws {
    let printed = try printed()
    let lines = layout.text(of: printed).components(separatedBy: "\n")
    let first = try #require(lines.firstIndex { $0.contains("2.重复申请") })
    let next = try #require(lines.firstIndex { $0.contains("3.要求提供公开出版物") })
    let opener = layout == .rowsOpened ? 1 : 0
    let text = (lines[..<(first - opener)] + lines[(next - opener)...]).joined(separator: "\n")
    let disturbed = try disturbed(text, printed)
    #expect(disturbed.isSuperset(of: cells("declined.repeated", of: printed)), "\(layout)")
    #expect(disturbed.isSubset(of: cells("declined.repeated", of: printed)), "\(layout)")
  }

  @Test func blankColumnsDroppedOnTheNextPageCostThatPage() throws {
    let printed = try printed()
    var rows = LayoutPrinter.pipe.text(of: printed).components(separatedBy: "\n")
    let first = try #require(rows.firstIndex { $0.contains("2.重复申请") })
    let last = try #require(rows.firstIndex { $0.contains("四、结转") })
    for row in first...last {
      var cells = rows[row].components(separatedBy: " | ")
      cells.removeSubrange((cells.count - 5)..<(cells.count - 1))
      rows[row] = cells.joined(separator: " | ")
    }
    let disturbed = try disturbed(rows.joined(separator: "\n"), printed)
    #expect(disturbed.isSuperset(of: cells("declined.excessive", of: printed)))
    #expect(disturbed.isDisjoint(with: cells("disclosed", of: printed)))
  }

  @Test(arguments: ["·", "•", "。", "√", "×", "？", "……"], [LayoutPrinter.tab, .pipe, .cellsByRow])
  func signsInPlaceOfZerosMoveNoNumber(sign: String, layout: LayoutPrinter) throws {
    let printed = try printed()
    var shown = printed
    let row = cells("declined.repeated", of: printed)
    for cell in row where shown[cell].number == ExactDecimal(0) { shown[cell].statement = .text(sign) }
    let read = try Reading.report(layout.text(of: shown))
    #expect(printed.edition.cells.filter { read[$0].statement != shown[$0].statement }.isEmpty)
    #expect(Reading.findings("R3", in: read).count == 5)
  }

  @Test(arguments: ["一", "二", "（无）", "零"]) func aCharacterAmongNumbersOfALineIsInANumbersPlace(sign: String)
    throws
  {
    let printed = try printed()
    let text = LayoutPrinter.aligned.text(of: printed)
    let row = try #require(text.components(separatedBy: "\n").first { $0.contains("2.重复申请") })
    let disturbed = try disturbed(text.replacing(row, with: row.replacing(" 0 ", with: " \(sign) ")), printed)
    #expect(disturbed.isSubset(of: cells("declined.repeated", of: printed)))
  }

  @Test func aNumberInItsLabelsCellIsAValue() throws {
    let printed = try printed()
    let text = LayoutPrinter.pipe.text(of: printed)
    let label = "2.重复申请 | "
    let disturbed = try disturbed(text.replacing(label, with: "2.重复申请 "), printed)
    #expect(disturbed.isSubset(of: cells("declined.repeated", of: printed)))
  }

  @Test func aLoneNumberBelowALabelMayBeAPageNumber() throws {
    let text = try Reading.form(.aligned)
    let row = try #require(text.components(separatedBy: "\n").first { $0.contains("行政许可") })
    let without = row.replacing("0", with: "")
    let read = try Reading.report(
      text.replacing(row, with: without + "\n" + String(repeating: " ", count: 30) + "4"))
    #expect(read[try #require(CellID("proactive.licensing.decisions"))].isDoubtful)
    #expect(!read[try #require(CellID("proactive.penalties.decisions"))].isDoubtful)
  }
}
