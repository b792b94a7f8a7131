import Diagnostics
import Reconciliation
import ReportModel
import System

/// A report and what the rules have to say of it.
public struct CheckedReport: Sendable {
  /// The report; its findings and judgements are those that count.
  public var report: Report
  /// The smallest changes that would make failing sums hold.
  public var explanations: [Explanation]
  /// What could not be judged, where that was asked for.
  public var notAssessable: [NotAssessable]
  /// What was found and accepted by a person.
  public var accepted: [AcceptedFinding]
  /// Whether it was compared with the same organ's last report.
  public var hasPrevious: Bool
  /// How many reports of members it was compared with.
  public var memberCount: Int

  /// Puts together what a policy makes of what the rules say.
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

  /// Whether a finding has a place in the lines of that source: a format that repeats what another source said repeats
  /// its places too, and they mean nothing here.
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

/// The reports of one source, checked, and its text where findings have places in it.
public struct CheckedSource: Sendable {
  /// The reports in order.
  public let reports: [CheckedReport]
  /// The lines of the source; `nil` where it has none, or no report says where it was read.
  public let text: SourceText?

  /// Makes a source of reports that were checked.
  public init(reports: [CheckedReport], text: SourceText? = nil) {
    self.reports = reports
    self.text = text
  }
}
