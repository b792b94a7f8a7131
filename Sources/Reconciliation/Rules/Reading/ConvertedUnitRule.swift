import Diagnostics
import ReportModel

/// R8: numbers converted to the form's unit.
struct ConvertedUnitRule: RuleDefinition {
  var code: FindingCode { .convertedUnit }

  var explanation: Message {
    Message(
      "原文印的单位不是表格样式的单位，这个数已按原文的单位精确换算。请对照原文核对单位；与换算有关的合计不作判断。",
      "The source prints another unit than the form; the number was brought into the form's unit exactly. "
        + "Check the unit in the source; sums that such a number belongs to are not judged.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(
        Message("收费金额印作“251000元”", "the fee is printed in yuan"),
        .source(ExampleText.report([.proactive.fees.collected: "{}\t251000元"]))),
      .holds(
        Message("单位就是万元", "the unit is the form's"),
        .source(ExampleText.report([.proactive.fees.collected: "{}\t25.1万元"]))),
    ]
  }
}
