import Diagnostics
import ReportModel

/// H1: every cell is the sum of the members' cells; one finding per row.
struct MemberSumRule: ReportRule {
  var code: FindingCode { .memberSum }

  var explanation: Message {
    Message(
      "汇总报告的每一格应等于下级各份报告同一格之和。是否必须相等没有统一规定：本级另有数据的，请说明。",
      "Every cell of a report that sums up others is the sum of theirs. No rule says that it must be; "
        + "where the organ has figures of its own, say so.")
  }

  var basis: Message { RuleBasis.members }

  var examples: [RuleExample] {
    [
      .found(
        Message("下级共 12 件，汇总为 12 件而其中一份实为 10 件", "a member has 10 of the 12"),
        .members([[.cell(.requests.received.total, "10")], []])),
      .holds(Message("等于下级之和", "the sum of its members"), .members([[], []])),
      .notAssessable(
        Message("一份下级报告空白", "a member's cell is blank"),
        .members([[.cell(.requests.received.total, "")], []])),
      .notAssessable(Message("年份不同", "another year"), .members([[], [.year(ExampleReport.year - 1)]])),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let report = context.report
    for row in context.memberSums.rows {
      for (cell, comparison) in row.cells {
        switch comparison {
        case .tooLarge:
          assessment.cannotAdd(code, [cell], of: CellWords.name(of: cell, in: report))
        case .converted:
          assessment.cannotAssess(code, [cell], because: SumObstacles.conversion(of: cell, in: report))
        case .open, .differs: break
        }
      }
      let open = row.open
      if !open.isEmpty { assessment.cannotAssess(code, open, because: NotAssessable.noNumber) }
      let differences = row.differences
      guard !differences.isEmpty else { continue }
      assessment.add(finding(differences, context.members.count, in: report))
    }
  }

  private func finding(_ differences: [MemberSums.Difference], _ members: Int, in report: Report) -> Finding {
    let told = differences.prefix(3).map { difference in
      let name = CellWords.name(of: difference.cell, in: report)
      return Message(
        "\(name.chinese)为 \(difference.own)，\(members) 份下级报告之和为 \(difference.members)",
        "\(name.english) is \(difference.own), the \(members) members' reports add up to \(difference.members)"
      )
    }
    let more =
      differences.count > 3 ? Message("等 \(differences.count) 格", ", … (\(differences.count) cells)") : .empty
    return Finding(
      code: code, cells: differences.map(\.cell).sorted(),
      message: Message.joined(told, by: Message("；", "; ")) + more,
      place: differences.first.flatMap { report.cells[$0.cell].origin?.place })
  }
}
