import NianbaoKit

/// Tells which findings of a source a document in the national form still has.
struct RemainingFindings {
  let rules: RuleBook

  /// The findings that official title, headings, labels and order do not settle.
  func findings(of report: Report) -> [Finding] {
    var written = report
    if let organization = report.organization, let year = report.year {
      written.title = Edition.title(organization: organization, year: year)
    }
    let identity = Set(rules.assess(RuleContext(written)).findings.filter { $0.code == "S6" })
    return report.findings.filter { finding in
      switch finding.code {
      case "S2", "S5", "S9", "R4": false
      // A missing section is as missing as before.
      case "S1": finding.severity == .error
      case "S6": identity.contains(finding)
      // The position alone says nothing of a label.
      case "R5": finding.cells.contains { report[$0].origin?.recognition == .position }
      default: true
      }
    }
  }
}
