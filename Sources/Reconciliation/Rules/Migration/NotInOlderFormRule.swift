import Diagnostics
import ReportModel

/// M2: numbers that the older form does not have.
struct NotInOlderFormRule: RuleDefinition {
  var code: FindingCode { .notInOlderForm }

  var explanation: Message {
    Message(
      "旧格式没有这些数。不能用“对外公开总数量”代替“现行有效件数”，也不能用“项目数量”代替收费金额；请补填。",
      "The older form does not have these numbers. 对外公开总数量 is not 现行有效件数, and a number of items is no fee; fill them in."
    )
  }

  var basis: Message { RuleBasis.comparison }

  var examples: [RuleExample] { RuleExample.migrated }
}
