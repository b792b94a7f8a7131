import Diagnostics
import ReportModel

extension LevelRules {
  private static let members = Message("下级机关同一年的报告", "The members' reports of the same year")

  static let all: [Rule] = [
    Rule(
      .memberSum,
      explanation: Message(
        "汇总报告的每一格应等于下级各份报告同一格之和。是否必须相等没有统一规定：本级另有数据的，请说明。",
        "Every cell of a report that sums up others is the sum of theirs. No rule says that it must be; "
          + "where the organ has figures of its own, say so."),
      basis: members,
      examples: [
        .found(
          Message("下级共 12 件，汇总为 12 件而其中一份实为 10 件", "a member has 10 of the 12"),
          .members([[.cell(.requests.received.total, "10")], []])),
        .holds(Message("等于下级之和", "the sum of its members"), .members([[], []])),
        .notAssessable(
          Message("一份下级报告空白", "a member's cell is blank"),
          .members([[.cell(.requests.received.total, "")], []])),
        .notAssessable(Message("年份不同", "another year"), .members([[], [.year(2023)]])),
      ]),
    Rule(
      .membersMissing,
      explanation: Message(
        "前言写明汇总的单位个数多于所给的下级报告，或者至少三行的数大于下级之和而没有一行更小。除此之外，从报告本身看不出缺少哪些单位。",
        "The foreword states more members than there are reports, or three rows or more exceed the sums of the members' "
          + "and none falls short. Beyond that, the reports do not tell which members are missing."),
      basis: members,
      examples: [
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
      ]),
  ]
}
