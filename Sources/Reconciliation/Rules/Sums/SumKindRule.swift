import Diagnostics
import ReportModel

/// A rule that holds one kind of sums against a report, with the words for the two sides of such a sum.
protocol SumKindRule: RuleDefinition {
  /// What the sum of the parts is called.
  var parts: Message { get }
  /// What the total, or the sum of the other side, is called.
  var wholes: Message { get }
  /// The column, row or block that a sum speaks of, out of the labels of its total.
  func subject(_ labels: CellForm) -> String
}

extension SumKindRule {
  /// The finding of a sum that does not hold.
  func finding(
    _ relation: SumRelation, in report: Report, parts: ExactDecimal, wholes: ExactDecimal
  ) -> Finding {
    Finding(
      code: code, cells: relation.cells.sorted(),
      message: CellWords.comparison(relation, in: report, parts: parts, wholes: wholes)
        + CellWords.marks(in: relation, of: report))
  }
}

extension Message {
  /// What the total of a row, column or block is called.
  static let sumTotal = Message("总计为", "the total is")
}
