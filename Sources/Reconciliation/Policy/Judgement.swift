import ReportModel

/// The result of applying a policy to a report and its assessment.
public struct Judgement: Sendable {
  /// The findings of the reading that count.
  public let findings: [Finding]
  /// The assessment with the findings that count.
  public let assessment: Assessment
  /// The accepted findings, in the order in which they were found.
  public let accepted: [AcceptedFinding]
}
