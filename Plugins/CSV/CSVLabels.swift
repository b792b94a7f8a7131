import Characters
import ReportModel

/// The fields of each cell that never change: its id, its table and its labels, each with the comma after it.
struct CSVLabels {
  private let report: Report
  private let byTable: [[[UInt8]]]

  /// The labels of the forms that this report's tables follow.
  init(of report: Report) {
    self.report = report
    byTable = TableID.allCases.map { table in
      // A form of an edition that a program has added is not prepared.
      Self.all[report.form(of: table).edition] ?? []
    }
  }

  /// The fields of a cell.
  func fields(of cell: CellID) -> [UInt8] {
    let labels = byTable[cell.table.index]
    if cell.index < labels.count { return labels[cell.index] }
    return Self.fields(of: cell, in: report.edition, form: report.formOfCell(cell))
  }

  /// The fields of every cell of the built-in editions as a report wholly in one edition has them, by the numbers of
  /// the cells; `nil` for an edition that a program has added.
  static func prepared(for edition: Edition) -> [[UInt8]]? { all[edition.id] }

  private static let all: [Edition.ID: [[UInt8]]] = Dictionary(
    uniqueKeysWithValues: Editions.standard.all.map { edition in
      let empty = Report(edition: edition)
      return (
        edition.id,
        Editions.standard.cells.map { fields(of: $0, in: edition, form: empty.formOfCell($0)) }
      )
    })

  private static func fields(of cell: CellID, in edition: Edition, form: CellForm?) -> [UInt8] {
    var text = TextBuffer()
    for field in [
      cell.name, edition.section(cell.table.section).name, form?.rowLabels.joined(separator: " / ") ?? "",
      form?.columnLabels.joined(separator: " / ") ?? "",
    ] {
      CSVField.append(field, to: &text)
      text.append(UInt8(ascii: ","))
    }
    return text.bytes
  }
}
