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

  /// Columns between a table, its checks and last year's figures.
  static let comparisonOffset = 2

  /// The row below a table's grid.
  static func rowBelow(_ form: TableForm) -> Int { WorkbookLayout.gridRow + form.grid.count }
}
