import ReportModel

/// What each cell is called in the sheet of data: put together once from the editions.
enum CellLabels {
  struct Entry: Sendable {
    let name: String
    let table: String
    let row: String
    let column: String
  }

  /// By the cell's index.
  static let all: [Entry] = CellID.all.map { cell in
    let form = Edition.all.map { $0.table(cell.table) }.first { $0.contains(cell) }
    let description = form?.description(of: cell)
    return Entry(
      name: cell.name, table: SectionForm.name(of: cell.table),
      row: (description?.rowLabels ?? []).joined(separator: " "),
      column: (description?.columnLabels ?? []).joined(separator: " "))
  }
}

extension SectionForm {
  /// The heading, without its numeral, of the section a table stands in; the same in all editions.
  static func name(of table: TableID) -> String { Edition.edition2021.section(table.section).name }
}
