import ReportModel

/// The wording of the findings about the reading itself (FORMAT §8, R).
enum ReadingFinding {
  static func doubt(_ doubt: Origin.Doubt, _ cells: [CellID], label: String, place: Place?) -> Finding {
    let why: Message =
      switch doubt {
      case .valueCount: Message("数字个数与表格不符", "the number of values is not the form's")
      case .ambiguousPlacement: Message("数字可以有不止一种排列", "the values can be placed in more than one way")
      case .strayValue: Message("数字旁没有标签", "the value stands beside no label")
      case .splitOrJoined: Message("数字可能被拆开或连在一起", "a number may have been split or joined")
      case .conflict: Message("同一行出现两次且不一致", "the row is stated twice, differently")
      }
    return Finding(
      code: doubt == .splitOrJoined ? "R6" : "R1", severity: .warning, cells: cells,
      message: Message("“\(label)”读取存疑：\(why.chinese)", "\"\(label)\" is read with doubt: \(why.english)"),
      place: place)
  }

  static func displaced(_ rows: [Vocabulary.Row], _ table: TableID) -> Finding {
    let names = labels(rows)
    return Finding(
      code: "R4", severity: .information, cells: rows.flatMap(\.cells),
      message: Message(
        "“\(heading(table))”表有\(rows.count)行在原文中断开或移位，已按标签归位：\(names.chinese)",
        "\(rows.count) rows of the table \"\(heading(table))\" are broken or displaced in the source and were read by their labels: \(names.english)"
      ))
  }

  static func restored(_ rows: [Vocabulary.Row], _ table: TableID) -> Finding {
    Finding(
      code: "R4", severity: .information, cells: rows.flatMap(\.cells),
      message: Message(
        "“\(heading(table))”表的单元格次序在原文中已打乱，\(rows.count)行按标签次序与勾稽关系还原",
        "the cells of the table \"\(heading(table))\" are out of order in the source; \(rows.count) rows were put together by the order of labels and by the sums"
      ))
  }

  static func displacedChallenges(_ cells: [CellID], place: Place?) -> Finding {
    Finding(
      code: "R4", severity: .information, cells: cells,
      message: Message(
        "“\(heading(.challenges))”表的数字在原文中断开，后面的数字已接上并与总计相符",
        "the values of the table \"\(heading(.challenges))\" are broken off in the source; those found further on agree with the totals"
      ), place: place)
  }

  private static func labels(_ rows: [Vocabulary.Row]) -> Message {
    let names = rows.prefix(3).map { "“\($0.official.prefix(14))”" }
    let more = rows.count > 3
    return Message(
      names.joined(separator: "、") + (more ? "等" : ""), names.joined(separator: ", ") + (more ? ", …" : ""))
  }

  static func recognized(
    _ how: Origin.Recognition, _ cells: [CellID], label: String, place: Place?
  ) -> Finding {
    let means: Message =
      switch how {
      case .alias: Message("按别称", "by another wording")
      case .sums: Message("按勾稽关系", "by the sums")
      default: Message("按位置", "by its position")
      }
    return Finding(
      code: "R5", severity: .information, cells: cells,
      message: Message("“\(label)”\(means.chinese)识别", "\"\(label)\" was recognised \(means.english)"),
      place: place)
  }

  static func stray(_ raw: String, _ table: TableID, place: Place) -> Finding {
    Finding(
      code: "R7", severity: .warning,
      message: Message(
        "“\(raw)”不属于“\(heading(table))”表的任何一格",
        "\"\(raw)\" belongs to no cell of the table \"\(heading(table))\""),
      place: place, quote: raw)
  }

  static func emptyTable(_ table: TableID, _ cells: [CellID]) -> Finding {
    Finding(
      code: "R2", severity: .error, cells: cells,
      message: Message(
        "“\(heading(table))”表里没有读到任何数；可能是空白，也可能在转换时丢失",
        "no value was read in the table \"\(heading(table))\"; it may be blank, or its values were lost in a conversion"
      ))
  }

  static func missing(_ cells: [CellID], label: String, whole: Bool) -> Finding {
    let name = label.isEmpty ? cells.map(\.name).joined(separator: ", ") : "“\(label)”"
    return Finding(
      code: "R2", severity: .error, cells: cells,
      message: whole
        ? Message("没有找到\(name)一行", "the row \(name) was not found")
        : Message("\(name)一行缺\(cells.count)个数", "\(cells.count) values of the row \(name) were not found"))
  }

  private static func heading(_ table: TableID) -> String {
    Edition.edition2021.section(table.section).heading
  }
}
