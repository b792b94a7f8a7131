import Diagnostics
import ReportModel

/// R1: cells read with doubt.
///
/// A sum that fails because of such a cell is not held against the report; it shows where to check the
/// reading.
struct DoubtfulReadingRule: RuleDefinition {
  var code: FindingCode { .doubtfulReading }

  var explanation: Message {
    Message(
      "这些数字在原文中的位置不能确定，或者勾稽关系与读取结果不符。请对照原文核对读取，不要据此认定报告有误。",
      "The place of these numbers in the source is not certain, or a sum disagrees with how they were read. "
        + "Compare them with the source; do not conclude that the report is wrong.")
  }

  var basis: Message { RuleBasis.reading }

  var examples: [RuleExample] {
    [
      .found(
        Message("一行少一个数", "a row with a number too few"),
        .source(ExampleText.report([.proactive.normativeDocuments.issued: "{}\t2\t9"]))),
      .found(
        Message("存疑的数使勾稽关系不平", "a sum fails on a doubtful number"),
        .cell(.requests.received.commercial, "1"),
        .doubt(.requests.received.commercial, .ambiguousPlacement)),
      .wholeTable,
      .holds(
        Message("存疑的数与勾稽关系相符", "the sums agree with a doubtful number"),
        .doubt(.requests.received.commercial, .ambiguousPlacement)),
    ]
  }

  /// The finding for a sum that fails on doubtful cells: how they were read, and what the sum requires.
  static func finding(
    _ relation: SumRelation, in report: Report, parts: ExactDecimal, wholes: ExactDecimal
  ) -> Finding {
    let doubtful = relation.cells.sorted().filter { report.cells.isDoubtful($0) }
    var readings = doubtful.prefix(3).map { cell in
      let isOnly = doubtful.count == 1
      return reading(
        of: cell, in: report,
        asked: isOnly ? asked(of: cell, relation, in: report, parts: parts, wholes: wholes) : nil)
    }
    if doubtful.count > 3 {
      readings.append(Message("等 \(doubtful.count) 格", "and so on, \(doubtful.count) cells"))
    }
    let message =
      Message.checkReading + Message("：", ": ")
      + CellWords.comparison(relation, in: report, parts: parts, wholes: wholes)
      + Message("；", "; ") + .joined(readings, by: Message("，", ", "))
    let first = doubtful.first.flatMap { report.cells[$0].origin }
    return Finding(
      code: .doubtfulReading, cells: doubtful, message: message, place: first?.place,
      quote: first?.raw)
  }

  /// How a cell's text was read, and what the sum requires.
  private static func reading(of cell: CellID, in report: Report, asked: ExactDecimal?) -> Message {
    let name = CellWords.name(of: cell, in: report)
    let origin = report.cells[cell].origin
    let raw = origin?.raw ?? ""
    let place = origin?.place
    let read = report.cells[cell].number?.description ?? raw
    let spelled = raw == read ? Message.empty : Message("（原文“\(raw)”）", " (printed \"\(raw)\")")
    var message =
      Message(
        "\(name.chinese)在\(place?.text(in: .chinese) ?? "原文")读作 \(read)",
        "\(name.english) at \(place?.text(in: .english) ?? "its place") was read as \(read)") + spelled
    if let asked { message = message + Message("，按勾稽关系应为 \(asked)", ", the sum asks for \(asked)") }
    return message
  }

  /// The value that the only doubtful cell needs for the sum to hold; `nil` if negative.
  private static func asked(
    of cell: CellID, _ relation: SumRelation, in report: Report, parts: ExactDecimal, wholes: ExactDecimal
  ) -> ExactDecimal? {
    let read = report.cells[cell].number ?? ExactDecimal(0)
    let missing = relation.wholes.contains(cell) ? parts - wholes : wholes - parts
    guard let value = missing.flatMap({ read + $0 }), value.coefficient >= 0 else { return nil }
    return value
  }
}

extension Message {
  /// The beginning of findings that ask for the reading to be checked.
  static let checkReading = Message("请核对读取", "check the reading")
}
