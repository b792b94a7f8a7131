import Diagnostics
import Reconciliation
import ReportModel
import System

/// A report with the results of checking it.
public struct CheckedReport: Sendable {
  /// The report, with the findings and judgements that count.
  public var report: Report
  /// The smallest changes that would make failing sums hold.
  public var explanations: [Explanation]
  /// What could not be judged, if requested.
  public var notAssessable: [NotAssessable]
  /// The findings that a person has accepted.
  public var accepted: [AcceptedFinding]
  /// Whether it was compared with the same organ's last report.
  public var hasPrevious: Bool
  /// The number of members' reports it was compared with.
  public var memberCount: Int

  /// Combines a report with the policy's judgement of its assessment.
  public init(_ context: RuleContext, _ judgement: Judgement) {
    report = context.report
    report.findings = judgement.findings
    report.judgements = judgement.assessment.findings
    explanations = judgement.assessment.explanations
    notAssessable = judgement.assessment.notAssessable
    accepted = judgement.accepted
    hasPrevious = context.previous != nil
    memberCount = context.members.count
  }

  /// Whether a finding has a line in this source. A format that repeats what another source said also repeats
  /// its places, which do not apply here.
  func hasLines(of source: Source, readAs format: Format) -> Bool {
    guard report.provenance.format == format.name, report.provenance.source == source.name else {
      return false
    }
    return (report.allFindings + accepted.map(\.finding)).contains { finding in
      let places = [finding.place] + finding.cells.map { report[$0].origin?.place }
      return places.contains { if case .line = $0 { true } else { false } }
    }
  }
}

/// The checked reports of one source, with its text if findings have places in it.
public struct CheckedSource: Sendable {
  /// The reports, in order.
  public let reports: [CheckedReport]
  /// The lines of the source; `nil` if it is not a text, or no finding has a place in it.
  public let text: SourceText?

  /// Makes a source from checked reports.
  public init(reports: [CheckedReport], text: SourceText? = nil) {
    self.reports = reports
    self.text = text
  }
}
