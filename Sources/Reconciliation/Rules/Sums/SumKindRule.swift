import Diagnostics
import ReportModel

/// A rule for one kind of sum, with the words for the two sides of such a sum.
protocol SumKindRule: RuleDefinition {
  /// The words for the sum of the parts.
  var parts: Message { get }
  /// The words for the total, or for the sum of the other side.
  var wholes: Message { get }
  /// The name of the column, row or block of a sum, from the labels of its total.
  func subject(_ labels: CellForm) -> String
}

extension SumKindRule {
  /// The finding for a sum that fails.
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
  /// The words for the total of a row, column or block.
  static let sumTotal = Message("总计为", "the total is")
}
