import Diagnostics
import ReportModel

/// M1: numbers that can only be carried over to the newer form approximately.
struct ApproximateRule: RuleDefinition {
  var code: FindingCode { .approximate }

  var explanation: Message {
    Message(
      "旧格式的一行在新格式中分为几行，数字整行记入其中一行。重新报送前请按实际情况分开。",
      "A row of the older form is several rows of the newer one; its numbers stand in one of them. Divide them before publishing."
    )
  }

  var basis: Message { RuleBasis.comparison }

  var examples: [RuleExample] { RuleExample.migrated }
}
