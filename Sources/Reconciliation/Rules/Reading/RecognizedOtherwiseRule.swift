import Diagnostics
import ReportModel

/// R5: rows recognised by another wording or by position.
struct RecognizedOtherwiseRule: RuleDefinition {
  var code: FindingCode { .recognizedOtherwise }

  var explanation: Message {
    Message(
      "这一行的标签与表格样式不同，按常见的别称或所在位置识别。",
      "The label is not the form's; the row was recognised by a known other wording or by its position.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(
        Message("行名用了别称", "a row under another name"),
        .source(
          ExampleText.report([
            .proactive.normativeDocuments.issued: ExampleText.renamed(.proactive.normativeDocuments.issued)
          ]))),
      .wholeTable,
    ]
  }
}
