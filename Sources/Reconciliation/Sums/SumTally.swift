import Diagnostics
import ReportModel

/// The sums of a report, sorted by outcome.
struct SumTally {
  /// The sums without an obstacle that fail, or cannot be judged because of their own cells.
  private(set) var open: [(relation: SumRelation, outcome: SumOutcome)] = []
  /// The sums that explanations rely on: those without an obstacle, and all that hold.
  private(set) var binding: [SumRelation] = []
  /// The sums that differ but are not held against the report.
  private var hidden: [SumRelation] = []
  private var tooLarge: [SumRelation] = []
  /// The sums that cannot be judged, with the reason.
  private var notAssessable: [(relation: SumRelation, reason: Message)] = []

  /// Adds a sum, with the obstacle to holding it against the report, if any.
  mutating func add(_ relation: SumRelation, _ outcome: SumOutcome, _ obstacle: Message?, in report: Report) {
    if outcome == .holds || obstacle == nil { binding.append(relation) }
    switch outcome {
    case .holds: return
    case .tooLarge:
      tooLarge.append(relation)
      notAssessable.append((relation, NotAssessable.tooLarge))
      return
    case .notAssessable:
      // The reading reports tables and rows that are missing altogether, so their sums need no mention.
      guard relation.isStated(in: report.cells) else { return }
      notAssessable.append((relation, NotAssessable.noNumber))
    case .fails, .totalNotFilled, .doubtful:
      if let obstacle {
        hidden.append(relation)
        notAssessable.append((relation, obstacle))
      } else if case .doubtful = outcome {
        notAssessable.append((relation, NotAssessable.noNumber))
      }
    }
    if obstacle == nil { open.append((relation, outcome)) }
  }

  /// Lists what cannot be judged, and why.
  func list(into assessment: inout Assessment) {
    for (relation, reason) in notAssessable {
      assessment.cannotAssess(relation.code, relation.cells.sorted(), because: reason)
    }
  }

  /// Reports what would otherwise go unnoticed: sums that could not be added, and sums that differ but are
  /// not held against the report.
  func tell(of report: Report, _ obstacles: SumObstacles, into assessment: inout Assessment) {
    guard !tooLarge.isEmpty || !hidden.isEmpty else { return }
    for table in TableID.allCases {
      tellTooLarge(tooLarge.filter { $0.cells.first?.table == table }, report, &assessment)
      let hidden = hidden.filter { $0.cells.first?.table == table }
      if let note = OutsideFormRule.note(on: hidden, obstacles, in: report) { assessment.add(note) }
    }
  }

  private func tellTooLarge(
    _ relations: [SumRelation], _ report: Report, _ assessment: inout Assessment
  ) {
    for code in Set(relations.map(\.code)).sorted() {
      let own = relations.filter { $0.code == code }
      guard let first = own.first else { continue }
      let cells = Set(own.flatMap(\.cells)).filter { Self.isLong(report.cells.operand($0)) }.sorted()
      let subject = CellWords.subject(of: first, in: report)
      assessment.addTooLarge(
        code, cells,
        of: own.count == 1
          ? Message(subject, subject)
          : Message("\(subject)等 \(own.count) 处", "\(subject) and others, \(own.count) sums"))
    }
  }

  /// Whether a figure has so many digits that sums with it may overflow.
  private static func isLong(_ operand: SumOperand) -> Bool {
    guard case .number(let number) = operand else { return false }
    return number.scale > 6 || number.coefficient.magnitude >= 1_000_000_000_000
  }
}
