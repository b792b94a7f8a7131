import Diagnostics
import ReportModel

/// V3: blanks and marks in place of a number.
struct BlankCellRule: TableRule {
  var code: FindingCode { .blankCell }

  var explanation: Message {
    Message(
      "没有发生的应填 0。空白或“/”分不清是没有发生、没有统计还是漏填；报告自己说明了空白的含义，则只作提示。",
      "Where nothing happened, 0 is to be written. A blank or a mark does not tell nothing from not counted or forgotten; where the report says what it means, this is only a hint."
    )
  }

  var basis: Message { Message("表格样式各格均为数字", "Every cell of the form is a number") }

  var examples: [RuleExample] {
    [
      .found(Message("一格空白", "a blank"), .cell(.proactive.penalties.decisions, "")),
      .found(Message("一格填“/”", "a mark"), .cell(.proactive.penalties.decisions, "/")),
      .found(
        Message("报告说明没有的留空，只作提示", "the report says that nothing is left blank, which is a hint"),
        .cell(.proactive.penalties.decisions, ""), .foreword(["表中没有数据的项目留空。"])),
      .holds(Message("填 0", "0 is written"), .cell(.proactive.penalties.decisions, "0")),
    ]
  }

  /// With blanks in more rows, there is one finding for the whole table.
  private static let mostRows = 3

  /// Adds one finding per row, or one for a table with many, first for blanks and then for marks.
  func check(_ table: TableForm, in context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    let figures = context.figures
    let cells = table.cells.filter { !figures.isCount($0) }
    for kind in [SumOperand.blank, .nothing] {
      let gaps = cells.filter { isGap($0, kind, report) }
      guard !gaps.isEmpty else { continue }
      let note = context.blankNote
      let isExplained = kind == .blank ? note.explainsBlanks : note.explainsMarks
      let rows = table.gridRows.filter { row in row.cells.contains { gaps.contains($0) } }
      let heading = report.edition.section(table.id.section).heading
      if rows.count > Self.mostRows || gaps.count == table.cells.count {
        assessment.add(finding(gaps, kind, named: heading, isExplained: isExplained, report))
        continue
      }
      for row in rows {
        let cells = row.cells.filter { gaps.contains($0) }
        assessment.add(
          finding(cells, kind, named: row.label?.label ?? heading, isExplained: isExplained, report))
      }
    }
  }

  private func isGap(_ cell: CellID, _ kind: SumOperand, _ report: Report) -> Bool {
    report.cells.operand(cell) == kind && !report.cells.isDoubtful(cell)
  }

  private func finding(
    _ cells: [CellID], _ kind: SumOperand, named name: String, isExplained: Bool, _ report: Report
  ) -> Finding {
    let first = cells.first.map { report.cells[$0] }
    let what =
      kind == .blank
      ? Message("空白", "blank")
      : Message("填“\(first?.statement.mark ?? "")”", "filled with \"\(first?.statement.mark ?? "")\"")
    let zero =
      isExplained
      ? Message("，报告另有说明", ", which the report explains")
      : Message("；没有的请填 0", "; write 0 where there is nothing")
    let subject: Message
    if cells.count == 1, let cell = cells.first {
      let name = CellWords.name(of: cell, in: report)
      subject = Message(name.chinese, "\(name.english) is ")
    } else {
      subject = Message("“\(name)”有 \(cells.count) 格", "\(cells.count) cells of \"\(name)\" are ")
    }
    return Finding(
      code: code, severity: isExplained ? .information : nil, cells: cells, message: subject + what + zero,
      place: first?.origin?.place)
  }

  /// The finding for blanks that were filled with 0 when the report was prepared; the report keeps them as
  /// corrections.
  func filledBlanks(in report: Report) -> Finding? {
    let filled = report.filledBlanks
    guard !filled.isEmpty else { return nil }
    return Finding(
      code: code, severity: .information, cells: filled,
      message: Message(
        "\(filled.count) 个空白格填成了 0", "\(filled.count) blank cells were filled with 0"))
  }
}
