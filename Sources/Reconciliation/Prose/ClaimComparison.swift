import Diagnostics
import ReportModel

/// Holds claims against the cells.
struct ClaimComparison {
  private let report: Report
  private(set) var findings: [Finding] = []
  /// What could not be judged.
  private(set) var open: [NotAssessable] = []
  private var told = Set<Told>()

  /// A difference is told once, however often the prose repeats it.
  private struct Told: Hashable {
    let quantity: Quantity
    let value: Int64
  }

  init(_ report: Report) { self.report = report }

  mutating func compare(_ claim: Claim, of part: ProseReading.Part, _ prose: ProseReading) {
    let code = claim.quantity.code(ofValue: claim.value)
    let readings = claim.quantity.readings(ofValue: claim.value, in: report)
    let values = readings.map { $0.value(in: report.cells) }
    if holds(claim, values) { return }
    let cells = (readings.first?.cells ?? []).sorted()
    guard values.allSatisfy({ $0 != nil }) else {
      open.append(
        NotAssessable(
          code: code, cells: cells,
          reason: Message("表中的数空白、缺失或读取存疑", "a number of the table is blank, absent or read with doubt")))
      return
    }
    if failsItself(claim.quantity, cells) {
      open.append(
        NotAssessable(
          code: code, cells: cells, reason: Message("表四本身不平", "table 4 does not add up itself")))
      return
    }
    if claim.isLimited || claim.quantity.isOpen || isExplained(claim, prose) {
      open.append(
        NotAssessable(
          code: code, cells: cells,
          reason: Message("正文说的可能是另一范围", "the sentence may speak of another scope")))
      return
    }
    guard told.insert(Told(quantity: claim.quantity, value: claim.value)).inserted else { return }
    findings.append(finding(code, claim, part, readings, values, cells))
  }

  private func holds(_ claim: Claim, _ values: [Int64?]) -> Bool {
    guard case .share(_, let scale) = claim.quantity else { return values.contains(claim.value) }
    let wholes = [ProseCells.concluded, ProseCells.received, ProseCells.received + ProseCells.carriedIn]
      .compactMap { Reading(name: Message("", ""), cells: $0).value(in: report.cells) }
    guard !wholes.isEmpty else { return true }
    let unit = (0..<scale).reduce(Int64(100)) { unit, _ in unit * 10 }
    return values.contains { value in
      guard let value else { return false }
      return wholes.contains { whole in
        // Rounded or cut off: less than one unit of the last digit away.
        let (printed, one) = claim.value.multipliedReportingOverflow(by: whole)
        let (exact, two) = value.multipliedReportingOverflow(by: unit)
        let (difference, three) = printed.subtractingReportingOverflow(exact)
        return !one && !two && !three && whole > 0 && difference.magnitude < whole.magnitude
      }
    }
  }

  /// Whether a block of table 4 does not add up: what it says is open until that is settled.
  private func failsItself(_ quantity: Quantity, _ cells: [CellID]) -> Bool {
    guard case .challenges = quantity else { return false }
    return report.sums.contains { relation in
      guard relation.kind == .outcomes,
        relation.wholes.contains(where: cells.contains)
          || relation.parts.contains(where: cells.contains)
      else { return false }
      switch relation.outcome(in: report.cells) {
      case .fails, .totalNotFilled, .doubtful: return true
      case .holds, .notAssessable, .tooLarge: return false
      }
    }
  }

  /// "All were concluded" beside a word of those that were carried on is no contradiction.
  private func isExplained(_ claim: Claim, _ prose: ProseReading) -> Bool {
    guard claim.quantity == .remaining else { return false }
    return prose.parts.contains { part in
      part.claims.contains {
        [.carriedOut, .carried, .pending].contains($0.quantity) && !$0.isDenial && $0.value > 0
      }
    }
  }

  private func finding(
    _ code: FindingCode, _ claim: Claim, _ part: ProseReading.Part, _ readings: [Reading], _ values: [Int64?],
    _ cells: [CellID]
  ) -> Finding {
    // What is said not to be there is where the table has something.
    let accused =
      claim.value == 0 ? cells.filter(report.cells.isNotZero) : cells
    let said = Self.said(claim)
    let isListed = claim.value == 0 || accused.count > 1 && readings.count == 1
    let figures = isListed ? CellWords.figures(accused, in: report) : Self.figures(readings, values)
    return Finding(
      code: code, cells: accused.isEmpty ? cells : accused,
      message: Message(
        "正文\(said.chinese)，表中\(figures.chinese)",
        "the prose says \(said.english), the table \(figures.english)"),
      place: part.paragraph.place, quote: part.text(claim.sentence))
  }

  /// Every way in which the words may be meant, with what it comes to.
  private static func figures(_ readings: [Reading], _ values: [Int64?]) -> Message {
    let list = zip(readings, values).map { reading, value in
      let number = value.map { " \($0)" } ?? " "
      return reading.name + Message(number, number)
    }
    return .joined(list, by: Message("，", ", "))
  }

  /// What the sentence says, in short.
  private static func said(_ claim: Claim) -> Message {
    switch claim.quantity {
    case .remaining: return Message("称全部办结", "that all were concluded")
    case .share(_, let scale):
      let number = ExactDecimal(coefficient: claim.value, scale: UInt8(clamping: scale))?.description ?? ""
      return Message("称占 \(number)%", "\(number)%")
    default:
      return claim.isDenial
        ? Message("称没有发生", "that there was none") : Message("称 \(claim.value) 件", "\(claim.value)")
    }
  }
}

extension CellWords {
  /// Cells with their numbers.
  static func figures(_ cells: [CellID], in report: Report) -> Message {
    let list = cells.map { cell in
      let number = report.cells[cell].number?.description ?? ""
      return name(of: cell, in: report) + Message(" \(number)", " \(number)")
    }
    return .joined(list, by: Message("，", ", "))
  }
}
