import Diagnostics
import ReportModel

/// Y2: in every column, carried in equals what the last report carried out.
struct CarriedColumnRule: ReportRule {
  var code: FindingCode { .carriedColumn }

  var explanation: Message {
    Message(
      "每一类申请人的“上年结转”应等于上年报告同一类的“结转下年度继续办理”。总计相等而各列不等，多半是填错了列。",
      "In every column, what is carried in must be what the last report carried out. "
        + "Where only the totals agree, the number stands in another column.")
  }

  var basis: Message { RuleBasis.lastReport }

  var examples: [RuleExample] {
    [
      .found(
        Message("上年结转的是商业企业", "a company's was carried out"),
        .previous([
          .cell(.requests.carriedOut.naturalPerson, "0"), .cell(.requests.carriedOut.commercial, "1"),
        ])),
      .holds(Message("各列相等", "all columns are equal"), .previous([])),
    ]
  }

  func check(_ context: RuleContext, into assessment: inout Assessment) {
    CarriedOver(code: code, isTotal: false).check(context, into: &assessment)
  }
}
