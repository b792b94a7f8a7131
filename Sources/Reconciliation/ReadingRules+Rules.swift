import Diagnostics
import ReportModel

extension ReadingRules {
  static let all: [Rule] = [doubt, missing, text, displaced, otherLabel, splitOrJoined, outside, unit]

  private static let reading = Message("原文与表格样式的比对", "The source beside the form")
  private static let fees = CellID.proactive.fees.collected
  private static let documents = CellID.proactive.normativeDocuments.issued
  private static let whole = RuleExample.holds(
    Message("表格完整", "the whole table"), .source(ExampleText.report()))

  private static let doubt = Rule(
    .doubtfulReading,
    explanation: Message(
      "这些数字在原文中的位置不能确定，或者勾稽关系与读取结果不符。请对照原文核对读取，不要据此认定报告有误。",
      "The place of these numbers in the source is not certain, or a sum disagrees with how they were read. "
        + "Compare them with the source; do not conclude that the report is wrong."),
    basis: reading,
    examples: [
      .found(
        Message("一行少一个数", "a row with a number too few"),
        .source(ExampleText.report([documents: "{}\t2\t9"]))),
      .found(
        Message("存疑的数使勾稽关系不平", "a sum fails on a doubtful number"),
        .cell(.requests.received.commercial, "1"),
        .doubt(.requests.received.commercial, .ambiguousPlacement)),
      whole,
      .holds(
        Message("存疑的数与勾稽关系相符", "the sums agree with a doubtful number"),
        .doubt(.requests.received.commercial, .ambiguousPlacement)),
    ])

  private static let missing = Rule(
    .notFound,
    explanation: Message(
      "表格样式中的这一格或这一行，在原文中没有找到；也可能是图片。缺失不等于零。",
      "The source does not have this cell or row of the form, or has it as a picture. Missing is not zero."),
    basis: reading,
    examples: [
      .found(
        Message("缺一行", "a row is missing"), .source(ExampleText.report([.proactive.penalties.decisions: ""]))),
      .holds(Message("三张表齐全", "all three tables are there")),
    ])

  private static let text = Rule(
    .textForNumber,
    explanation: Message(
      "这一格写的不是一个数字，或者数字带有不合这一格的单位、文字、符号。请只填数字，说明写在表外。",
      "The cell holds no plain number, or one with words, signs or a unit that do not belong to it. Write the number "
        + "only, and what there is to say of it outside the table."),
    basis: reading,
    examples: [
      .found(
        Message("收费金额写作“见附件”", "the fee is said to be in an annex"),
        .source(ExampleText.report([fees: "{}\t见附件"]))),
      .found(
        Message("件数带有注释", "a count with a note"), .source(ExampleText.report([documents: "{}\t2*\t0\t9"]))),
      whole,
    ])

  private static let displaced = Rule(
    .displacedRow,
    explanation: Message(
      "这一行在原文中断成两行或者错开了列，已按标签归位。通常由跨页引起。",
      "The row is broken over lines or displaced in the source and was put together by its label; "
        + "page breaks do this."),
    basis: reading,
    examples: [
      .found(
        Message("一行断成两行", "a row over two lines"), .source(ExampleText.report([documents: "{}\t2\t0\n9"]))),
      whole,
    ])

  private static let otherLabel = Rule(
    .recognizedOtherwise,
    explanation: Message(
      "这一行的标签与表格样式不同，按常见的别称或所在位置识别。",
      "The label is not the form's; the row was recognised by a known other wording or by its position."),
    basis: reading,
    examples: [
      .found(
        Message("行名用了别称", "a row under another name"),
        .source(ExampleText.report([documents: ExampleText.renamed(documents)]))),
      whole,
    ])

  private static let splitOrJoined = Rule(
    .splitOrJoined,
    explanation: Message(
      "把相邻的两个数合成一个，或者把一个数拆成两个，这一行和各列的勾稽关系就全部成立。请对照原文核对。",
      "Every sum of this row would hold if two neighbouring numbers were one, or one were two. "
        + "Compare the row with the source."),
    basis: Message("表三、表四的勾稽关系", "The sums of tables 3 and 4"),
    examples: [
      .found(
        Message("10 被拆成 1 和 0，其后各数右移", "10 split into 1 and 0, the others moved to the right"),
        .cell(.requests.received.naturalPerson, "1"), .cell(.requests.received.commercial, "0"),
        .cell(.requests.received.research, "2"), .cell(.requests.received.total, "0")),
      .found(
        Message("10 和 2 连成 102", "10 and 2 joined as 102"),
        .cell(.requests.received.naturalPerson, "102"), .cell(.requests.received.commercial, "")),
      .holds(Message("只是漏填", "merely a blank"), .cell(.requests.received.commercial, "")),
      .holds(
        Message("总计有误，但不是拆开的数", "a wrong total, but no split number"),
        .cell(.requests.received.total, "13")),
    ])

  private static let outside = Rule(
    .outsideForm,
    explanation: Message(
      "表格样式中没有这一行或这一列。原文保留，不计入任何一格；可能与它有关而不平的勾稽关系不作判断，只作提示。",
      "The form has no such row or column. The text is kept and counted in no cell; sums that do not hold and that it may "
        + "belong to are not judged, which a note says."),
    basis: reading,
    examples: [
      .found(Message("多出一行", "a row too many"), .source(ExampleText.report(behind: "备案件数\t4"))),
      .found(
        Message("勾稽关系不平，可能与多出的一行有关", "a sum does not hold, and a row too many may be why"),
        .cell(.requests.received.commercial, "1"), .cell(.requests.received.total, "11"),
        .outside(
          OutsideValues(.row, in: .requests, label: "转交其他机关", values: ["0", "1", "0", "0", "0", "0", "1"]))),
      whole,
      .holds(
        Message("多出一行，勾稽关系都平", "a row too many, and every sum holds"),
        .outside(OutsideValues(.row, in: .requests, label: "其中：涉企申请", values: ["2"]))),
    ])

  private static let unit = Rule(
    .convertedUnit,
    explanation: Message(
      "原文印的单位不是表格样式的单位，这个数已按原文的单位精确换算。请对照原文核对单位；与换算有关的合计不作判断。",
      "The source prints another unit than the form; the number was brought into the form's unit exactly. "
        + "Check the unit in the source; sums that such a number belongs to are not judged."),
    basis: reading,
    examples: [
      .found(
        Message("收费金额印作“251000元”", "the fee is printed in yuan"),
        .source(ExampleText.report([fees: "{}\t251000元"]))),
      .holds(
        Message("单位就是万元", "the unit is the form's"), .source(ExampleText.report([fees: "{}\t25.1万元"]))),
    ])
}
