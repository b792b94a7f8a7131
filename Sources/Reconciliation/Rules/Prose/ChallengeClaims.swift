import Diagnostics
import ReportModel

/// Claims that there were no reviews or lawsuits (P4), or some (P5).
enum ChallengeClaims {
  /// The blocks added up, in the column of an outcome or the total.
  static func total(_ list: [Challenge], _ outcome: ChallengeOutcome?) -> Interpretation {
    Interpretation(name: Message("总计", "total"), cells: ProseCells.challenges(list, outcome))
  }

  /// An objection if a block of table 4 does not add up: until that is settled, its figures prove nothing.
  static func objection(on cells: [CellID], in report: Report) -> Message? {
    let fails = report.sums.contains { relation in
      guard relation.kind == .outcomes,
        relation.wholes.contains(where: cells.contains)
          || relation.parts.contains(where: cells.contains)
      else { return false }
      switch relation.outcome(in: report.cells) {
      case .fails, .totalNotFilled, .doubtful: return true
      case .holds, .notAssessable, .tooLarge: return false
      }
    }
    return fails ? Message("表四本身不平", "table 4 does not add up itself") : nil
  }
}
