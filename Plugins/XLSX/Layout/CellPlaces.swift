import Diagnostics
import ReportModel

/// Where the cells of a report's tables are in its workbook.
struct CellPlaces {
  private let positions: [CellID: CellPosition]

  init(_ report: Report) {
    let places = TableID.allCases.flatMap { report.form(of: $0).grid.joined() }
    positions = Dictionary(
      places.compactMap { place in
        guard let cell = place.cell else { return nil }
        return (cell, CellPosition(row: WorkbookLayout.gridRow + place.row, column: place.column))
      }
    ) { first, _ in first }
  }

  /// The place in the sheet of the cell's table; `nil` if no table has it.
  subscript(cell: CellID) -> CellPosition? { positions[cell] }

  /// A link inside the workbook to the cell; `nil` if no table has it.
  func link(to cell: CellID, language: Language) -> String? {
    positions[cell].map { "'\(WorkbookLayout.sheetName(of: cell.table)[language])'!\($0.name)" }
  }
}
