import Diagnostics
import ReportModel

/// Writes the first sheet of the workbook to fill in: what is still to do, and how it is done.
struct TemplateGuideWriter {
  /// What the first sheet counts in another one.
  struct Tally {
    let sheetName: String
    /// The first cell to fill in.
    let first: CellPosition
    /// How many cells are still to be filled in, as a formula, and how many there are.
    let missing: String
    let count: Int
    /// The cells of checks, as formulas of other sheets name them.
    let checks: [String]
  }

  let title: String
  let tallies: [Tally]
  let hasPrevious: Bool
  let sheet: WorkbookSheet

  private static let widths = [150, 90, 90, 90, 222]
  private static let firstRow = 5

  func write() throws {
    for (column, width) in Self.widths.enumerated() { sheet.setWidth(ofColumn: column, pixels: width) }
    try line(title, row: 0, height: titleHeight, .guideTitle)
    try line("填报表", row: 1, height: 24, .guideSubtitle)
    try writeTallies()
    var row = Self.firstRow + tallies.count + 2
    for text in instructions {
      let lines = SheetText.lines(text, width: TextHeight.halves(inPixels: Self.widths.reduce(0, +)))
      try line(text, row: row, height: TextHeight.points(lines: lines) - 2, .prose)
      row += 1
    }
    try sheet.writePlain(TemplateLayout.marker, row: row + 1, column: 0, style: .mark)
    sheet.setUpPrinting(repeatedRows: 0)
    sheet.setPrintArea(rows: row + 2, columns: Self.widths.count)
    try sheet.hideGridlines()
    try sheet.protect()
  }

  private var titleHeight: Double {
    let width = TextHeight.halves(inPixels: Self.widths.reduce(0, +)) * 3 / 5
    return Double(SheetText.lines(title, width: width)) * 24 + 14
  }

  private func line(_ text: String, row: Int, height: Double, _ style: CellStyle) throws {
    try sheet.merge(row: row, column: 0, rows: 1, columns: Self.widths.count, style: style)
    try sheet.write(text, row: row, column: 0, style: style)
    sheet.setHeight(ofRow: row, points: height)
  }

  private func writeTallies() throws {
    let heads = ["工作表", "待填", "不符", "请核对"]
    for (column, head) in heads.enumerated() {
      try sheet.writePlain(head, row: Self.firstRow - 1, column: column, style: .recordHead)
    }
    let last = Self.firstRow + tallies.count
    for (index, tally) in tallies.enumerated() {
      let row = Self.firstRow + index
      try sheet.link(
        tally.sheetName, row: row, column: 0, to: "'\(tally.sheetName)'!\(tally.first.name)",
        style: .sheetLink)
      try number(tally.missing, tally.count, row, 1)
      try number(CheckState.wrong.count(in: tally.checks), 0, row, 2)
      try number(CheckState.questionable.count(in: tally.checks), 0, row, 3)
    }
    try sheet.writePlain("合计", row: last, column: 0, style: .head)
    for (column, letter) in ["B", "C", "D"].enumerated() {
      let sum = "SUM(\(letter)\(Self.firstRow + 1):\(letter)\(last))"
      try number(sum, column == 0 ? tallies.reduce(0) { $0 + $1.count } : 0, last, column + 1)
    }
    for row in Self.firstRow...last { sheet.setHeight(ofRow: row, points: 22) }
    try color(1, .incomplete, last)
    try color(2, .wrong, last)
    try color(3, .questionable, last)
    try writeStatus(total: last + 1)
  }

  private func number(_ formula: String, _ value: Int, _ row: Int, _ column: Int) throws {
    try sheet.writeFormula(
      formula.isEmpty ? "0" : formula, showing: .number(ExactDecimal(Int64(value))), row: row,
      column: column, style: .number(places: nil))
  }

  /// Colours the counts that are not 0.
  private func color(_ column: Int, _ state: CheckState, _ last: Int) throws {
    let range = CellRange(
      first: CellPosition(row: Self.firstRow, column: column), last: CellPosition(row: last, column: column))
    try sheet.color(range, as: state, where: "\(range.first.name)>0")
    try sheet.color(range, as: .right, where: "\(range.first.name)=0")
  }

  /// The overall state in one sentence.
  private func writeStatus(total row: Int) throws {
    let range = CellRange(
      first: CellPosition(row: 2, column: 0), last: CellPosition(row: 2, column: Self.widths.count - 1))
    try sheet.merge(row: 2, column: 0, rows: 1, columns: Self.widths.count, style: .guideStatus)
    let count = tallies.reduce(0) { $0 + $1.count }
    let (missing, wrong, odd) = ("B\(row)", "C\(row)", "D\(row)")
    let incomplete = "\(CheckState.incomplete.words)："
    let formula =
      "IF(\(wrong)>0,\"有 \"&\(wrong)&\" 处不符，请看红色的核对格\",IF(\(missing)>0,\"\(incomplete)还有 \"&\(missing)&\" 处\","
      + "IF(\(odd)>0,\"\(CheckState.questionable.words)填好了，有 \"&\(odd)&\" 处请再看一看\","
      + "\"\(CheckState.right.words)：都填好了，可以交给程序转换\")))"
    try sheet.writeFormula(
      formula, showing: .text("\(incomplete)还有 \(count) 处"), row: 2, column: 0, style: .guideStatus)
    sheet.setHeight(ofRow: 2, points: 30)
    try sheet.colorChecks(range)
  }

  private var instructions: [String] {
    [
      "1. 只在浅黄色的格子里填写，其余的格子已锁定。没有的填 0，不要留空，也不要填“/”“无”。",
      "2. 总计自动相加，不用填。收费金额以万元为单位，可以有小数；其余都是整数。",
      "3. 表旁和表下的核对格随填随算：灰色是还没填完，绿色是相符，红色是不符，黄色请再核对一遍。",
    ] + (hasPrevious ? ["4. 表旁灰色的是上年报告的数，用来对照和核对，不会读进本年的报告。"] : []) + [
      "\(hasPrevious ? 5 : 4). 正文在“\(WorkbookLayout.prose.name.chinese)”里写，一段一格；右边的提示不会读进报告。",
      "\(hasPrevious ? 6 : 5). 填好后保存，用 nianbao check 核对全文，用 nianbao convert 转成规范的文件。",
    ]
  }
}
