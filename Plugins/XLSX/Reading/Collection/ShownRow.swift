import Diagnostics
import NationalForm
import ReportModel

/// What the sheet of reports shows of a report's cells, to be compared with the sheet of cells.
struct ShownRow {
  private let cells: [CellID]
  private let values: ArraySlice<CellValue?>
  private let sheet: ListSheet
  private let record: SheetRecord

  init(_ record: SheetRecord, of sheet: ListSheet) {
    cells = sheet.cells
    values = record.values[CollectionLayout.reports.columns.count...]
    self.sheet = sheet
    self.record = record
  }

  /// R1: cells for which the sheet shows another value than the sheet of cells, which was read.
  func differences(from report: Report) -> [Finding] {
    zip(cells, values.indices).compactMap { cell, column in
      let visible = VisibleValue(values[column])
      let statement = report[cell].statement
      if case .absent = statement {
        if visible.text.isEmpty || CollectionLayout.notRead.isWord(visible.text) { return nil }
      } else if visible.isSame(as: statement) {
        return nil
      }
      let stated = NationalDocument.text(of: statement)
      return Finding(
        code: .doubtfulReading, cells: [cell],
        message: Message(
          "“\(report.words(for: cell))”在“\(sheet.name)”表里是“\(visible.text)”，在“\(CollectionLayout.cells.name.chinese)”表里是“\(stated)”，以后者为准",
          "\(cell.name) is \"\(visible.text)\" in the sheet of reports and \"\(stated)\" in the sheet of cells; the latter was read"
        ),
        place: sheet.place(record, column))
    }
  }
}
