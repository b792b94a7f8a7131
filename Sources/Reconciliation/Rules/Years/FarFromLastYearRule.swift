import Diagnostics
import ReportModel

/// Y4: a figure that is more than ten times last year's, or has fallen to 0.
struct FarFromLastYearRule: ReportRule {
  var code: FindingCode { .farFromLastYear }

  var explanation: Message {
    Message(
      "一个数超过上年的十倍，或者由十以上降为零。可能属实，也可能是填错了格或单位。",
      "A figure is more than ten times last year's, or fell from ten or more to 0. It may be true, or stand in the wrong "
        + "cell or unit.")
  }

  var basis: Message { RuleBasis.lastReport }

  var examples: [RuleExample] {
    [
      .found(
        Message("行政许可由 3 件增至 36 件", "licences rose from 3 to 36"),
        .previous([.cell(.proactive.licensing.decisions, "3")])),
      .found(
        Message("行政处罚由 40 件降为 0", "penalties fell from 40 to 0"),
        .previous([.cell(.proactive.penalties.decisions, "40")])),
      .holds(
        Message("行政许可由 18 件增至 36 件", "licences doubled"),
        .previous([.cell(.proactive.licensing.decisions, "18")])),
    ]
  }

  /// Smaller figures fluctuate.
  private static let leastRemarkable = ExactDecimal(10)

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard let previous = context.previous else { return }
    let report = context.report
    for cell in Self.yearly(report) {
      guard report.cells.states(cell), previous.cells.states(cell) else { continue }
      guard let now = report.cells.figure(cell), let before = previous.cells.figure(cell) else {
        assessment.cannotAssess(code, [cell], because: NotAssessable.noNumber)
        continue
      }
      let name = CellWords.name(of: cell, in: report)
      let change: Message
      if now.isZero, Self.isRemarkable(before) {
        change = Message("由上年的 \(before) 降为 0", "fell from \(before) to 0")
      } else if before.coefficient > 0, Self.isRemarkable(now), Self.isMoreThanTenfold(now, before) {
        change = Message("由上年的 \(before) 增至 \(now)，超过十倍", "rose from \(before) to \(now), more than tenfold")
      } else {
        continue
      }
      assessment.add(
        Finding(
          code: code, cells: [cell],
          message: Message(name.chinese + change.chinese, name.english + " " + change.english),
          place: report.cells[cell].origin?.place))
    }
  }

  private static func isRemarkable(_ number: ExactDecimal) -> Bool {
    (number - leastRemarkable).map { $0.coefficient >= 0 } ?? true
  }

  private static func isMoreThanTenfold(_ number: ExactDecimal, _ before: ExactDecimal) -> Bool {
    // Ten times a figure that large is more than any other.
    guard let tenfold = before.multiplied(byPowerOfTen: 1) else { return false }
    return (number - tenfold).map { $0.coefficient > 0 } ?? false
  }

  /// The figures compared from year to year: table 2, and the totals of tables 3 and 4.
  private static func yearly(_ report: Report) -> [CellID] {
    let totals = report.sums.filter(\.kind.isWithinRow).flatMap(\.wholes)
    return report.form(of: .proactive).cells + totals
  }
}
