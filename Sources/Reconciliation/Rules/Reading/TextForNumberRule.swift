import Diagnostics
import ReportModel

/// R3: text in place of a number.
struct TextForNumberRule: RuleDefinition {
  var code: FindingCode { .textForNumber }

  var explanation: Message {
    Message(
      "这一格写的不是一个数字，或者数字带有不合这一格的单位、文字、符号。请只填数字，说明写在表外。",
      "The cell holds no plain number, or one with words, signs or a unit that do not belong to it. Write the number "
        + "only, and what there is to say of it outside the table.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(
        Message("收费金额写作“见附件”", "the fee is said to be in an annex"),
        .source(ExampleText.report([.proactive.fees.collected: "{}\t见附件"]))),
      .found(
        Message("件数带有注释", "a count with a note"),
        .source(ExampleText.report([.proactive.normativeDocuments.issued: "{}\t2*\t0\t9"]))),
      .wholeTable,
    ]
  }
}
