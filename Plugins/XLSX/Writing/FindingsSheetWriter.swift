import ReportModel

/// Writes findings, one a row.
struct FindingsSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let language: Language

  func write() throws {
    var records = RecordWriter(
      sheet: sheet, chunks: .held, widths: [60, 60, 220, 420, 420, 160, 300], wrapped: [3, 4, 6])
    try records.writeHeads(WorkbookLayout.findings, in: language)
    sheet.freeze(row: 1, column: 0)
    let places = CellPlaces(report)
    for finding in report.findings {
      try records.text(finding.code, 0)
      try records.plain(WorkbookLayout.word(for: finding.severity)[language], 1)
      try write(finding.cells, places, to: &records)
      try records.text(finding.message.chinese, 3, .prose)
      try records.text(finding.message.english, 4, .prose)
      try records.text(finding.place.map(PlaceCode.text), 5)
      try records.text(finding.quote, 6, .prose)
      try records.endRecord()
    }
    sheet.setUpPrinting(repeatedRows: 1)
  }

  /// The names of the cells, with a link to the last one: the total of a sum.
  private func write(_ cells: [CellID], _ places: CellPlaces, to records: inout RecordWriter) throws {
    guard let last = cells.last else { return }
    let names = cells.map(\.name).joined(separator: " ")
    let row = records.row
    try records.text(names, 2)
    // A text that goes on in the next row is no link.
    if names.utf16.count <= Self.linkLimit, let link = places.link(to: last, language: language) {
      try sheet.link(names, row: row, column: 2, to: link)
    }
  }

  private static let linkLimit = 2_000
}
