import Diagnostics
import ReportModel

/// R4: rows broken or displaced in the source.
struct DisplacedRowRule: RuleDefinition {
  var code: FindingCode { .displacedRow }

  var explanation: Message {
    Message(
      "这一行在原文中断成两行或者错开了列，已按标签归位。通常由跨页引起。",
      "The row is broken over lines or displaced in the source and was put together by its label; "
        + "page breaks do this.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(
        Message("一行断成两行", "a row over two lines"),
        .source(ExampleText.report([.proactive.normativeDocuments.issued: "{}\t2\t0\n9"]))),
      .wholeTable,
    ]
  }
}
