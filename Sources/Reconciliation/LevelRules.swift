import Diagnostics
import ReportModel

/// H1 and H2, a report beside the reports of the organ's members (docs/form.md, "Years and levels").
public struct LevelRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// H1 and H2.
  public var rules: [Rule] { Self.all }

  /// Compares the report with the sums of its members' reports; without members there is nothing to say.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {
    guard !context.members.isEmpty else { return }
    let report = context.report
    let years = Set(([report] + context.members).compactMap(\.year))
    guard years.count < 2 else {
      let list = years.sorted().map(String.init).joined(separator: "、")
      let reason = Message("各份报告的年份不同（\(list)）", "the reports are of different years (\(list))")
      for rule in rules { assessment.cannotAssess(rule.code, [], because: reason) }
      return
    }
    let converted = ([report] + context.members).map(SumObstacles.converted).reduce(into: Set<CellID>()) {
      $0.formUnion($1)
    }
    let differences = compareRows(report, context.members, converted, &assessment)
    checkMembers(report, context.members, differences, &assessment)
  }

  /// A cell in which the parent and the sum of its members differ.
  private struct Difference {
    let cell: CellID
    let own: ExactDecimal
    let members: ExactDecimal
    /// Whether the parent has more than its members.
    var isMore: Bool { (own - members).map { $0.coefficient > 0 } ?? false }
  }

  /// H1, one finding a row.
  private func compareRows(
    _ report: Report, _ members: [Report], _ converted: Set<CellID>, _ assessment: inout Assessment
  ) -> [[Difference]] {
    var result: [[Difference]] = []
    for form in TableID.allCases.map({ report.form(of: $0) }) {
      for row in form.rows {
        var differences: [Difference] = []
        var open: [CellID] = []
        for cell in row.cells where report.cells.states(cell) {
          let figures = members.map { $0.cells.figure(cell) }
          guard let own = report.cells.figure(cell), !figures.contains(nil) else {
            open.append(cell)
            continue
          }
          guard let sum = Self.sum(of: figures.compactMap(\.self)) else {
            assessment.cannotAdd(.memberSum, [cell], of: CellWords.name(of: cell, in: report))
            continue
          }
          guard !own.isEqual(to: sum) else { continue }
          guard !converted.contains(cell) else {
            let reason = SumObstacles.conversion(of: cell, in: report)
            assessment.cannotAssess(.memberSum, [cell], because: reason)
            continue
          }
          differences.append(Difference(cell: cell, own: own, members: sum))
        }
        if !open.isEmpty { assessment.cannotAssess(.memberSum, open, because: ValueRules.noNumber) }
        guard !differences.isEmpty else { continue }
        result.append(differences)
        assessment.add(Self.finding(differences, members.count, in: report))
      }
    }
    return result
  }

  private static func sum(of figures: [ExactDecimal]) -> ExactDecimal? {
    figures.reduce(ExactDecimal(0)) { sum, figure in sum.flatMap { $0 + figure } }
  }

  private static func finding(_ differences: [Difference], _ members: Int, in report: Report) -> Finding {
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
      code: .memberSum, cells: differences.map(\.cell).sorted(),
      message: Message.joined(told, by: Message("；", "; ")) + more,
      place: differences.first.flatMap { report.cells[$0.cell].origin?.place })
  }

  /// In so many rows the parent has to exceed its members, and in none fall short, for members to be missing.
  private static let leastRows = 3

  /// H2: the parent says that it sums up more members, or has more than them throughout.
  private func checkMembers(
    _ report: Report, _ members: [Report], _ differences: [[Difference]], _ assessment: inout Assessment
  ) {
    if let (count, paragraph) = MemberCount.stated(in: report.foreword) {
      guard count > members.count else { return }
      assessment.add(
        Finding(
          code: .membersMissing,
          message: Message(
            "报告说汇总了 \(count) 个单位，这里只有 \(members.count) 份下级报告",
            "the report says that it sums up \(count) members; there are \(members.count) reports of members"),
          place: paragraph.place, quote: String(paragraph.text.prefix(60))))
      return
    }
    let all = differences.joined()
    guard differences.count >= Self.leastRows, all.allSatisfy(\.isMore) else {
      return assessment.cannotAssess(
        .membersMissing, [],
        because: Message("报告没有说明汇总了几个单位", "the report does not say how many members it sums up"))
    }
    assessment.add(
      Finding(
        code: .membersMissing, cells: all.map(\.cell).sorted(),
        message: Message(
          "有 \(differences.count) 行的数都大于 \(members.count) 份下级报告之和，没有一行更小：可能缺少下级报告",
          "\(differences.count) rows exceed the sums of the \(members.count) members' reports and none falls short: members may be missing"
        )))
  }
}
