import ReportModel

extension ReadingRules {
  static let all: [Rule] = [doubt, missing, text, displaced, otherLabel, splitOrJoined, outside]

  private static let reading = Message("原文与表格样式的比对", "The source beside the form")
  private static let documents = CellID.proactive.normativeDocuments.issued
  private static let whole = RuleExample.holds(
    Message("表格完整", "the whole table"), .source(ExampleText.report()))

  private static let doubt = Rule(
    "R1", .warning,
    title: Message("读取存疑", "Read with doubt"),
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
    "R2", .error,
    title: Message("没有找到单元格或行", "Cell or row not found"),
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
    "R3", .error,
    title: Message("应为数字处是文字", "Text where a number belongs"),
    explanation: Message(
      "这一格写的不是数字，或者带有别的单位。请只填数字，单位以表头为准。",
      "The cell holds no plain number, or another unit. Write the number only, in the unit of the head."),
    basis: reading,
    examples: [
      .found(
        Message("收费金额带“元”", "the fee is given in yuan"),
        .source(ExampleText.report([.proactive.fees.collected: "{}\t251000元"]))),
      whole,
    ])

  private static let displaced = Rule(
    "R4", .information,
    title: Message("行在原文中断开或移位", "Row broken or displaced"),
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
    "R5", .information,
    title: Message("按别称或位置识别", "Recognised by another wording or by position"),
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
    "R6", .warning,
    title: Message("数字可能被拆开或连在一起", "A number may be split or joined"),
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
    "R7", .warning,
    title: Message("表格样式以外的数", "Value outside the form"),
    explanation: Message(
      "表格样式中没有这一行或这一列。原文保留，不计入任何一格。",
      "The form has no such row or column. The text is kept and counted in no cell."),
    basis: reading,
    examples: [
      .found(Message("多出一行", "a row too many"), .source(ExampleText.report(behind: "备案件数\t4"))),
      whole,
    ])
}
