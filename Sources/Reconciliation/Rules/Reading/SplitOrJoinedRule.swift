import Diagnostics
import ReportModel

/// R6: rows whose sums would all hold if two adjacent numbers were one, or one were two.
struct SplitOrJoinedRule: RuleDefinition {
  var code: FindingCode { .splitOrJoined }

  var explanation: Message {
    Message(
      "把相邻的两个数合成一个，或者把一个数拆成两个，这一行和各列的勾稽关系就全部成立；或者数字旁的注号、划去的文字未计入。请对照原文核对。",
      "Every sum of this row would hold if two neighbouring numbers were one, or one were two; or the mark of a note or "
        + "struck-out text beside a number was left out. Compare the row with the source.")
  }

  var basis: Message { Message("表三、表四的勾稽关系", "The sums of tables 3 and 4") }

  var examples: [RuleExample] {
    [
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
    ]
  }

  /// The finding for such a row.
  ///
  /// - Parameter isJoined: whether two numbers seem to be joined in one, rather than one split in two.
  static func finding(_ cells: [CellID], isJoined: Bool, in report: Report) -> Finding {
    let values = cells.map { cell in
      report.cells[cell].number?.description ?? report.cells[cell].statement.mark ?? ""
    }.joined(separator: " ")
    let row = cells.first.map { CellWords.name(of: $0, in: report) } ?? .empty
    let why =
      isJoined
      ? Message("中可能有两个数连成一个，分开则各式皆平", "may have two numbers joined in one; apart, all sums hold")
      : Message("中可能有一个数拆成两个，合起来则各式皆平", "may have a number split in two; joined, all sums hold")
    return Finding(
      code: .splitOrJoined, cells: cells,
      message: Message.checkReading
        + Message("：\(row.chinese)起的“\(values)”", ": \(row.english) and those after it, \"\(values)\", ")
        + why,
      place: cells.first.flatMap { report.cells[$0].origin?.place })
  }
}
