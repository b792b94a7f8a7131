import Diagnostics
import ReportModel

/// M3: numbers without a place in the newer form.
struct NotInNewerFormRule: RuleDefinition {
  var code: FindingCode { .notInNewerForm }

  var explanation: Message {
    Message(
      "新格式没有这些数的位置，转换后不再出现；这里列出原数，以备查考。",
      "The newer form has no place for these numbers; they are listed here so that they are not lost.")
  }

  var basis: Message { RuleBasis.comparison }

  var examples: [RuleExample] { RuleExample.migrated }
}
