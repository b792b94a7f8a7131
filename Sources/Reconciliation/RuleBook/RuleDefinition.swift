import Diagnostics
import ReportModel

/// A rule as it is written: one type in one file, with all that is told of it.
///
/// How a rule checks reports depends on what it looks at: the report as a whole (`ReportRule`), a table (`TableRule`),
/// a sum (`SumKindRule`) or a claim of the prose (`ClaimRule`). A rule that is none of these has findings that come from
/// elsewhere: from the reading, from a migration, or from the sums.
protocol RuleDefinition: Sendable {
  /// The code that its findings have.
  var code: FindingCode { get }
  /// What the finding means and what to do about it.
  var explanation: Message { get }
  /// The clause, table or practice it rests on.
  var basis: Message { get }
  /// Reports in which it finds something, and similar ones in which it does not; at least one of each.
  var examples: [RuleExample] { get }
}

extension RuleDefinition {
  /// What is told of the rule.
  var rule: Rule { Rule(code, explanation: explanation, basis: basis, examples: examples) }
}

extension [Rule] {
  /// The rules in the order of their numbers: a family may check reports by them in another order.
  var inOrder: [Rule] { sorted { $0.code < $1.code } }
}
