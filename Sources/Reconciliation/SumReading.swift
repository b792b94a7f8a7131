import Diagnostics
import ReportModel

/// What a sum says of cells that were read with doubt: never that the report is wrong, only where to look.
enum SumReading {
  private static let opening = Message("请核对读取", "check the reading")

  /// R1: both readings of the doubtful cells of a sum that fails, what was read and what the sum asks for.
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
      opening + Message("：", ": ") + CellWords.comparison(relation, in: report, parts: parts, wholes: wholes)
      + Message("；", "; ") + .joined(readings, by: Message("，", ", "))
    let first = doubtful.first.flatMap { report.cells[$0].origin }
    return Finding(
      code: .doubtfulReading, cells: doubtful, message: message, place: first?.place,
      quote: first?.raw)
  }

  /// R6: the cells of a row whose sums would all hold if two neighbouring numbers were one, or one were two.
  static func split(_ cells: [CellID], isJoined: Bool = false, in report: Report) -> Finding {
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
      message: opening
        + Message("：\(row.chinese)起的“\(values)”", ": \(row.english) and those after it, \"\(values)\", ")
        + why,
      place: cells.first.flatMap { report.cells[$0].origin?.place })
  }

  /// What a cell's text was read as, and what the sum asks for.
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

  /// What the one doubtful cell would have to be for the sum to hold; `nil` where that is no count.
  private static func asked(
    of cell: CellID, _ relation: SumRelation, in report: Report, parts: ExactDecimal, wholes: ExactDecimal
  ) -> ExactDecimal? {
    let read = report.cells[cell].number ?? ExactDecimal(0)
    let missing = relation.wholes.contains(cell) ? parts - wholes : wholes - parts
    guard let value = missing.flatMap({ read + $0 }), value.coefficient >= 0 else { return nil }
    return value
  }
}
