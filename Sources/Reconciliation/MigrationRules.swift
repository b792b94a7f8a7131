import Diagnostics
import ReportModel

/// M1–M3, what bringing a report from an older edition into a newer form leaves to be said.
///
/// The migration gives the findings; the family is here for what they mean.
public struct MigrationRules: RuleFamily {
  /// Makes the rules.
  public init() {}

  /// Adds nothing: the findings come with the migrated report.
  public func assess(_ context: RuleContext, into assessment: inout Assessment) {}

  /// M1 to M3.
  public let rules: [Rule] = [
    Rule(
      .approximate,
      explanation: Message(
        "旧格式的一行在新格式中分为几行，数字整行记入其中一行。重新报送前请按实际情况分开。",
        "A row of the older form is several rows of the newer one; its numbers stand in one of them. Divide them before publishing."
      ),
      basis: RuleBasis.comparison,
      examples: examples),
    Rule(
      .notInOlderForm,
      explanation: Message(
        "旧格式没有这些数。不能用“对外公开总数量”代替“现行有效件数”，也不能用“项目数量”代替收费金额；请补填。",
        "The older form does not have these numbers. 对外公开总数量 is not 现行有效件数, and a number of items is no fee; fill them in."
      ),
      basis: RuleBasis.comparison,
      examples: examples),
    Rule(
      .notInNewerForm,
      explanation: Message(
        "新格式没有这些数的位置，转换后不再出现；这里列出原数，以备查考。",
        "The newer form has no place for these numbers; they are listed here so that they are not lost."),
      basis: RuleBasis.comparison,
      examples: examples),
  ]

  private static let examples = [
    RuleExample.found(
      Message("旧格式的报告", "a report in an older form"), .source(ExampleText.zeros(RuleBasis.oldest))),
    RuleExample.holds(
      Message("新格式的报告", "a report in the newer form"), .source(ExampleText.zeros(RuleBasis.newest))),
  ]
}
