import Diagnostics
import ReportModel

extension Finding {
  /// R3: formulas without a result in the file, so that their value is unknown.
  static func uncalculated(_ count: Int, cells: [CellID] = [], first: Place) -> Finding {
    Finding(
      code: .textForNumber, cells: cells,
      message: Message(
        "工作簿里有\(count)个公式没有存下结果；请用 Excel、WPS 或 LibreOffice 打开，保存后再转换",
        "\(count) formulas of the workbook have no stored result; open it in Excel, WPS or LibreOffice and save it"
      ),
      place: first)
  }

  /// R1: totals whose stored results are not what their formulas give now.
  static func outdated(
    _ totals: [(cell: CellID, stored: String, sum: String)], first: Place, in report: Report
  )
    -> Finding
  {
    let shown = totals.prefix(3).map { total in
      let stored = total.stored.isEmpty ? Message("空白", "blank") : Message(total.stored, total.stored)
      let name = report.words(for: total.cell)
      return Message(
        "“\(name)”存的是\(stored.chinese)，各项之和为\(total.sum)",
        "\(total.cell.name) is stored as \(stored.english) and adds up to \(total.sum)")
    }
    let more = more(of: totals.count, shown: shown.count)
    return Finding(
      code: .doubtfulReading, cells: totals.map(\.cell).sorted(),
      message: Message(
        "总计的公式在改动后没有重新计算：\(shown.map(\.chinese).joined(separator: "；"))\(more.chinese)。"
          + "请用 Excel、WPS 或 LibreOffice 打开（LibreOffice 请再按 Ctrl+Shift+F9 重算），保存后再转换",
        "totals were not calculated anew after a change: \(shown.map(\.english).joined(separator: "; "))\(more.english). "
          + "Open the workbook in Excel, WPS or LibreOffice (there press Ctrl+Shift+F9) and save it"),
      place: first)
  }

  /// R1: numbers that are texts in the file, so that the formulas of their totals skip them.
  static func passedOver(_ cells: [CellID], first: Place, in report: Report) -> Finding {
    let names = cells.prefix(3).map { report.words(for: $0) }.joined(separator: "”、“")
    let more = cells.count > 3 ? "等" : ""
    return Finding(
      code: .doubtfulReading, cells: cells,
      message: Message(
        "“\(names)”\(more)\(cells.count)格的数是文本，总计的公式没有把它们加进去；请改成数字格式后重新填写",
        "\(cells.count) numbers are texts, which the formulas of their totals pass over; type them anew as numbers"
      ),
      place: first)
  }

  /// R1: results of formulas in a workbook of others that nobody has calculated, or not anew.
  static func unreliable(
    _ cells: [CellID], _ printed: [String], first: Place, in report: Report
  ) -> Finding {
    let shown = Array(zip(cells, printed).prefix(3))
    let more = more(of: cells.count, shown: shown.count)
    return Finding(
      code: .doubtfulReading, cells: cells.sorted(),
      message: Message(
        "公式存下的结果不是公式现在的结果：\(shown.map { "“\(report.words(for: $0))”存的是\($1)" }.joined(separator: "；"))"
          + "\(more.chinese)。请用 Excel、WPS 或 LibreOffice 打开，保存后再转换",
        "stored results are not what their formulas give: "
          + "\(shown.map { "\($0.name) is stored as \($1)" }.joined(separator: "; "))\(more.english). "
          + "Open the workbook in Excel, WPS or LibreOffice and save it"),
      place: first)
  }

  /// R1: numbers that the workbook shows with fewer digits than it holds.
  static func rounded(
    _ cells: [(cell: CellID, shown: String, stored: String)], first: Place, in report: Report
  ) -> Finding {
    let shown = cells.prefix(3).map { cell in
      Message(
        "“\(report.words(for: cell.cell))”显示\(cell.shown)，存的是\(cell.stored)",
        "\(cell.cell.name) shows \(cell.shown) and holds \(cell.stored)")
    }
    let more = more(of: cells.count, shown: shown.count)
    return Finding(
      code: .doubtfulReading, cells: cells.map(\.cell).sorted(),
      message: Message(
        "数字格式把数四舍五入了，按显示的数读取：\(shown.map(\.chinese).joined(separator: "；"))\(more.chinese)；请核对",
        "number formats round numbers, which are read as shown: "
          + "\(shown.map(\.english).joined(separator: "; "))\(more.english); check them"),
      place: first)
  }

  /// R7: cells of hidden rows and columns, which nobody sees.
  static func unseen(_ count: Int, first: Place) -> Finding {
    Finding(
      code: .outsideForm, severity: .information,
      message: Message(
        "隐藏的行、列里有\(count)个单元格有内容，没有读取",
        "\(count) cells of hidden rows and columns hold something and were not read"),
      place: first)
  }

  /// How many cells there are where only some are named.
  private static func more(of count: Int, shown: Int) -> Message {
    count > shown ? Message("等\(count)格", " and others, \(count) in all") : Message("", "")
  }
}
