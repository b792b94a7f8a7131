import ReportModel

/// A1–A5, the sums of the form (勾稽关系): exact, without tolerance.
public struct SumRules: RuleFamily {
  /// The code of "the total is not filled in", which is said instead of the bare failure.
  static let totalNotFilled = "A5"

  /// Makes the rules.
  public init() {}

  /// One finding of severity error for each sum that does not hold.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    for relation in Edition[report.edition].sums {
      switch relation.outcome(in: report.cells) {
      case .holds: break
      case .notAssessable:
        // A table or row that is not there at all is the reading's to report (R2), not each sum's.
        guard Self.cells(of: relation, in: report).contains(where: { report[$0].isStated }) else { continue }
        assessment.cannotAssess(
          relation.kind.rawValue, Self.cells(of: relation, in: report),
          because: Message("有的数是空白、缺失或读取存疑", "a number is blank, absent or read with doubt"))
      case .fails(let parts, let wholes): assessment.add(failure(of: relation, in: report, parts, wholes))
      case .totalNotFilled(let parts): assessment.add(notFilled(relation, in: report, parts))
      }
    }
  }

  private func failure(
    of relation: SumRelation, in report: Report, _ parts: ExactDecimal, _ wholes: ExactDecimal
  ) -> Finding {
    let subject = Self.subject(of: relation, in: report)
    let names = Self.sides(of: relation.kind)
    let difference = (parts - wholes).map { " \($0)" } ?? ""
    return Finding(
      code: relation.kind.rawValue, severity: .error, cells: Self.cells(of: relation, in: report),
      message: Message(
        "\(subject)：\(names.parts.chinese) \(parts)，\(names.wholes.chinese) \(wholes)，相差\(difference)",
        "\(subject): \(names.parts.english) \(parts), \(names.wholes.english) \(wholes), difference\(difference)"
      ))
  }

  private func notFilled(_ relation: SumRelation, in report: Report, _ parts: ExactDecimal) -> Finding {
    let subject = Self.subject(of: relation, in: report)
    let total = report.cells[relation.wholes[0]].number?.description
    return Finding(
      code: Self.totalNotFilled, severity: .error, cells: Self.cells(of: relation, in: report),
      message: Message(
        "\(subject)：总计\(total.map { "为 \($0)" } ?? "空白")，但各项之和为 \(parts)，总计未填",
        "\(subject): the total is \(total ?? "blank") but its parts add up to \(parts): total not filled in"))
  }

  /// The column, row or block a sum speaks of, in the form's own words.
  private static func subject(of relation: SumRelation, in report: Report) -> String {
    guard let whole = relation.wholes.first, let form = form(of: whole, in: report),
      let labels = form.description(of: whole)
    else { return relation.wholes.first?.name ?? "" }
    return switch relation.kind {
    case .balance, .results: labels.columnLabels.last ?? ""
    case .applicants: labels.rowLabels.last ?? ""
    case .outcomes: labels.columnLabels.dropLast().joined(separator: "·")
    }
  }

  // A mixed form (FORMAT §5) states cells that only another edition describes.
  private static func form(of cell: CellID, in report: Report) -> TableForm? {
    let own = Edition[report.edition].table(cell.table)
    if own.contains(cell) { return own }
    return Edition.all.map { $0.table(cell.table) }.first { $0.contains(cell) }
  }

  private static func cells(of relation: SumRelation, in report: Report) -> [CellID] {
    (relation.parts(in: report.cells) + relation.wholes).sorted()
  }

  private static func sides(of kind: SumRelation.Kind) -> (parts: Message, wholes: Message) {
    switch kind {
    case .balance:
      (
        Message("新收加上年结转为", "received and carried in give"),
        Message("办理结果总计加结转下年度为", "concluded and carried out give")
      )
    case .results: (Message("各项办理结果之和为", "the results add up to"), Message("总计为", "the total is"))
    case .applicants: (Message("各类申请人之和为", "the applicants add up to"), Message("总计为", "the total is"))
    case .outcomes: (Message("各项结果之和为", "the outcomes add up to"), Message("总计为", "the total is"))
    }
  }
}
