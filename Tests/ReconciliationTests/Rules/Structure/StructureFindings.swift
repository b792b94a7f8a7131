import ReportModel

@testable import Reconciliation

/// The findings of the structure rules for the example report with some changes.
enum StructureFindings {
  /// The codes, with the letters of their severities.
  static func codes(_ edits: RuleExample.Edit..., carriesProse: Bool = true) -> [String] {
    var report = ExampleReport.context(edits).report
    report.provenance.carriesProse = carriesProse
    return StructureRules().findings(in: RuleContext(report)).map { "\($0.code) \($0.severity.letter)" }
  }
}

extension RuleExample.Edit {
  /// The headings of the form as changed by a function; `nil` leaves one out.
  static func headings(_ change: (SectionID, String) -> String?) -> RuleExample.Edit {
    .headings(
      Edition.edition2021.sections.compactMap { section in
        change(section.id, section.heading).map { (section.id, $0) }
      })
  }
}
