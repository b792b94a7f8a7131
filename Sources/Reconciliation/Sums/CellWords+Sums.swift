import Diagnostics
import ReportModel

extension CellWords {
  /// The column, row or block of a sum, in the form's words.
  package static func subject(of relation: SumRelation, in report: Report) -> String {
    guard let whole = relation.wholes.first, let labels = report.formOfCell(whole) else {
      return relation.wholes.first?.name ?? ""
    }
    return relation.kind.rule.subject(labels)
  }

  /// The words for the two sides of a kind of sum.
  package static func sides(of kind: SumRelation.Kind) -> (parts: Message, wholes: Message) {
    let rule = kind.rule
    return (rule.parts, rule.wholes)
  }

  /// The values of both sides of a sum, and their difference.
  static func comparison(
    _ relation: SumRelation, in report: Report, parts: ExactDecimal, wholes: ExactDecimal
  ) -> Message {
    let subject = subject(of: relation, in: report)
    let names = sides(of: relation.kind)
    let difference = (parts - wholes).map { " \($0)" } ?? ""
    return Message(
      "\(subject)：\(names.parts.chinese) \(parts)，\(names.wholes.chinese) \(wholes)，相差\(difference)",
      "\(subject): \(names.parts.english) \(parts), \(names.wholes.english) \(wholes), difference\(difference)"
    )
  }

  /// States that marks were counted as 0, if the sum has any.
  static func marks(in relation: SumRelation, of report: Report) -> Message {
    let marks = relation.cells.sorted().compactMap { cell -> String? in
      if case .notApplicable(let mark) = report.cells[cell].statement { mark } else { nil }
    }
    guard let mark = marks.first else { return .empty }
    return Message("（“\(mark)”按 0 计）", " (\"\(mark)\" counted as 0)")
  }
}
