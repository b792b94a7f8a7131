import Diagnostics
import ReportModel

/// Y3: in force equals last year's in force plus issued minus repealed.
struct StockOfYearsRule: ReportRule {
  var code: FindingCode { .stockOfYears }

  var explanation: Message {
    Message(
      "现行有效件数应等于上年现行有效件数，加本年制发，减本年废止。补充清理、统计口径变化也会造成不等，请说明。",
      "Those in force are last year's and the issued without the repealed ones. A later clean-up or another way of "
        + "counting may explain a difference; say so.")
  }

  var basis: Message { RuleBasis.lastReport }

  var examples: [RuleExample] {
    [
      .found(
        Message("上年现行有效 5 件", "5 in force last year"),
        .previous([.cell(.proactive.normativeDocuments.inForce, "5")])),
      .holds(Message("前后衔接", "one follows from the other"), .previous([])),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    guard let previous = context.previous else { return }
    for documents in DocumentStock.all(in: context.report.form(of: .proactive)) {
      check(documents, of: context.report, after: previous, into: &assessment)
    }
  }

  private func check(
    _ documents: DocumentStock, of report: Report, after previous: Report, into assessment: inout Assessment
  ) {
    let cells = [documents.issued, documents.repealed, documents.inForce]
    guard cells.contains(where: { report.cells.states($0) }) else { return }
    guard let issued = report.cells.figure(documents.issued),
      let repealed = report.cells.figure(documents.repealed),
      let inForce = report.cells.figure(documents.inForce),
      let before = previous.cells.figure(documents.inForce)
    else { return assessment.cannotAssess(code, cells, because: NotAssessable.noNumber) }
    guard let expected = (before + issued).flatMap({ $0 - repealed }) else {
      return assessment.cannotAdd(code, cells, of: Message(documents.name, documents.name))
    }
    guard !inForce.isEqual(to: expected) else { return }
    assessment.add(
      Finding(
        code: code, cells: cells.sorted(),
        message: Message(
          "\(documents.name)：上年现行有效 \(before) 件，加制发 \(issued) 件，减废止 \(repealed) 件，应为 \(expected) 件，报告为 \(inForce) 件",
          "\(documents.name): \(before) in force last year, \(issued) issued and \(repealed) repealed give \(expected), the report has \(inForce)"
        ), place: report.cells[documents.inForce].origin?.place))
  }
}
