import ReportModel

/// Writes a table's sheet of the workbook to fill in: the grid of the form, checks, and last year's figures.
struct TemplateTableWriter {
  let table: TemplateTable
  /// The report with nothing filled in.
  let blank: Report
  let totals: LiveTotals
  let checks: [TemplateCheck]
  let sheet: WorkbookSheet

  private var form: TableForm { table.form }
  private var isBeside: Bool { TemplateLayout.isComparedBeside(form) }

  func write() throws {
    var grid = TableSheetWriter(form: form, report: blank, sheet: sheet, totals: totals)
    grid.isForFilling = true
    try grid.write()
    try writeInputRules()
    if isBeside { try writeCheckHead() }
    if form.id == .requests { try writeLines() }
    for check in checks { try write(check) }
    if let previous = table.previous { try writeComparison(with: previous) }
    try writeLegend()
    try sheet.protect()
    try sheet.fitToOnePage()
    if let first = table.inputs.first.flatMap({ table.places[$0] }) { try sheet.select(first) }
  }

  private func write(_ check: TemplateCheck) throws {
    try join(check.range, .check)
    try sheet.writeFormula(
      check.formula, showing: .text(check.empty), row: check.range.first.row,
      column: check.range.first.column, style: .check)
    try sheet.colorChecks(check.range)
  }

  /// Joins the cells of a range, if it has several.
  private func join(_ range: CellRange, _ style: CellStyle) throws {
    let rows = range.last.row - range.first.row + 1
    let columns = range.last.column - range.first.column + 1
    guard rows * columns > 1 else { return }
    try sheet.merge(
      row: range.first.row, column: range.first.column, rows: rows, columns: columns, style: style)
  }

  private func write(_ text: String, in range: CellRange, _ style: CellStyle) throws {
    try join(range, style)
    try sheet.writePlain(text, row: range.first.row, column: range.first.column, style: style)
  }

  // MARK: - Input

  private func writeInputRules() throws {
    let inputs = Set(table.inputs)
    let places = form.grid.joined().filter { place in place.cell.map(inputs.contains) ?? false }
    // Joined cells stay a range of their own; single ones get as few rules as possible.
    let joined = places.filter { $0.columnSpan > 1 }
    let single = Dictionary(grouping: places.filter { $0.columnSpan == 1 }) { rule(of: $0) }
    for rule in [InputRule.count, .amount] {
      let positions = (single[rule] ?? []).map { table.range(of: $0).first }
      for range in CellRange.ranges(of: positions) { try apply(rule, to: range) }
    }
    for place in joined { try apply(rule(of: place), to: table.range(of: place)) }
  }

  private func rule(of place: GridPlace) -> InputRule {
    let measure = place.cell.flatMap { form.description(of: $0)?.measure }
    return if case .amount? = measure { .amount } else { .count }
  }

  private func apply(_ rule: InputRule, to range: CellRange) throws {
    try sheet.validate(range, by: rule)
    let first = range.first.name
    try sheet.color(range, fill: CheckState.emptyInput, where: "ISBLANK(\(first))")
    try sheet.color(range, as: .wrong, where: rule.isBroken(in: first))
  }

  // MARK: - Beside and below

  private static let checkWidth = [TableID.proactive: 186, .requests: 116]

  private func writeCheckHead() throws {
    let column = form.columnCount
    sheet.setWidth(ofColumn: column, pixels: Self.checkWidth[form.id] ?? 120)
    sheet.setWidth(ofColumn: column + 1, pixels: 12)
    let top = WorkbookLayout.gridRow
    try write(
      "核对",
      in: CellRange(
        first: CellPosition(row: top, column: column),
        last: CellPosition(row: top + max(form.headRowCount, 1) - 1, column: column)), .head)
  }

  /// The heads of the results of table 3's columns.
  private func writeLines() throws {
    let row = table.balanceRow
    sheet.setHeight(ofRow: row, points: 25)
    try write(
      "勾稽：第一项加第二项＝第三项加第四项",
      in: CellRange(
        first: CellPosition(row: row, column: 0),
        last: CellPosition(row: row, column: (table.form.grid.last?.first?.columnSpan ?? 1) - 1)), .label)
    let heads = ["各列", "勾稽关系"] + (table.previous == nil ? [] : ["上年结转：与上年报告核对"])
    for (column, head) in heads.enumerated() { try write(head, in: table.lineRange(-1, column), .head) }
    for (line, relation) in table.balances.enumerated() {
      let name = relation.parts.first.flatMap { form.description(of: $0)?.columnLabels.last } ?? ""
      try write(name, in: table.lineRange(line, 0), .label)
      sheet.setHeight(ofRow: table.firstLine + line, points: 25)
    }
  }

  private func writeComparison(with previous: Report) throws {
    let values = form.grid.joined().filter { $0.cell != nil }
    guard let first = values.first.map({ table.comparison(of: $0).first }),
      let last = values.map({ table.comparison(of: $0).last.column }).max()
    else { return }
    let top = isBeside ? WorkbookLayout.gridRow : first.row - 1
    try write(
      TemplateLayout.comparisonHead(of: previous.year),
      in: CellRange(
        first: CellPosition(row: top, column: first.column), last: CellPosition(row: top, column: last)),
      .comparisonHead)
    if form.headRowCount > 0, isBeside, let row = form.gridRows.first {
      for (offset, cell) in row.cells.enumerated() {
        let column = first.column + offset
        try write(
          form.description(of: cell)?.columnLabels.last ?? "",
          in: CellRange(
            first: CellPosition(row: top + 1, column: column),
            last: CellPosition(row: top + form.headRowCount - 1, column: column)), .comparisonHead)
      }
    }
    if isBeside {
      for column in first.column...last {
        sheet.setWidth(ofColumn: column, pixels: form.id == .proactive ? 84 : 48)
      }
    } else {
      sheet.setHeight(ofRow: first.row, points: 25)
    }
    for place in values { try writeComparison(at: place, previous) }
  }

  private func writeComparison(at place: GridPlace, _ previous: Report) throws {
    guard let cell = place.cell else { return }
    let range = table.comparison(of: place)
    try join(range, .comparison)
    let (row, column) = (range.first.row, range.first.column)
    switch DisplayedValue(previous[cell].statement) {
    case .number(let number) where previous[cell].isDoubtful:
      try sheet.write(
        "\(number)\(TemplateLayout.doubtMark)", row: row, column: column, style: .comparison)
    case .number(let number):
      try sheet.write(NumberText.double(number), row: row, column: column, style: .comparison)
    case .text(let text): try sheet.write(text, row: row, column: column, style: .comparison)
    case .empty: try sheet.writeBlank(row: row, column: column, style: .comparison)
    }
  }

  private func writeLegend() throws {
    let row =
      switch form.id {
      case .requests: table.firstLine + table.balances.count
      case .challenges: TemplateLayout.rowBelow(form) + (table.previous == nil ? 1 : 4)
      case .proactive: TemplateLayout.rowBelow(form)
      }
    try sheet.writePlain(
      "浅黄色的格子由人填写，没有的填 0；总计自动相加。核对：灰色待填，绿色相符，黄色请核对，红色不符。", row: row + 1, column: 0,
      style: .note)
    try sheet.writePlain(TemplateLayout.marker, row: row + 2, column: 0, style: .mark)
    sheet.setPrintArea(rows: row + 2, columns: isBeside ? form.columnCount + 1 : form.columnCount)
  }
}
