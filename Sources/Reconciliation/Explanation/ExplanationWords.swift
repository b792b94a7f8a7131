import Diagnostics
import ReportModel

/// Words that describe the smallest explanation of a failing sum, appended to the finding's message.
enum ExplanationWords {
  /// The most cells of a proposal, and the most proposals, listed in a message; the explanation has all of
  /// them.
  private static let mostTold = 3

  /// The words; empty without a proposal.
  static func message(_ explanation: Explanation, in report: Report) -> Message {
    let proposals = explanation.proposals
    guard let first = proposals.first else { return .empty }
    if explanation.isUnique {
      return Message("；把", "; changing ") + changes(first, in: report)
        + Message("，则各式皆平（\(first.mistake.chinese)）", " makes all sums hold (\(first.mistake.english))")
    }
    let told = proposals.prefix(mostTold).map { changes($0, in: report) }
    let more = proposals.count > mostTold
    return Message("；有 \(proposals.count) 种同样小的改法：", "; \(proposals.count) changes are equally small: ")
      + .joined(told, by: Message("；或", "; or ")) + (more ? Message("；等", "; …") : .empty)
  }

  private static func changes(_ proposal: Explanation.Proposal, in report: Report) -> Message {
    let told = proposal.changes.prefix(mostTold).map { change in
      let name = CellWords.name(of: change.cell, in: report)
      let statement = report.cells[change.cell].statement
      let printed = report.cells[change.cell].number?.description ?? statement.mark ?? ""
      let chinese = statement == .blank ? "空白" : " \(printed) "
      return Message(
        "\(name.chinese)由\(chinese)改为 \(change.value)", "\(name.english) from \(printed) to \(change.value)")
    }
    let words = Message.joined(told, by: Message("、", ", "))
    guard proposal.changes.count > mostTold else { return words }
    return words + Message("等 \(proposal.changes.count) 格", ", … (\(proposal.changes.count) cells)")
  }
}
