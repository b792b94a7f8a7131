import Diagnostics
import ReportModel

/// Writes beside a table the sums of parts that differ from the stated totals.
struct DifferenceWriter {
  let form: TableForm
  let sheet: WorkbookSheet
  let totals: LiveTotals
  let places: CellPlaces
  let language: Language

  private static let width = 84

  /// Sums along a row are right of it, others below the table.
  func write() throws {
    let differences = totals.differences.filter { form.contains($0.sum.total) }
    guard !differences.isEmpty else { return }
    let below = WorkbookLayout.gridRow + form.grid.count
    for difference in differences {
      let sum = difference.sum
      guard let total = places[sum.total] else { continue }
      let isAlong = sum.kind == .applicants
      let position = CellPosition(
        row: isAlong ? total.row : below, column: isAlong ? form.columnCount : total.column)
      let names = CellRange.names(of: sum.parts.compactMap { places[$0] })
      let words = Self.words[language]
      try sheet.writeFormula(
        "IF(SUM(\(names))=\(total.name),\"\(CheckState.right.words)\",\"\(words)\"&SUM(\(names)))",
        showing: .text(words + difference.value.description), row: position.row, column: position.column,
        style: .check)
      try sheet.colorChecks(CellRange(first: position, last: position))
      if isAlong { sheet.setWidth(ofColumn: position.column, pixels: Self.width) }
    }
    sheet.setHeight(ofRow: below, points: 30)
    // The legend of filled cells is in the row above.
    try sheet.writePlain(Self.legend[language], row: below + 2, column: 0, style: .note)
  }

  private static let words = Message("和为 ", "sum ")
  private static let legend = Message(
    "“和为”是各项相加的结果，与报告所印的总计不同；表中仍是报告所印的数，其余总计是公式",
    "\"sum\" is what the parts add up to, other than the printed total, which stays; all other totals are formulas"
  )
}
