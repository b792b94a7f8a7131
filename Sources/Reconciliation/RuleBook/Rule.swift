import Diagnostics
import ReportModel

/// A rule: what its code means, what it rests on, and examples in which it finds something or not.
///
/// `nianbao explain`, the page of findings and SARIF's list of rules are made from these values, and the
/// examples are run as tests.
public struct Rule: Sendable {
  /// The code of its findings.
  public let code: FindingCode
  /// What the finding means and what to do about it.
  public let explanation: Message
  /// The clause, table or practice it is based on.
  public let basis: Message
  /// Reports in which it finds something, and similar ones in which it does not; at least one of each.
  public let examples: [RuleExample]

  /// Makes a rule.
  public init(
    _ code: FindingCode, explanation: Message, basis: Message, examples: [RuleExample]
  ) {
    self.code = code
    self.explanation = explanation
    self.basis = basis
    self.examples = examples
  }

  /// The severity of its findings unless the user sets another; a single finding may differ.
  public var severity: Finding.Severity { code.severity }
  /// What the rule finds, in a few words.
  public var title: Message { code.title }
  /// The family it belongs to.
  public var family: FindingFamily { code.family }
}
