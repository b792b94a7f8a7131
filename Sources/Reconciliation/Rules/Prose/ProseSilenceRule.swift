import Diagnostics
import ReportModel

/// P11: reviews, lawsuits and applications carried out that the prose does not mention.
struct ProseSilenceRule: ReportRule {
  var code: FindingCode { .proseSilence }

  var explanation: Message {
    Message(
      "表四或结转下年度不是零，第一章宜作说明，尤其是被纠正和尚未审结的。",
      "Where table 4 or carried out is not zero the prose should tell of it, above all of what was corrected or is pending."
    )
  }

  var basis: Message { Message("通行做法", "Common practice") }

  var examples: [RuleExample] {
    [
      .found(
        Message("没有提到复议", "nothing of the review"), .overview("收到政府信息公开申请12件，办结11件，结转下年度2件。")),
      .holds(Message("都提到了", "all is told")),
    ]
  }

  /// The blocks of table 4, each with its cells.
  private static let blocks = [Challenge.review, .direct, .afterReview].map { ($0, ProseCells.block($0)) }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let paragraphs = context.prose.paragraphs
    guard paragraphs.contains(where: { $0.section != nil }) else { return }
    // Of most blocks there is nothing to tell.
    for (challenge, cells) in Self.blocks where context.report.cells.isNotZero(cells[0]) {
      let isTold = paragraphs.contains { paragraph in
        paragraph.claims.contains { claim in
          guard case .challenges(let list, _) = claim.quantity else { return false }
          return list.contains { $0 == challenge || $0 == .litigation && challenge != .review }
        }
      }
      if !isTold { check(cells, of: context.report, into: &assessment) }
    }
    let isCarryTold = paragraphs.contains { $0.terms.contains(anyOf: [.carriedOut, .carried, .pending]) }
    if !isCarryTold { check(ProseCells.carriedOut, of: context.report, into: &assessment) }
  }

  /// Reports those of the cells that are not 0, unless the total, which comes first, is 0 or in doubt.
  private func check(_ cells: [CellID], of report: Report, into assessment: inout Assessment) {
    guard let total = cells.first, report.cells.isNotZero(total), !report.cells.isDoubtful(total)
    else { return }
    let stated = cells.filter(report.cells.isNotZero).sorted()
    let figures = CellWords.figures(stated, in: report)
    assessment.add(
      Finding(
        code: code, cells: stated,
        message: Message(
          "\(figures.chinese)，正文没有提到", "the prose says nothing of: \(figures.english)")))
  }
}
