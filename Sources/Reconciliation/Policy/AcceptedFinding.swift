import ReportModel

/// A finding that a person has accepted.
public struct AcceptedFinding: Sendable, Hashable {
  /// The finding.
  public let finding: Finding
  /// The waiver that accepts it.
  public let waiver: Waiver
}
