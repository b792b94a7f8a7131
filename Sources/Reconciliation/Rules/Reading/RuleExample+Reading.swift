import Diagnostics

extension RuleExample {
  /// A table whose reading has no findings.
  static let wholeTable = RuleExample.holds(
    Message("表格完整", "the whole table"), .source(ExampleText.report()))
}
