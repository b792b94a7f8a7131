import Diagnostics
import ReportModel

/// Writes the sheet of prose of the workbook to fill in.
struct TemplateProseWriter {
  let edition: Edition
  let organization: String
  let year: Int
  let sheet: WorkbookSheet

  /// For each part without which a report is incomplete, the cells of which one must be filled in.
  private(set) var needed: [CellRange] = []

  private static let widths = [212, 470, 480]
  private static let labelColumn = 0
  private static let textColumn = 1
  private static let hintColumn = 2

  init(edition: Edition, organization: String, year: Int, sheet: WorkbookSheet) {
    self.edition = edition
    self.organization = organization
    self.year = year
    self.sheet = sheet
  }

  mutating func write() throws {
    for (column, width) in Self.widths.enumerated() { sheet.setWidth(ofColumn: column, pixels: width) }
    let heads = WorkbookLayout.prose.columns.prefix(2).map(\.chinese) + ["填写提示"]
    for (column, head) in heads.enumerated() {
      try sheet.writePlain(head, row: 0, column: column, style: .recordHead)
    }
    sheet.setHeight(ofRow: 0, points: 22)
    sheet.freeze(row: 1, column: 0)
    var row = 1
    for field in HeadField.shownBefore {
      try write(field, row)
      row += 1
    }
    let first = CellPosition(row: row, column: Self.textColumn)
    for part in ProseForm.parts(of: edition) { try write(part, &row) }
    for field in HeadField.shownAfter {
      try write(field, row)
      row += 1
    }
    try sheet.writePlain(TemplateLayout.marker, row: row, column: Self.hintColumn, style: .mark)
    sheet.setUpPrinting(repeatedRows: 0)
    sheet.setPrintArea(rows: row, columns: 2)
    try sheet.protect()
    try sheet.select(first)
  }

  private mutating func write(_ part: ProseForm.Part, _ row: inout Int) throws {
    let first = row
    for (index, hint) in part.hints.enumerated() {
      try sheet.writePlain(index == 0 ? part.label : "", row: row, column: Self.labelColumn, style: .part)
      try sheet.writeBlank(row: row, column: Self.textColumn, style: .proseInput)
      try sheet.writePlain(hint, row: row, column: Self.hintColumn, style: .hint)
      row += 1
    }
    let range = CellRange(
      first: CellPosition(row: first, column: Self.textColumn),
      last: CellPosition(row: row - 1, column: Self.textColumn))
    if part.isNeeded {
      needed.append(range)
      let names = "$B$\(range.first.row + 1):$B$\(range.last.row + 1)"
      try sheet.color(range, fill: CheckState.emptyInput, where: "COUNTA(\(names))=0")
    }
  }

  private var titleHeight: Double {
    let title = edition.title(organization: organization, year: year)
    // The title's letters are a third larger than those that are measured.
    let width = TextHeight.halves(inPixels: Self.widths[Self.textColumn]) * 3 / 4
    return Double(SheetText.lines(title, width: width)) * 20 + 8
  }

  private mutating func write(_ field: HeadField, _ row: Int) throws {
    // Rows of prose have no set height, so that they grow with what is typed.
    sheet.setHeight(ofRow: row, points: field == .title ? titleHeight : 22)
    try sheet.writePlain(field.label.chinese, row: row, column: Self.labelColumn, style: .part)
    let position = CellPosition(row: row, column: Self.textColumn)
    var hint = ""
    switch field {
    case .title:
      // The title is made of the organ and the year below it, in the form's wording.
      let words = edition.title(organization: "", year: 0).dropFirst()
      let below = (1...2).map { CellPosition(row: row + $0, column: Self.textColumn).name }
      try sheet.writeFormula(
        "\(below[0])&\(below[1])&\"\(words)\"",
        showing: .text(edition.title(organization: organization, year: year)), row: row,
        column: position.column, style: .title)
      hint = "由机关和年度组成，不用填。"
    case .organization:
      try sheet.write(organization, row: row, column: position.column, style: .prose)
      hint = "机关和年度已经定好；另一个机关或年度请另做一份填报表。"
    case .year: try sheet.writePlain("\(year)", row: row, column: position.column, style: .prose)
    case .signature:
      try sheet.write(organization, row: row, column: position.column, style: .proseInput)
      hint = "写在报告末尾的机关名称，可以改。"
    case .date:
      try sheet.writeBlank(row: row, column: position.column, style: .dateInput)
      let range = CellRange(first: position, last: position)
      try sheet.validate(range, by: .day(after: year))
      try sheet.color(range, fill: CheckState.emptyInput, where: "ISBLANK(\(position.name))")
      needed.append(range)
      hint = "报告的日期，例如 \(year + 1)-1-14。"
    case .edition: break
    }
    try sheet.writePlain(hint, row: row, column: Self.hintColumn, style: .hint)
  }
}
