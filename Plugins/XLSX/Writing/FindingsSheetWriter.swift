import ReportModel

/// Writes findings, one a row.
struct FindingsSheetWriter {
  let findings: [Finding]
  let sheet: WorkbookSheet
  let language: Language

  func write() throws {
    var records = RecordWriter(
      sheet: sheet, chunks: .held, widths: [60, 60, 220, 420, 420, 160, 300], wrapped: [3, 4, 6])
    try records.writeHeads(WorkbookLayout.findings, in: language)
    sheet.freeze(row: 1, column: 0)
    for finding in findings {
      try records.text(finding.code, 0)
      try records.plain(WorkbookLayout.word(for: finding.severity)[language], 1)
      if !finding.cells.isEmpty { try records.text(finding.cells.map(\.name).joined(separator: " "), 2) }
      try records.text(finding.message.chinese, 3, .prose)
      try records.text(finding.message.english, 4, .prose)
      try records.text(finding.place.map(PlaceCode.text), 5)
      try records.text(finding.quote, 6, .prose)
      try records.endRecord()
    }
    sheet.setUpPrinting(repeatedRows: 1)
  }
}
