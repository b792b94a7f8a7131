import Diagnostics
import ReportModel

extension YearRules {
  private static let lastReport = Message("同一机关上一年的报告", "The same organ's report of the year before")

  static let all: [Rule] = [
    Rule(
      .carriedTotal,
      explanation: Message(
        "本年“上年结转”的总计应等于上年报告“结转下年度继续办理”的总计。",
        "The total carried in must be the total that the last report carried out."),
      basis: lastReport,
      examples: [
        .found(
          Message("上年结转下年度 3 件，本年上年结转 1 件", "3 carried out, 1 carried in"),
          .previous([.cell(.requests.carriedOut.total, "3")])),
        .holds(Message("两年相等", "both are equal"), .previous([])),
        .notAssessable(
          Message("上年空白", "blank in the last report"), .previous([.cell(.requests.carriedOut.total, "")])),
        .notAssessable(
          Message("不是上一年的报告", "not the year before"), .previous([.year(ExampleReport.year - 3)])),
      ]),
    Rule(
      .carriedColumn,
      explanation: Message(
        "每一类申请人的“上年结转”应等于上年报告同一类的“结转下年度继续办理”。总计相等而各列不等，多半是填错了列。",
        "In every column, what is carried in must be what the last report carried out. "
          + "Where only the totals agree, the number stands in another column."),
      basis: lastReport,
      examples: [
        .found(
          Message("上年结转的是商业企业", "a company's was carried out"),
          .previous([
            .cell(.requests.carriedOut.naturalPerson, "0"), .cell(.requests.carriedOut.commercial, "1"),
          ])),
        .holds(Message("各列相等", "all columns are equal"), .previous([])),
      ]),
    Rule(
      .stockOfYears,
      explanation: Message(
        "现行有效件数应等于上年现行有效件数，加本年制发，减本年废止。补充清理、统计口径变化也会造成不等，请说明。",
        "Those in force are last year's and the issued without the repealed ones. A later clean-up or another way of "
          + "counting may explain a difference; say so."),
      basis: lastReport,
      examples: [
        .found(
          Message("上年现行有效 5 件", "5 in force last year"),
          .previous([.cell(.proactive.normativeDocuments.inForce, "5")])),
        .holds(Message("前后衔接", "one follows from the other"), .previous([])),
      ]),
    Rule(
      .farFromLastYear,
      explanation: Message(
        "一个数超过上年的十倍，或者由十以上降为零。可能属实，也可能是填错了格或单位。",
        "A figure is more than ten times last year's, or fell from ten or more to 0. It may be true, or stand in the wrong "
          + "cell or unit."),
      basis: lastReport,
      examples: [
        .found(
          Message("行政许可由 3 件增至 36 件", "licences rose from 3 to 36"),
          .previous([.cell(.proactive.licensing.decisions, "3")])),
        .found(
          Message("行政处罚由 40 件降为 0", "penalties fell from 40 to 0"),
          .previous([.cell(.proactive.penalties.decisions, "40")])),
        .holds(
          Message("行政许可由 18 件增至 36 件", "licences doubled"),
          .previous([.cell(.proactive.licensing.decisions, "18")])),
      ]),
    Rule(
      .reusedProse,
      explanation: Message(
        "总体情况或存在的问题中，一半以上的文字与上年报告逐字相同。年度报告应写本年的情况。",
        "Half or more of the overview or of the problems is last year's text word for word. "
          + "The report is to tell of its own year."),
      basis: lastReport,
      examples: [
        .found(
          Message("问题与上年相同", "the same problems"),
          .previous([.prose(.problems, ["问题：政策解读形式单一。改进：增加图解和问答。"])])),
        .holds(Message("文字不同", "other words"), .previous([])),
      ]),
  ]
}
