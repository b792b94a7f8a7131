import NationalForm
import ReportModel

/// A cell of a table as another program sees it: its position, span and content.
struct PrintedPlace: Hashable, CustomStringConvertible {
  var row: Int
  var column: Int
  var rowSpan: Int
  var columnSpan: Int
  var text: String

  var description: String { "\(row) \(column) \(rowSpan) \(columnSpan) \(text)" }

  /// The cells of a table according to the form.
  static func expected(_ table: TableID, of report: Report) -> [PrintedPlace] {
    let document = NationalDocument(report)
    return document.form(of: table).grid.joined().map { place in
      PrintedPlace(
        row: place.row, column: place.column, rowSpan: place.rowSpan, columnSpan: place.columnSpan,
        text: place.label ?? place.cell.map(document.text) ?? "")
    }
  }
}
