import Diagnostics

extension RuleExample {
  /// Reports in the oldest form, whose migration has findings, and in the newest.
  static let migrated = [
    RuleExample.found(
      Message("旧格式的报告", "a report in an older form"), .source(ExampleText.zeros(RuleBasis.oldest))),
    RuleExample.holds(
      Message("新格式的报告", "a report in the newer form"), .source(ExampleText.zeros(RuleBasis.newest))),
  ]
}
