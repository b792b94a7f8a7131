import ReportModel

/// Writes one table in the grid of the national form.
struct TableSheetWriter {
  let form: TableForm
  let report: Report
  let sheet: WorkbookSheet
  /// The totals that are written as sums.
  var totals = LiveTotals()
  /// Whether the cells that are not totals are to be filled in.
  var isForFilling = false

  func write() throws {
    let top = WorkbookLayout.gridRow
    let widths = Self.widths(of: form)
    for (column, width) in widths.enumerated() { sheet.setWidth(ofColumn: column, pixels: width) }
    for (row, height) in heights(widths: widths).enumerated() {
      sheet.setHeight(ofRow: top + row, points: height)
    }
    try sheet.merge(row: 0, column: 0, rows: 1, columns: form.columnCount, style: .heading)
    sheet.setHeight(ofRow: 0, points: 30)
    try sheet.writePlain(
      report.edition.section(form.id.section).heading, row: 0, column: 0, style: .heading)
    for place in form.grid.joined() { try write(place) }
    if form.headRowCount > 0 {
      sheet.freeze(row: top + form.headRowCount, column: form.labelColumnCount)
    }
    sheet.setUpPrinting(repeatedRows: top + form.headRowCount)
  }

  private func write(_ place: GridPlace) throws {
    let row = WorkbookLayout.gridRow + place.row
    let value = place.cell.map { DisplayedValue(report[$0].statement) }
    let style = style(of: place, value: value)
    if place.rowSpan * place.columnSpan > 1 {
      try sheet.merge(
        row: row, column: place.column, rows: place.rowSpan, columns: place.columnSpan, style: style)
    }
    if let formula = place.cell.flatMap({ totals.formula(of: $0) }), let value {
      return try sheet.writeFormula(formula, showing: value, row: row, column: place.column, style: style)
    }
    switch (LabelLines.text(of: place, in: form), value) {
    case (let label?, _): try sheet.writePlain(label, row: row, column: place.column, style: style)
    case (nil, .number(let number)?):
      try sheet.write(NumberText.double(number), row: row, column: place.column, style: style)
    case (nil, .text(let text)?): try sheet.write(text, row: row, column: place.column, style: style)
    case (nil, _): try sheet.writeBlank(row: row, column: place.column, style: style)
    }
  }

  private func style(of place: GridPlace, value: DisplayedValue?) -> CellStyle {
    if isForFilling, let cell = place.cell { return totals.formula(of: cell) == nil ? .input : .total }
    switch value {
    case .number(let number): return .number(places: Self.fixedPlaces(number))
    case .text: return .text
    case .empty: return .number(places: nil)
    case nil:
      if place.columnSpan == form.columnCount { return .caption }
      // A row's label stands at the left, unless it is the only one before its numbers, as on the blank form; everything
      // else is a head.
      let isRowLabel = form.gridRows.contains { $0.index == place.row } && place.rowSpan == 1
      return isRowLabel && form.labelColumnCount > 1 ? .label : .head
    }
  }

  // What a general number format shows with all its digits needs no format of its own: a figure that someone
  // types over it later is then shown as typed.
  private static func fixedPlaces(_ number: ExactDecimal) -> Int? {
    let isShort = number.scale <= 4 && number.coefficient.magnitude < 1_000_000_000
    return isShort && NumberText.isPlain(number) ? nil : Int(number.scale)
  }

  /// Pixels of the columns: at most 642 in all, the width between margins of 20 mm on A4.
  ///
  /// Heads of four characters are in two lines of two, as on the form.
  static func widths(of form: TableForm) -> [Int] {
    let labels = labelWidths(form.labelColumnCount)
    let room = (widest - labels.reduce(0, +)) / max(1, form.columnCount - labels.count)
    // Without head rows the heads are among the rows and share their columns.
    guard form.headRowCount > 0 else {
      return labels + Array(repeating: room, count: form.columnCount - labels.count)
    }
    let numbers = (labels.count..<form.columnCount).map { column in
      let heads = form.grid[..<form.headRowCount].joined()
        .filter { $0.column == column && $0.columnSpan == 1 }
      return width(ofHead: heads.last, isLast: column == form.columnCount - 1)
    }
    let fits = numbers.reduce(0, +) <= room * numbers.count
    return labels + (fits ? numbers : numbers.map { min($0, room) })
  }

  private static let widest = 642

  /// The rows' own labels, their groups' beside them, and downward ones further left; a quarter of the width where there is
  /// nothing else, as on the blank form.
  private static func labelWidths(_ count: Int) -> [Int] {
    count == 1 ? [widest / 4] : Array(repeating: 34, count: max(0, count - 2)) + [64, 216].suffix(count)
  }

  private static func width(ofHead head: GridPlace?, isLast: Bool) -> Int {
    switch head?.label?.count ?? 0 {
    case ...2 where isLast && head?.rowSpan ?? 1 > 1: 56
    case 3: 52
    case ...4: 40
    default: 54
    }
  }

  /// Points of the grid's rows: as many lines as the longest text in the row takes.
  private func heights(widths: [Int]) -> [Double] {
    let minimum = form.id == .requests ? 25.0 : 30.0
    var heights = form.grid.map { row -> Double in
      var lines = 1
      for place in row where place.rowSpan == 1 { lines = max(lines, self.lines(of: place, widths: widths)) }
      return max(minimum, TextHeight.points(lines: lines))
    }
    for place in form.grid.joined() where place.rowSpan > 1 {
      let needed = TextHeight.points(lines: lines(of: place, widths: widths))
      let rows = place.row..<place.row + place.rowSpan
      let missing = needed - heights[rows].reduce(0, +)
      if missing > 0 { for row in rows { heights[row] += missing / Double(rows.count) } }
    }
    return heights
  }

  private func lines(of place: GridPlace, widths: [Int]) -> Int {
    let text: String
    switch place.cell.map({ DisplayedValue(report[$0].statement) }) {
    case .text(let value): text = value
    case nil: text = LabelLines.text(of: place, in: form) ?? ""
    case .number, .empty: return 1
    }
    let pixels = widths[place.column..<place.column + place.columnSpan].reduce(0, +)
    return SheetText.lines(text, width: TextHeight.halves(inPixels: pixels))
  }
}
