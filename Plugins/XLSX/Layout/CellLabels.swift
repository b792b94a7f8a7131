import ReportModel

/// What a cell is called in the sheet of data.
struct CellLabels: Sendable {
  let name: String
  let table: String
  let row: String
  let column: String

  /// The labels of a cell on the form that a report follows.
  static func labels(of cell: CellID, in report: Report) -> CellLabels {
    let form = report.form(of: cell.table)
    if let prepared = prepared[form.edition]?[cell] { return prepared }
    return CellLabels(cell, report.formOfCell(cell), in: report.edition)
  }

  private init(_ cell: CellID, _ form: CellForm?, in edition: Edition) {
    name = cell.name
    table = edition.section(cell.table.section).name
    row = form?.rowLabels.joined(separator: " ") ?? ""
    column = form?.columnLabels.joined(separator: " ") ?? ""
  }

  /// Those of the built-in editions, put together once.
  private static let prepared: [Edition.ID: [CellID: CellLabels]] = Dictionary(
    uniqueKeysWithValues: Editions.standard.all.map { edition in
      let labels = edition.tables.flatMap { form in
        form.cells.map { ($0, CellLabels($0, form.description(of: $0), in: edition)) }
      }
      return (edition.id, Dictionary(uniqueKeysWithValues: labels))
    })
}
