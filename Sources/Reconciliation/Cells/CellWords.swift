import Diagnostics
import ReportModel

/// The names of cells in messages: the form's labels in Chinese, the cell's id in English.
package enum CellWords {
  /// The cell's row and column.
  static func name(of cell: CellID, in report: Report) -> Message {
    guard let form = report.formOfCell(cell) else { return Message(cell.name, cell.name) }
    return Message("“\(form.words)”", cell.name)
  }

  /// Cells, each followed by its number.
  static func figures(_ cells: [CellID], in report: Report) -> Message {
    let list = cells.map { cell in
      let number = report.cells[cell].number?.description ?? ""
      return name(of: cell, in: report) + Message(" \(number)", " \(number)")
    }
    return .joined(list, by: Message("，", ", "))
  }
}
