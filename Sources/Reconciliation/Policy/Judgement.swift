import ReportModel

/// What a policy makes of a report and its assessment.
public struct Judgement: Sendable {
  /// The reading's findings that count.
  public let findings: [Finding]
  /// The rules' findings that count.
  public let assessment: Assessment
  /// What was accepted, in the order in which it was found.
  public let accepted: [AcceptedFinding]
}
