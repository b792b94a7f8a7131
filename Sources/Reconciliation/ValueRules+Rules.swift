import Diagnostics
import ReportModel

extension ValueRules {
  static let all: [Rule] = [
    Rule(
      .notACount,
      explanation: Message(
        "件数只能是大于或等于零的整数；金额可以有小数，但不能是负数。请核对这一格。",
        "Counts are whole numbers of 0 or more; amounts of money may have decimals and are not negative. Check the cell."
      ),
      basis: Message("表格各列计数的含义", "What the columns of the tables count"),
      examples: [
        .found(Message("负数", "a negative number"), .cell(.proactive.licensing.decisions, "-36")),
        .found(Message("小数", "a decimal"), .cell(.proactive.licensing.decisions, "36.5")),
        .found(Message("文字", "a text"), .cell(.proactive.licensing.decisions, "三十六件")),
        .holds(Message("零", "zero"), .cell(.proactive.licensing.decisions, "0")),
        .holds(Message("收费金额有小数", "fees with decimals"), .cell(.proactive.fees.collected, "1787.84")),
      ]),
    Rule(
      .fees,
      explanation: Message(
        "收费金额以万元为单位。金额为负，或者大到这样的机关不可能收取（按元计才合理），请核对单位。",
        "Fees are stated in 万元. The amount is negative, or more than such an organ can collect unless it is in yuan. "
          + "Check the unit."),
      basis: Message("表二表头：单位万元", "The head of table 2: in 万元"),
      examples: [
        .found(
          Message("县级部门收费 25100000 万元", "25,100,000 万元 of a county's department"),
          .cell(.proactive.fees.collected, "25100000")),
        .found(Message("负数", "a negative amount"), .cell(.proactive.fees.collected, "-3.5")),
        .holds(Message("一百多万元", "a million yuan and more"), .cell(.proactive.fees.collected, "137.6")),
        .notAssessable(Message("空白", "blank"), .cell(.proactive.fees.collected, "")),
      ]),
    Rule(
      .blankCell,
      explanation: Message(
        "没有发生的应填 0。空白或“/”分不清是没有发生、没有统计还是漏填。",
        "Where nothing happened, 0 is to be written. A blank or a mark does not tell nothing from not counted or forgotten."
      ),
      basis: Message("表格样式各格均为数字", "Every cell of the form is a number"),
      examples: [
        .found(Message("一格空白", "a blank"), .cell(.proactive.penalties.decisions, "")),
        .found(Message("一格填“/”", "a mark"), .cell(.proactive.penalties.decisions, "/")),
        .holds(Message("填 0", "0 is written"), .cell(.proactive.penalties.decisions, "0")),
      ]),
    Rule(
      .ruleMaking,
      explanation: Message(
        "规章只能由国务院部门、省级和设区的市级人民政府制定。乡镇、街道、县（区）级机关和地方政府部门填了规章，多半是把行政规范性文件填错了行。",
        "Only ministries, provinces and cities with districts make 规章. Where a township, a street, an organ of a county "
          + "or a local department states some, 行政规范性文件 were most likely put into the wrong row."),
      basis: Message("《中华人民共和国立法法》关于规章制定权的规定", "The Legislation Law on who makes 规章"),
      examples: [
        .found(
          Message("县商务局现行有效规章 3 件", "3 in force at a county's bureau"), .cell(.proactive.rules.inForce, "3")),
        .holds(
          Message("省级人民政府", "a province"), .organization("青禾省人民政府"), .cell(.proactive.rules.inForce, "3")),
        .notAssessable(Message("机关不明", "the organ is not known"), .organization(nil)),
      ]),
    Rule(
      .documentStock,
      explanation: Message(
        "年末现行有效的件数加上本年废止的件数，至少应等于本年制发的件数；否则年初的件数为负。",
        "Those in force at the end of the year and those repealed are at least those issued; "
          + "otherwise there were fewer than none before."),
      basis: Message("表二（一）项三列的含义", "What the three columns of the first block of table 2 mean"),
      examples: [
        .found(
          Message("制发 12 件，现行有效只有 9 件", "12 issued, 9 in force"),
          .cell(.proactive.normativeDocuments.issued, "12")),
        .holds(
          Message("全部为本年制发", "all issued this year"), .cell(.proactive.normativeDocuments.issued, "9")),
        .notAssessable(
          Message("现行有效空白", "in force is blank"), .cell(.proactive.normativeDocuments.inForce, "")),
      ]),
  ]
}
