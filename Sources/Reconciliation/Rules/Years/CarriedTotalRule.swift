import Diagnostics
import ReportModel

/// Y1: the total carried in equals what the last report carried out.
struct CarriedTotalRule: ReportRule {
  var code: FindingCode { .carriedTotal }

  var explanation: Message {
    Message(
      "本年“上年结转”的总计应等于上年报告“结转下年度继续办理”的总计。",
      "The total carried in must be the total that the last report carried out.")
  }

  var basis: Message { RuleBasis.lastReport }

  var examples: [RuleExample] {
    [
      .found(
        Message("上年结转下年度 3 件，本年上年结转 1 件", "3 carried out, 1 carried in"),
        .previous([.cell(.requests.carriedOut.total, "3")])),
      .holds(Message("两年相等", "both are equal"), .previous([])),
      .notAssessable(
        Message("上年空白", "blank in the last report"), .previous([.cell(.requests.carriedOut.total, "")])),
      .notAssessable(
        Message("不是上一年的报告", "not the year before"), .previous([.year(ExampleReport.year - 3)])),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    CarriedOver(code: code, isTotal: true).check(context, into: &assessment)
  }
}
