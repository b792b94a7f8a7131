import Conversion
import ReportModel

/// The fields of each cell that never change: its id, its table and its labels, each with the comma after it.
struct CSVLabels {
  private let byTable: [[[UInt8]]]

  /// The labels of the forms that this report's tables follow.
  init(of report: Report) {
    byTable = TableID.allCases.map { table in
      let cells = report.form(of: table).cells
      let edition = Edition.ID.allCases.first { Edition[$0].table(table).cells == cells }
      return Self.all[edition ?? report.edition] ?? []
    }
  }

  /// The fields of a cell.
  func fields(of cell: CellID) -> [UInt8] {
    let labels = byTable[cell.table == .proactive ? 0 : cell.table == .requests ? 1 : 2]
    return cell.index < labels.count ? labels[cell.index] : []
  }

  private static let all: [Edition.ID: [[UInt8]]] = Dictionary(
    uniqueKeysWithValues: Edition.ID.allCases.map { id in
      (id, CellID.all.map { fields(of: $0, preferring: id) })
    })

  private static func fields(of cell: CellID, preferring id: Edition.ID) -> [UInt8] {
    // A cell that the edition does not have is labelled as in the edition that has it.
    let editions = [Edition[id]] + Edition.all.filter { $0.id != id }
    let form = editions.compactMap { $0.table(cell.table).description(of: cell) }.first
    var text = TextBuffer()
    for field in [
      cell.name, Edition[id].section(cell.table.section).name,
      form?.rowLabels.joined(separator: " / ") ?? "", form?.columnLabels.joined(separator: " / ") ?? "",
    ] {
      CSVField.append(field, to: &text)
      text.append(UInt8(ascii: ","))
    }
    return text.bytes
  }
}
