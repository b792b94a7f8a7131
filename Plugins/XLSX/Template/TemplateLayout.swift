import ReportModel

/// What the writer and the reader both know about the workbook to fill in.
enum TemplateLayout {
  /// Written into a property of the document and below each table, so that a copied sheet is recognised too.
  static let marker = markerStem + "1"
  static let markerStem = "nianbao/template/"

  /// The first sheet: what is still to do, and how.
  static let guideName = "填报说明"

  /// What the mark says if a workbook is a template.
  static func marker(in workbook: Workbook) -> String? {
    if let property = workbook.properties[WorkbookLayout.propertyName] {
      return property.hasPrefix(markerStem) ? property : nil
    }
    // The property is lost when sheets are copied to another workbook. An exported report has no mark of its own in
    // its sheets, but may have any text.
    guard !workbook.sheets.contains(where: { RecordReader($0, layout: WorkbookLayout.data) != nil }) else {
      return nil
    }
    for sheet in workbook.sheets {
      for entry in sheet.cells {
        if case .text(let text) = entry.value, text.hasPrefix(markerStem) { return text }
      }
    }
    return nil
  }

  /// How the head of last year's figures begins.
  static let comparisonHead = "上年"
  /// Written behind a figure of last year that is in doubt.
  static let doubtMark = "？"

  /// The head of last year's figures.
  static func comparisonHead(of year: Int?) -> String {
    comparisonHead + (year.map { "（\($0)年）" } ?? "")
  }

  /// The year that such a head names.
  static func lastYear(inHead head: String) -> Int? {
    Int(head.drop { !$0.isASCII || !$0.isNumber }.prefix { $0.isASCII && $0.isNumber })
  }

  /// Columns between a table, its checks and last year's figures.
  static let comparisonOffset = 2

  /// Whether last year's figures are right of a table; where its rows have no labels they are below.
  static func isComparedBeside(_ form: TableForm) -> Bool { form.gridRows.first?.label != nil }

  /// The joined cells of a value on the form.
  static func range(of place: GridPlace) -> CellRange {
    let row = WorkbookLayout.gridRow + place.row
    return CellRange(
      first: CellPosition(row: row, column: place.column),
      last: CellPosition(row: row + place.rowSpan - 1, column: place.column + place.columnSpan - 1))
  }

  /// The place of a value's figure of last year.
  static func comparison(of place: GridPlace, in form: TableForm) -> CellRange {
    let own = range(of: place)
    let isBeside = isComparedBeside(form)
    let first = form.grid.joined().filter { $0.cell != nil }.map(\.column).min() ?? 0
    let columns = isBeside ? form.columnCount + comparisonOffset - first : 0
    let rows = isBeside ? 0 : rowBelow(form) + 3 - own.first.row
    return CellRange(
      first: CellPosition(row: own.first.row + rows, column: own.first.column + columns),
      last: CellPosition(row: own.last.row + rows, column: own.last.column + columns))
  }

  /// The row below a table's grid.
  static func rowBelow(_ form: TableForm) -> Int { WorkbookLayout.gridRow + form.grid.count }
}
