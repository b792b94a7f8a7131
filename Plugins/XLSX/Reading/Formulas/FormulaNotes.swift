import Diagnostics
import ReportModel

/// The totals of one sheet whose stored results cannot be relied on, reported together.
struct FormulaNotes {
  /// Without a result.
  var missing: [(cell: CellID, place: Place)] = []
  /// With an outdated result.
  var outdated: [(cell: CellID, place: Place, stored: String, sum: DisplayedValue)] = []
  /// Numbers typed as texts, which sums skip.
  var passedOver: [(cell: CellID, place: Place)] = []

  /// The findings about them, in the words of the report's form.
  func findings(in report: Report) -> [Finding] {
    var findings: [Finding] = []
    if let first = missing.first {
      findings.append(
        .uncalculated(missing.count, cells: missing.map(\.cell).sorted(), first: first.place))
    }
    if let first = outdated.first {
      findings.append(
        .outdated(outdated.map { ($0.cell, $0.stored, $0.sum.text) }, first: first.place, in: report))
    }
    if let first = passedOver.first {
      findings.append(.passedOver(passedOver.map(\.cell).sorted(), first: first.place, in: report))
    }
    return findings
  }
}
