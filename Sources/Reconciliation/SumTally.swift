import Diagnostics
import ReportModel

/// The sums of a report by what can be said of them.
struct SumTally {
  /// The sums that do not hold or cannot be judged by themselves, with nothing else in their way.
  private(set) var open: [(relation: SumRelation, outcome: SumOutcome)] = []
  /// The sums that numbers can be weighed by: whatever is in the way of one that holds did no harm.
  private(set) var binding: [SumRelation] = []
  /// The sums that differ and are not held against the report.
  private var hidden: [SumRelation] = []
  private var tooLarge: [SumRelation] = []
  /// What cannot be judged, and why.
  private var notAssessable: [(relation: SumRelation, reason: Message)] = []

  /// Adds a sum, with what is in the way of holding it against the report.
  mutating func add(_ relation: SumRelation, _ outcome: SumOutcome, _ obstacle: Message?, in report: Report) {
    if outcome == .holds || obstacle == nil { binding.append(relation) }
    switch outcome {
    case .holds: return
    case .tooLarge:
      tooLarge.append(relation)
      notAssessable.append((relation, Assessment.tooLarge))
      return
    case .notAssessable:
      // A table or row that is not there at all is the reading's to report, not each sum's.
      guard relation.isStated(in: report.cells) else { return }
      notAssessable.append((relation, ValueRules.noNumber))
    case .fails, .totalNotFilled, .doubtful:
      if let obstacle {
        hidden.append(relation)
        notAssessable.append((relation, obstacle))
      } else if case .doubtful = outcome {
        notAssessable.append((relation, ValueRules.noNumber))
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

  /// Says what would otherwise go without a word: sums that were not added up, and sums that differ and are not held
  /// against the report.
  func tell(of report: Report, _ obstacles: SumObstacles, into assessment: inout Assessment) {
    guard !tooLarge.isEmpty || !hidden.isEmpty else { return }
    for table in TableID.allCases {
      tellTooLarge(tooLarge.filter { $0.cells.first?.table == table }, report, &assessment)
      tellHidden(hidden.filter { $0.cells.first?.table == table }, report, obstacles, &assessment)
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

  /// Whether a figure has so many digits that sums with it may not fit.
  private static func isLong(_ operand: SumOperand) -> Bool {
    guard case .number(let number) = operand else { return false }
    return number.scale > 6 || number.coefficient.magnitude >= 1_000_000_000_000
  }

  private func tellHidden(
    _ relations: [SumRelation], _ report: Report, _ obstacles: SumObstacles, _ assessment: inout Assessment
  ) {
    let outside = relations.flatMap(obstacles.values).reduce(into: [OutsideValues]()) { list, values in
      if !list.contains(values) { list.append(values) }
    }
    guard let first = outside.first else { return }
    let heading = report.edition.section(first.table.section).heading
    let names = SumObstacles.names(of: outside)
    assessment.add(
      Finding(
        code: .outsideForm, severity: .information, cells: Set(relations.flatMap(\.cells)).sorted(),
        message: Message(
          "“\(heading)”表有 \(relations.count) 处勾稽关系不平；\(names.chinese)可能与此有关，不作判断",
          "\(relations.count) sums of the table \"\(heading)\" do not hold; \(names.english) may be why, so they are not judged"
        ), place: first.place, quote: first.label.isEmpty ? nil : first.label))
  }
}
