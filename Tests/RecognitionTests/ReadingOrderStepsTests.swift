import Layout
import NianbaoKit
import TestSupport
import Testing

@testable import Recognition

/// The steps to which the weights of the reading order are fitted.
@Suite struct ReadingOrderStepsTests {
  private static let report: Report = {
    var generator = ReportGenerator(seed: 4, style: .consistent)
    return generator.next()
  }()

  /// Table 3 with one cell per line, column by column.
  private func document(of report: Report) -> SourceDocument {
    var document = SourceDocument()
    let text = LayoutPrinter.cellsByColumn.text(of: report)
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      document.add(.text, text: String(line), place: .line(number + 1, column: 1))
    }
    return document
  }

  private func steps(_ report: Report, amounts: Report? = nil) -> [ReadingOrderSteps.Step] {
    let known = amounts ?? report
    return ReadingOrderSteps.all(in: document(of: report)) { known[$0].number?.integer }
  }

  @Test func everyCellOfAPouredOutTableIsAStep() {
    let steps = steps(Self.report)
    #expect(steps.count == Self.report.form(of: .requests).cells.count)
    for step in steps {
      #expect(step.places.indices.contains(step.taken))
      for part in step.places.joined() { #expect(ReadingOrderSteps.weights.indices.contains(part)) }
    }
  }

  @Test func columnByColumnMostStepsLeadDown() {
    let steps = steps(Self.report)
    let down = ReadingOrderModel.parts(.down, after: .down, position: 0, [])[0]
    let going = steps.count { $0.places[$0.taken].contains(down) }
    // Except for the first two cells of each column.
    #expect(going >= steps.count - 2 * Self.report.form(of: .requests).columns.count)
  }

  @Test func aTextThatDoesNotStateTheKnownCellsHasNoSteps() {
    var other = Self.report
    for id in other.cellIDs { other[id].statement = .number(ExactDecimal(987_654)) }
    let steps = steps(Self.report, amounts: other)
    #expect(steps.isEmpty)
  }

  @Test func aTableThatIsReadByItsLabelsHasNoSteps() {
    var document = SourceDocument()
    for (number, line) in LayoutPrinter.tab.text(of: Self.report).split(separator: "\n").enumerated() {
      document.add(.text, text: String(line), place: .line(number + 1, column: 1))
    }
    let steps = ReadingOrderSteps.all(in: document) { Self.report[$0].number?.integer }
    #expect(steps.isEmpty)
  }

  @Test func theWeightOfAStepIsTheSumOfItsParts() {
    let circumstances: ReadingOrderModel.Circumstances = [.isJustNamed, .isTopmost, .leavesAboveFree]
    for step in [ReadingOrderModel.Step.right, .rowStart, .other] {
      for position in 0...ReadingOrderModel.lastPosition {
        let sum = ReadingOrderModel.parts(step, after: .topmost, position: position, circumstances)
          .reduce(0) { $0 + ReadingOrderModel.weights[$1] }
        let weight = ReadingOrderModel.weight(
          step, after: .topmost, position: position, circumstances, ReadingOrderModel.weights)
        #expect(abs(sum - weight) < 1e-4)
      }
    }
  }

  @Test func theTablesHoldTheWholeList() {
    let tables = ReadingOrderSteps.tables(of: ReadingOrderSteps.weights)
    #expect(tables.flatMap(\.rows).flatMap(\.self) == ReadingOrderSteps.weights)
  }
}
