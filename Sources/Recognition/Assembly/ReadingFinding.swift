import Diagnostics
import ReportModel

/// The findings about the reading itself.
enum ReadingFinding {
  // MARK: Cells

  static func text(_ cell: CellID, _ raw: String, place: Place) -> Finding {
    Finding(
      code: .textForNumber, cells: [cell],
      message: Message("此处应为数字，原文是“\(raw)”", "a number belongs here, the source has \"\(raw)\""),
      place: place, quote: raw)
  }

  static func noteMark(_ cell: CellID, _ raw: String, place: Place) -> Finding {
    Finding(
      code: .splitOrJoined, cells: [cell],
      message: Message(
        "“\(raw)”末尾的注号未算作数字，请核对", "the mark behind \"\(raw)\" was not taken as part of the number; check it"),
      place: place, quote: raw)
  }

  static func converted(
    _ cell: CellID, _ raw: String, _ unit: MoneyUnit, to formUnit: MoneyUnit, _ number: ExactDecimal,
    place: Place
  ) -> Finding {
    Finding(
      code: .convertedUnit, cells: [cell],
      message: Message(
        "原文以\(unit.rawValue)为单位（\(raw)），已换算为\(number)\(formUnit.rawValue)",
        "the source states \(raw) in \(unit.rawValue); converted to \(number) \(formUnit.rawValue)"),
      place: place, quote: raw)
  }

  // MARK: Rows

  static func doubt(_ doubt: Origin.Doubt, _ cells: [CellID], label: String, place: Place?) -> Finding {
    let why = doubt.words
    return Finding(
      code: doubt == .splitOrJoined ? .splitOrJoined : .doubtfulReading, cells: cells,
      message: Message("“\(label)”读取存疑：\(why.chinese)", "\"\(label)\" is read with doubt: \(why.english)"),
      place: place)
  }

  static func recognized(
    _ how: Origin.Recognition, _ cells: [CellID], label: String, place: Place?
  ) -> Finding {
    let means = how == .alias ? Message("按别称", "by another wording") : Message("按位置", "by its position")
    return Finding(
      code: .recognizedOtherwise, cells: cells,
      message: Message("“\(label)”\(means.chinese)识别", "\"\(label)\" was recognised \(means.english)"),
      place: place)
  }

  static func joined(_ labels: [String], _ cells: [CellID], place: Place?) -> Finding {
    Finding(
      code: .notFound, cells: cells,
      message: Message(
        labels.map { "“\($0)”" }.joined(separator: "、") + "的标签连在一起，分不清各自的数字",
        "the labels " + labels.map { "\"\($0)\"" }.joined(separator: ", ")
          + " ran together, and no value can be told to which of them it belongs"),
      place: place)
  }

  static func missing(_ cells: [CellID], label: String, isWhole: Bool) -> Finding {
    Finding(
      code: .notFound, cells: cells,
      message: isWhole
        ? Message("没有找到“\(label)”一行", "the row \"\(label)\" was not found")
        : Message(
          "“\(label)”一行缺\(cells.count)个数", "\(cells.count) values of the row \"\(label)\" were not found"))
  }

  // MARK: Tables

  static func displaced(_ rows: [String], _ cells: [CellID], heading: String) -> Finding {
    let names = rows.prefix(3).map { "“\($0.prefix(14))”" }
    let hasMore = rows.count > 3
    let chinese = names.joined(separator: "、") + (hasMore ? "等" : "")
    let english = names.joined(separator: ", ") + (hasMore ? ", …" : "")
    return Finding(
      code: .displacedRow, cells: cells,
      message: Message(
        "“\(heading)”表有\(rows.count)行在原文中断开或移位，已按标签归位：\(chinese)",
        "\(rows.count) rows of the table \"\(heading)\" are broken or displaced in the source and were read by their labels: \(english)"
      ))
  }

  static func restored(_ rows: Int, _ cells: [CellID], heading: String) -> Finding {
    Finding(
      code: .displacedRow, cells: cells,
      message: Message(
        "“\(heading)”表的单元格次序在原文中已打乱，\(rows)行按标签次序与勾稽关系还原",
        "the cells of the table \"\(heading)\" are out of order in the source; \(rows) rows were put together by the order of labels and by the sums"
      ))
  }

  static func columnsByOrder(heading: String) -> Finding {
    Finding(
      code: .recognizedOtherwise,
      message: Message(
        "“\(heading)”表的列标题无法辨认，各列按表格的次序读取",
        "the heads of the table \"\(heading)\" cannot be made out; its columns were read in the order of the form"
      ))
  }

  static func pictures(_ count: Int) -> Finding {
    Finding(
      code: .notFound,
      message: Message(
        "文件里有\(count)张图片，没有读到的表格可能是图片；请先做文字识别（OCR），再转换得到的文字",
        "the file has \(count) pictures, and the tables that were not found may be among them; run OCR and convert its text"
      ))
  }

  static func emptyTable(_ cells: [CellID], heading: String) -> Finding {
    Finding(
      code: .notFound, cells: cells,
      message: Message(
        "“\(heading)”表里没有读到任何数；可能是空白，也可能在转换时丢失",
        "no value was read in the table \"\(heading)\"; it may be blank, or its values were lost in a conversion"
      ))
  }

  static func outside(_ values: OutsideValues, heading: String) -> Finding {
    let printed = values.values.joined(separator: " ")
    let caption = caption(of: values)
    let message: Message =
      switch values.kind {
      case .row:
        Message(
          "“\(values.label)”一行不属于“\(heading)”表，数字未计入：\(printed)",
          "the row \"\(values.label)\" is none of the table \"\(heading)\"; its values were left out: \(printed)"
        )
      case .column where !values.label.isEmpty:
        Message(
          "“\(values.label)”一列不属于“\(heading)”表，数字未计入：\(printed)",
          "the column \"\(values.label)\" is none of the table \"\(heading)\"; its values were left out: \(printed)"
        )
      case .table:
        Message(
          "“\(heading)”表另有一份\(caption.chinese)，不属于本报告，其中\(values.values.count)个数未计入",
          "the table \"\(heading)\" is printed once more\(caption.english); its \(values.values.count) values are none of this report's and were left out"
        )
      case .column, .values:
        Message(
          "“\(printed)”不属于“\(heading)”表的任何一格",
          "\"\(printed)\" belongs to no cell of the table \"\(heading)\"")
      }
    return Finding(
      code: .outsideForm, message: message, place: values.place,
      quote: values.kind == .table
        ? values.label : values.label.isEmpty ? printed : "\(values.label) \(printed)")
  }

  /// A table that is printed twice where nothing tells which of them is the report's.
  static func rival(_ values: OutsideValues, _ cells: [CellID], heading: String) -> Finding {
    let caption = caption(of: values)
    let count = cells.count
    return Finding(
      code: .outsideForm, severity: cells.isEmpty ? .information : nil, cells: cells,
      message: cells.isEmpty
        ? Message(
          "“\(heading)”表另有一份\(caption.chinese)，各数相同",
          "the table \"\(heading)\" is printed once more\(caption.english), with the same values")
        : Message(
          "“\(heading)”表有两份\(caption.chinese)，分不清哪一份是本报告的，不同的\(count)格存疑，请核对",
          "the table \"\(heading)\" is printed twice\(caption.english), and nothing tells which is this report's; the \(count) cells that differ are in doubt, check them"
        ),
      place: values.place, quote: values.label.isEmpty ? nil : values.label)
  }

  private static func caption(of values: OutsideValues) -> Message {
    values.label.isEmpty ? Message("", "") : Message("（\(values.label)）", " (\(values.label))")
  }
}
