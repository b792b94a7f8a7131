import Diagnostics
import ReportModel

/// V5: fewer documents in force and repealed than were issued.
struct DocumentStockRule: ReportRule {
  var code: FindingCode { .documentStock }

  var explanation: Message {
    Message(
      "年末现行有效的件数加上本年废止的件数，至少应等于本年制发的件数；否则年初的件数为负。",
      "Those in force at the end of the year and those repealed are at least those issued; "
        + "otherwise there were fewer than none before.")
  }

  var basis: Message { Message("表二（一）项三列的含义", "What the three columns of the first block of table 2 mean") }

  var examples: [RuleExample] {
    [
      .found(
        Message("制发 12 件，现行有效只有 9 件", "12 issued, 9 in force"),
        .cell(.proactive.normativeDocuments.issued, "12")),
      .holds(
        Message("全部为本年制发", "all issued this year"), .cell(.proactive.normativeDocuments.issued, "9")),
      .notAssessable(
        Message("现行有效空白", "in force is blank"), .cell(.proactive.normativeDocuments.inForce, "")),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    for documents in DocumentStock.all(in: report.form(of: .proactive)) {
      check(documents, of: report, into: &assessment)
    }
  }

  private func check(_ documents: DocumentStock, of report: Report, into assessment: inout Assessment) {
    let cells = [documents.issued, documents.repealed, documents.inForce]
    guard cells.contains(where: { report.cells.states($0) }) else { return }
    guard let issued = report.cells.figure(documents.issued),
      let repealed = report.cells.figure(documents.repealed),
      let inForce = report.cells.figure(documents.inForce)
    else { return assessment.cannotAssess(code, cells, because: NotAssessable.noNumber) }
    guard let before = (inForce + repealed).flatMap({ $0 - issued }) else {
      return assessment.cannotAdd(code, cells, of: Message(documents.name, documents.name))
    }
    guard before.coefficient < 0 else { return }
    assessment.add(
      Finding(
        code: code, cells: cells.sorted(),
        message: Message(
          "\(documents.name)：现行有效 \(inForce) 件加本年废止 \(repealed) 件少于本年制发 \(issued) 件",
          "\(documents.name): \(inForce) in force and \(repealed) repealed are fewer than the \(issued) issued"
        ), place: report.cells[documents.inForce].origin?.place))
  }
}
