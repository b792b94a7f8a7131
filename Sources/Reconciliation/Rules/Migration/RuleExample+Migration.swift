import Diagnostics

extension RuleExample {
  /// A report in the oldest form, which a migration has something to say of, and one in the newest.
  static let migrated = [
    RuleExample.found(
      Message("旧格式的报告", "a report in an older form"), .source(ExampleText.zeros(RuleBasis.oldest))),
    RuleExample.holds(
      Message("新格式的报告", "a report in the newer form"), .source(ExampleText.zeros(RuleBasis.newest))),
  ]
}
