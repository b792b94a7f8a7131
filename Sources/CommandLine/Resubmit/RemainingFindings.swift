import NianbaoKit

/// Tells which findings of a source a document in the national form still has.
struct RemainingFindings {
  let rules: RuleBook
  let editions: Editions

  /// The report with the findings that official title, headings, labels and order do not settle.
  func report(_ report: Report) -> Report {
    var remaining = report
    remaining.findings.removeAll { isSettled($0, in: report) }
    remaining.judgements.removeAll { isSettled($0, in: report) }
    remaining.judgements += identity(of: report)
    return remaining
  }

  private func isSettled(_ finding: Finding, in report: Report) -> Bool {
    switch finding.code {
    case .headingWording, .labelWording, .residue, .identity: return true
    // Only their order is put right; a missing section is still missing.
    case .sectionMissing:
      return Set((report.provenance.headings ?? []).map(\.section)).count == SectionID.allCases.count
    // Rows that were put together by the sums are inferred, not just moved.
    case .displacedRow: return !finding.cells.contains { isInferred(report[$0]) }
    case .recognizedOtherwise:
      return !finding.cells.isEmpty && !finding.cells.contains { isInferred(report[$0]) }
    default: return false
    }
  }

  private func isInferred(_ cell: Cell) -> Bool {
    switch cell.origin?.recognition {
    case .position, .sums: true
    case .exact, .normalized, .alias, nil: false
    }
  }

  /// S6 with the title that is written, at the severity it had for the printed one.
  private func identity(of report: Report) -> [Finding] {
    guard let severity = report.judgements.first(where: { $0.code == .identity })?.severity else { return [] }
    var written = report
    written.title = report.officialTitle ?? report.title
    let found = rules.assess(RuleContext(written, editions: editions)).findings
    return found.filter { $0.code == .identity }.map { finding in
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
