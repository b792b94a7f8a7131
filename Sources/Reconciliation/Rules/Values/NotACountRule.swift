import Diagnostics
import ReportModel

/// V1: counts that are not whole numbers of 0 or more.
struct NotACountRule: TableRule {
  var code: FindingCode { .notACount }

  var explanation: Message {
    Message(
      "件数只能是大于或等于零的整数；金额可以有小数，但不能是负数。请核对这一格。",
      "Counts are whole numbers of 0 or more; amounts of money may have decimals and are not negative. Check the cell."
    )
  }

  var basis: Message { Message("表格各列计数的含义", "What the columns of the tables count") }

  var examples: [RuleExample] {
    [
      .found(Message("负数", "a negative number"), .cell(.proactive.licensing.decisions, "-36")),
      .found(Message("小数", "a decimal"), .cell(.proactive.licensing.decisions, "36.5")),
      .found(Message("文字", "a text"), .cell(.proactive.licensing.decisions, "三十六件")),
      .holds(Message("零", "zero"), .cell(.proactive.licensing.decisions, "0")),
      .holds(Message("收费金额有小数", "fees with decimals"), .cell(.proactive.fees.collected, "1787.84")),
    ]
  }

  func check(_ table: TableForm, in context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    let figures = context.figures
    for cell in table.cells where !figures.isCount(cell) && !report.cells.isDoubtful(cell) {
      switch report.cells.operand(cell) {
      // Valid in any cell, so the measure need not be looked up.
      case .number(let number) where number.coefficient >= 0 && number.integer != nil: break
      case .number(let number):
        let isWrong =
          switch report.measure(of: cell) {
          case .count: number.coefficient < 0 || number.integer == nil
          case .change: number.integer == nil
          // A negative fee is reported by V2.
          case .amount(let unit): number.coefficient < 0 && unit != ValueRules.unitOfFees
          }
        if isWrong { assessment.add(finding(cell, number.description, in: report)) }
      case .unknown:
        // Readers of texts report such a cell themselves, as R3.
        guard case .text(let text) = report.cells[cell].statement,
          !report.findings.contains(where: { $0.code == .textForNumber && $0.cells.contains(cell) })
        else { continue }
        assessment.add(finding(cell, text, in: report))
      case .nothing, .blank: break
      }
    }
  }

  private func finding(_ cell: CellID, _ printed: String, in report: Report) -> Finding {
    let name = CellWords.name(of: cell, in: report)
    let measure = report.measure(of: cell)
    return Finding(
      code: code, cells: [cell],
      message: measure == .change
        ? Message("\(name.chinese)“\(printed)”不是整数", "\(name.english) \"\(printed)\" is no whole number")
        : Message(
          "\(name.chinese)“\(printed)”不是大于或等于零的\(measure == .count ? "整" : "")数",
          "\(name.english) \"\(printed)\" is no \(measure == .count ? "whole " : "")number of 0 or more"),
      place: report.cells[cell].origin?.place)
  }
}
