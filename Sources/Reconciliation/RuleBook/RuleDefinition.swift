import Diagnostics
import ReportModel

/// The definition of a rule: one type in one file, with everything that is documented about it.
///
/// How a rule checks reports depends on its subject: the report as a whole (`ReportRule`), a table
/// (`TableRule`), a sum (`SumKindRule`) or a claim of the prose (`ClaimRule`). A rule that conforms to none
/// of these has findings that come from elsewhere: from the reading, from a migration, or from the sums.
protocol RuleDefinition: Sendable {
  /// The code of its findings.
  var code: FindingCode { get }
  /// What the finding means and what to do about it.
  var explanation: Message { get }
  /// The clause, table or practice it is based on.
  var basis: Message { get }
  /// Reports in which it finds something, and similar ones in which it does not; at least one of each.
  var examples: [RuleExample] { get }
}

extension RuleDefinition {
  /// The rule as a value.
  var rule: Rule { Rule(code, explanation: explanation, basis: basis, examples: examples) }
}

extension [Rule] {
  /// The rules sorted by code; a family may run them in another order.
  var inOrder: [Rule] { sorted { $0.code < $1.code } }
}
