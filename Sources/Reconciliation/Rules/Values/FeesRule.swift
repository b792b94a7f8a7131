import Diagnostics
import ReportModel

/// V2: fees below 0, or so high that they must be in 元.
struct FeesRule: ReportRule {
  var code: FindingCode { .fees }

  var explanation: Message {
    Message(
      "收费金额以万元为单位。金额为负，或者大到这样的机关不可能收取（按元计才合理），请核对单位。",
      "Fees are stated in 万元. The amount is negative, or more than such an organ can collect unless it is in yuan. "
        + "Check the unit.")
  }

  var basis: Message { Message("表二表头：单位万元", "The head of table 2: in 万元") }

  var examples: [RuleExample] {
    [
      .found(
        Message("县级部门收费 25100000 万元", "25,100,000 万元 of a county's department"),
        .cell(.proactive.fees.collected, "25100000")),
      .found(Message("负数", "a negative amount"), .cell(.proactive.fees.collected, "-3.5")),
      .holds(Message("一百多万元", "a million yuan and more"), .cell(.proactive.fees.collected, "137.6")),
      .notAssessable(Message("空白", "blank"), .cell(.proactive.fees.collected, "")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    let fees = report.form(of: .proactive).columns.filter { $0.measure == .amount(ValueRules.unitOfFees) }
      .flatMap(\.cells)
    for cell in fees where report.cells.states(cell) { check(cell, of: report, into: &assessment) }
  }

  private func check(_ cell: CellID, of report: Report, into assessment: inout Assessment) {
    guard let fee = report.cells.figure(cell) else {
      return assessment.cannotAssess(code, [cell], because: NotAssessable.noNumber)
    }
    let message: Message
    if fee.coefficient < 0 {
      message = Message("收费金额为 \(fee)，不能小于零", "the fees are \(fee), which is below 0")
    } else if fee.scale <= 2, let rest = fee - ExactDecimal(OrganName.leastMostFees), rest.coefficient >= 0,
      let rest = fee - ExactDecimal(OrganName(report.organization ?? "").mostFees), rest.coefficient >= 0
    {
      message = Message(
        "收费金额为 \(fee) 万元，对这个机关来说过大，可能是以元填写",
        "the fees are \(fee) 万元, too much for this organ: perhaps they are in yuan")
    } else {
      return
    }
    assessment.add(
      Finding(
        code: code, cells: [cell], message: message,
        place: report.cells[cell].origin?.place))
  }
}

extension ValueRules {
  /// The unit of fees; procurement is in another one (docs/form.md, "Units").
  package static let unitOfFees = MoneyUnit.tenThousandYuan
}
