import NianbaoKit

/// Tells which findings of a source a document in the national form still has.
struct RemainingFindings {
  let rules: RuleBook

  /// The findings that official title, headings, labels and order do not settle.
  func findings(of report: Report) -> [Finding] {
    let headings = Set((report.provenance.headings ?? []).map(\.section))
    let hasAllSections = headings.count == SectionID.allCases.count
    return report.findings.filter { finding in
      switch finding.code {
      case "S2", "S5", "S9", "S6": false
      // Only their order is put right; a missing section is as missing as before.
      case "S1": !hasAllSections
      // Rows that were put together by the sums are inferred, and not only moved.
      case "R4": finding.cells.contains { isInferred(report[$0]) }
      case "R5": finding.cells.isEmpty || finding.cells.contains { isInferred(report[$0]) }
      default: true
      }
    } + identity(of: report)
  }

  private func isInferred(_ cell: Cell) -> Bool {
    switch cell.origin?.recognition {
    case .position, .sums: true
    case .exact, .normalized, .alias, nil: false
    }
  }

  /// S6 with the title that is written, weighed as it was for the one that was printed.
  private func identity(of report: Report) -> [Finding] {
    guard let severity = report.findings.first(where: { $0.code == "S6" })?.severity else { return [] }
    var written = report
    written.title = report.officialTitle ?? report.title
    return rules.assess(RuleContext(written)).findings.filter { $0.code == "S6" }.map { finding in
      var finding = finding
      finding.severity = severity
      return finding
    }
  }
}
