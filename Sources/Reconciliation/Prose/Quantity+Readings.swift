import Diagnostics
import ReportModel

extension Quantity {
  /// The rule that compares it.
  func code(ofValue value: Int64) -> FindingCode {
    switch self {
    case .received, .applications: .proseReceived
    case .handled, .replied, .concluded, .remaining: .proseConcluded
    case .carriedIn, .carriedOut, .carried, .pending: .proseCarried
    case .challenges: value == 0 ? .proseDenial : .proseChallenges
    case .documents(_, .inForce): .proseInForce
    case .documents: .proseIssued
    case .result, .share: .proseResults
    }
  }

  /// Whether the words are too open to accuse by: only agreement says anything.
  var isOpen: Bool {
    switch self {
    case .applications, .carried, .pending: true
    default: false
    }
  }

  /// What the words may mean in the cells, the plainest first (docs/form.md, "Prose").
  func readings(ofValue value: Int64, in report: Report) -> [Reading] {
    switch self {
    case .received(isNew: true): [Readings.received]
    case .received: [Readings.received, Readings.withCarriedIn, Readings.bothEnds]
    case .applications: [Readings.received, Readings.withCarriedIn, Readings.concluded]
    case .handled: [Readings.concluded, Readings.received, Readings.withCarriedIn]
    case .concluded: [Readings.concluded]
    case .replied: Self.answered(in: report)
    case .remaining, .carriedOut: [Readings.carriedOut]
    case .carriedIn: [Readings.carriedIn]
    case .carried, .pending: [Readings.carriedOut, Readings.carriedIn]
    case .result(let group), .share(let group, _): Self.results(group, in: report)
    case .challenges(let list, let outcome): Self.challenges(list, outcome, ofValue: value)
    case .documents(let kind, let figure): Self.documents(kind, figure, in: report)
    }
  }

  /// Applications that were not dealt with, or dropped, got no answer in the narrow sense.
  private static func answered(in report: Report) -> [Reading] {
    let declined = ProseCells.rows(of: .declined, in: report)
    let otherwise = ProseCells.rows(of: .otherwise, in: report)
    return [
      Readings.concluded,
      Reading(
        name: Message("办理结果总计减其他处理", "concluded without otherwise"), cells: ProseCells.concluded,
        without: otherwise),
      Reading(
        name: Message("办理结果总计减不予处理", "concluded without declined"), cells: ProseCells.concluded,
        without: declined),
      Reading(
        name: Message("办理结果总计减不予处理和其他处理", "concluded without declined and otherwise"),
        cells: ProseCells.concluded, without: declined + otherwise),
    ]
  }

  private static func results(_ group: ResultGroup, in report: Report) -> [Reading] {
    let label = FormWords.label(of: group) ?? ""
    let own = Reading(name: Message(label, "\(group)"), cells: ProseCells.rows(of: group, in: report))
    guard group == .disclosed else { return [own] }
    let partly = FormWords.label(of: .partlyDisclosed) ?? ""
    return [
      own,
      Reading(
        name: Message("\(label)加\(partly)", "disclosed and partly disclosed"),
        cells: own.cells + ProseCells.rows(of: .partlyDisclosed, in: report)),
    ]
  }

  private static func challenges(
    _ list: [Challenge], _ outcome: Outcome?, ofValue value: Int64
  ) -> [Reading] {
    let all = ProseCells.challenges(list, outcome)
    var readings = [Reading(name: Message("总计", "total"), cells: all)]
    // None at all is none of any kind.
    if value == 0 { return readings }
    if outcome == nil {
      readings.append(
        Reading(
          name: Message("已审结", "decided"), cells: all,
          without: ProseCells.challenges(list, .pending)))
    }
    // The word may be meant for one of the blocks that it covers.
    if all.count > 1 { readings += all.map { Reading(name: Message("其中一组", "one block"), cells: [$0]) } }
    return readings
  }

  private static func documents(
    _ kind: DocumentKind, _ figure: DocumentFigure, in report: Report
  ) -> [Reading] {
    func reading(_ chinese: String, _ english: String, _ role: ColumnRole) -> Reading {
      Reading(name: Message(chinese, english), cells: ProseCells.documents(kind, role, in: report))
    }
    let issued = reading("本年制发", "issued", .issued)
    let repealed = reading("本年废止", "repealed", .repealed)
    let inForce = reading("现行有效", "in force", .inForce)
    let made = [reading("本年新制作", "made", .made), reading("本年新公开", "published", .published)]
      .filter { $0.cells.contains { report.cells[$0].isStated } }
    let both = Reading(
      name: Message("制发加废止", "issued and repealed"), cells: issued.cells + repealed.cells)
    switch figure {
    case .issued: return made.isEmpty ? [issued] : made
    case .published:
      return made.isEmpty
        ? [issued, inForce, repealed, both] : made + [reading("对外公开总数", "total", .publicTotal)]
    case .repealed: return [repealed]
    case .inForce: return [inForce]
    }
  }
}

/// What is read in table 3's totals.
private enum Readings {
  static let received = Reading(name: Message("本年新收", "received"), cells: ProseCells.received)
  static let concluded = Reading(name: Message("办理结果总计", "concluded"), cells: ProseCells.concluded)
  static let carriedIn = Reading(name: Message("上年结转", "carried in"), cells: ProseCells.carriedIn)
  static let carriedOut = Reading(name: Message("结转下年度", "carried out"), cells: ProseCells.carriedOut)
  static let withCarriedIn = Reading(
    name: Message("新收加上年结转", "received and carried in"), cells: ProseCells.received + ProseCells.carriedIn)
  static let bothEnds = Reading(
    name: Message("办结加结转下年度", "concluded and carried out"),
    cells: ProseCells.concluded + ProseCells.carriedOut)
}
