import Diagnostics

extension RuleExample {
  /// A table in which there is nothing for a reading to say.
  static let wholeTable = RuleExample.holds(
    Message("表格完整", "the whole table"), .source(ExampleText.report()))
}
