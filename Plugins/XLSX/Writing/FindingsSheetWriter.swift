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
      try records.write([
        .record(finding.code), .plain(WorkbookLayout.word(for: finding.severity)[language], .record),
        finding.cells.isEmpty ? .none : .text(finding.cells.map(\.name).joined(separator: " "), .record),
        .text(finding.message.chinese, .prose), .text(finding.message.english, .prose),
        .record(finding.place.map(PlaceCode.text)), finding.quote.map { .text($0, .prose) } ?? .none,
      ])
    }
    sheet.setUpPrinting(repeatedRows: 1)
  }
}
