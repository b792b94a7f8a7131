import Diagnostics
import ReportModel

/// R2: cells or rows of the form that the source lacks.
struct NotFoundRule: RuleDefinition {
  var code: FindingCode { .notFound }

  var explanation: Message {
    Message(
      "表格样式中的这一格或这一行，在原文中没有找到；也可能是图片。缺失不等于零。",
      "The source does not have this cell or row of the form, or has it as a picture. Missing is not zero.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(
        Message("缺一行", "a row is missing"), .source(ExampleText.report([.proactive.penalties.decisions: ""]))),
      .holds(Message("三张表齐全", "all three tables are there")),
    ]
  }
}
