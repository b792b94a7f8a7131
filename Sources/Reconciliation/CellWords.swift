import Diagnostics
import ReportModel

/// What cells and sums are called in messages: by the form's labels in Chinese, by the cell's id in English.
package enum CellWords {
  /// The cell's row and column.
  static func name(of cell: CellID, in report: Report) -> Message {
    guard let form = report.formOfCell(cell) else { return Message(cell.name, cell.name) }
    return Message("“\(form.words)”", cell.name)
  }

  /// The column, row or block that a sum speaks of, in the form's own words.
  package static func subject(of relation: SumRelation, in report: Report) -> String {
    guard let whole = relation.wholes.first, let labels = report.formOfCell(whole) else {
      return relation.wholes.first?.name ?? ""
    }
    return switch relation.kind {
    case .balance, .results: labels.columnLabels.last ?? ""
    case .applicants: labels.rowLabels.last ?? ""
    case .outcomes: labels.columnLabels.dropLast().joined(separator: "·")
    }
  }

  /// What the two sides of a kind of sum are called.
  package static func sides(of kind: SumRelation.Kind) -> (parts: Message, wholes: Message) {
    let total = Message("总计为", "the total is")
    return switch kind {
    case .balance:
      (
        Message("新收加上年结转为", "received and carried in give"),
        Message("办理结果总计加结转下年度为", "concluded and carried out give")
      )
    case .results: (Message("各项办理结果之和为", "the results add up to"), total)
    case .applicants: (Message("各类申请人之和为", "the applicants add up to"), total)
    case .outcomes: (Message("各项结果之和为", "the outcomes add up to"), total)
    }
  }

  /// What a sum comes to: both sides and their difference.
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

  /// Says that marks were counted as nothing, where a sum has some.
  static func marks(in relation: SumRelation, of report: Report) -> Message {
    let marks = relation.cells.sorted().compactMap { cell -> String? in
      if case .notApplicable(let mark) = report.cells[cell].statement { mark } else { nil }
    }
    guard let mark = marks.first else { return .empty }
    return Message("（“\(mark)”按 0 计）", " (\"\(mark)\" counted as 0)")
  }
}

extension Message {
  /// Two texts one after the other, in each language.
  static func + (left: Message, right: Message) -> Message {
    Message(left.chinese + right.chinese, left.english + right.english)
  }

  /// Texts with something between them in each language.
  static func joined(_ messages: [Message], by separator: Message) -> Message {
    Message(
      messages.map(\.chinese).joined(separator: separator.chinese),
      messages.map(\.english).joined(separator: separator.english))
  }

  /// Nothing.
  static let empty = Message("", "")
}
