import Diagnostics
import ReportModel

/// R7: rows, columns and values without a place in the form.
struct OutsideFormRule: RuleDefinition {
  var code: FindingCode { .outsideForm }

  var explanation: Message {
    Message(
      "表格样式中没有这一行或这一列。原文保留，不计入任何一格；可能与它有关而不平的勾稽关系不作判断，只作提示。",
      "The form has no such row or column. The text is kept and counted in no cell; sums that do not hold and that it may "
        + "belong to are not judged, which a note says.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(Message("多出一行", "a row too many"), .source(ExampleText.report(behind: "备案件数\t4"))),
      .found(
        Message("勾稽关系不平，可能与多出的一行有关", "a sum does not hold, and a row too many may be why"),
        .cell(.requests.received.commercial, "1"), .cell(.requests.received.total, "11"),
        .outside(
          OutsideValues(
            .row, in: .requests, label: "转交其他机关", values: ["0", "1", "0", "0", "0", "0", "1"]))),
      .wholeTable,
      .holds(
        Message("多出一行，勾稽关系都平", "a row too many, and every sum holds"),
        .outside(OutsideValues(.row, in: .requests, label: "其中：涉企申请", values: ["2"]))),
    ]
  }

  /// A note on sums of one table that fail but are not judged because values outside the form may belong to
  /// them; `nil` if there are none.
  static func note(on relations: [SumRelation], _ obstacles: SumObstacles, in report: Report) -> Finding? {
    let outside = relations.flatMap(obstacles.values).reduce(into: [OutsideValues]()) { list, values in
      if !list.contains(values) { list.append(values) }
    }
    guard let first = outside.first else { return nil }
    let heading = report.edition.section(first.table.section).heading
    let names = SumObstacles.names(of: outside)
    return Finding(
      code: .outsideForm, severity: .information, cells: Set(relations.flatMap(\.cells)).sorted(),
      message: Message(
        "“\(heading)”表有 \(relations.count) 处勾稽关系不平；\(names.chinese)可能与此有关，不作判断",
        "\(relations.count) sums of the table \"\(heading)\" do not hold; \(names.english) may be why, so they are not judged"
      ), place: first.place, quote: first.label.isEmpty ? nil : first.label)
  }
}
