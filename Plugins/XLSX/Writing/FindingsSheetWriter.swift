import Diagnostics
import ReportModel

/// Writes findings, one a row.
struct FindingsSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let language: Language

  /// Writes them and returns the range they take with their heads.
  func write() throws -> CellRange {
    let findings = report.authoredFindings
    let widths = FindingColumns.widths(
      namesAuthors: findings.contains { $0.author != $0.finding.code.author })
    let columns = FindingColumns(language: language)
    var records = RecordWriter(sheet: sheet, chunks: .held, widths: widths, wrapped: columns.wrapped)
    columns.hide(in: sheet)
    try records.writeHeads(WorkbookLayout.findings, in: language)
    sheet.freeze(row: 1, column: 0)
    let places = CellPlaces(report)
    for (finding, author) in findings {
      let row = records.row
      try columns.write(finding, by: author, of: report, to: &records)
      if let last = finding.cells.last, let link = places.link(to: last, language: language) {
        try sheet.link(finding.code.rawValue, row: row, column: 0, to: link, style: .proseLink)
      }
      try records.endRecord()
    }
    sheet.setUpPrinting(repeatedRows: 1, isLandscape: true)
    let range = CellRange(
      first: .first, last: CellPosition(row: records.row - 1, column: widths.count - 1))
    sheet.filter(range)
    return range
  }
}
