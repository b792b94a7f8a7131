import ReportModel

/// A rule of FORMAT §8: what its code means, what it rests on, and reports in which it finds something or not.
///
/// `nianbao explain`, the page of findings and SARIF's list of rules are all made from these values, and the
/// examples are run as tests.
public struct Rule: Sendable {
  /// The code, such as `A2`: the letter of its family and a number.
  public let code: String
  /// How much its findings matter unless a user says otherwise; single findings may weigh less.
  public let severity: Finding.Severity
  /// What was found, in a few words.
  public let title: Message
  /// What the finding means and what to do about it.
  public let explanation: Message
  /// The clause, table or practice it rests on.
  public let basis: Message
  /// Reports in which it finds something, and near ones in which it does not; at least one of each.
  public let examples: [RuleExample]

  /// Makes a rule.
  public init(
    _ code: String, _ severity: Finding.Severity, title: Message, explanation: Message, basis: Message,
    examples: [RuleExample]
  ) {
    self.code = code
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.basis = basis
    self.examples = examples
  }

  /// The letter of the family the rule belongs to.
  public var family: String { String(code.prefix(1)) }
}
