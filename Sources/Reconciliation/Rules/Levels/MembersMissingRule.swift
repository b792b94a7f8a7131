import Diagnostics
import ReportModel

/// H2: the parent says it aggregates more members than given, or exceeds them throughout.
struct MembersMissingRule: ReportRule {
  var code: FindingCode { .membersMissing }

  var explanation: Message {
    Message(
      "前言写明汇总的单位个数多于所给的下级报告，或者至少三行的数大于下级之和而没有一行更小。除此之外，从报告本身看不出缺少哪些单位。",
      "The foreword states more members than there are reports, or three rows or more exceed the sums of the members' "
        + "and none falls short. Beyond that, the reports do not tell which members are missing.")
  }

  var basis: Message { RuleBasis.members }

  var examples: [RuleExample] {
    [
      .found(
        Message("前言说汇总了 5 个单位，只有 2 份", "5 members are named, 2 are given"),
        .foreword(["本报告由青禾县商务局汇总5个单位的数据编制。"]), .members([[], []])),
      .found(
        Message("四行都大于下级之和", "four rows exceed the members'"),
        .members([
          [
            .cell(.requests.received.total, "2"), .cell(.requests.disclosed.total, "2"),
            .cell(.requests.concluded.total, "2"), .cell(.proactive.licensing.decisions, "6"),
          ], [],
        ])),
      .holds(
        Message("单位个数相符", "as many members as named"),
        .foreword(["本报告由青禾县商务局汇总2个单位的数据编制。"]), .members([[], []])),
      .notAssessable(
        Message("没有写明单位个数", "the number of members is not named"),
        .members([[.cell(.requests.received.total, "10")], []])),
    ]
  }

  /// The number of rows in which the parent must exceed its members, while falling short in none, to suggest
  /// that some are missing.
  private static let leastRows = 3

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    let count = context.members.count
    if let (stated, paragraph) = MemberCount.stated(in: context.report.foreword.paragraphs) {
      guard stated > count else { return }
      assessment.add(
        Finding(
          code: code,
          message: Message(
            "报告说汇总了 \(stated) 个单位，这里只有 \(count) 份下级报告",
            "the report says that it sums up \(stated) members; there are \(count) reports of members"),
          place: paragraph.place, quote: String(paragraph.text.prefix(60))))
      return
    }
    let differences = context.memberSums.differences
    let all = differences.joined()
    guard differences.count >= Self.leastRows, all.allSatisfy(\.isMore) else {
      return assessment.cannotAssess(
        code, [],
        because: Message("报告没有说明汇总了几个单位", "the report does not say how many members it sums up"))
    }
    assessment.add(
      Finding(
        code: code, cells: all.map(\.cell).sorted(),
        message: Message(
          "有 \(differences.count) 行的数都大于 \(count) 份下级报告之和，没有一行更小：可能缺少下级报告",
          "\(differences.count) rows exceed the sums of the \(count) members' reports and none falls short: members may be missing"
        )))
  }
}
