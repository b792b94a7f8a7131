import Diagnostics
import ReportModel

/// Writes findings, one a row.
struct FindingsSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let language: Language

  func write() throws {
    let findings =
      report.findings.map { (finding: $0, author: FindingAuthor.reading) }
      + report.judgements.map { (finding: $0, author: .rules) }
    let namesAuthors = findings.contains { $0.author != $0.finding.code.author }
    var records = RecordWriter(
      sheet: sheet, chunks: .held, widths: Self.widths + (namesAuthors ? [80] : []), wrapped: [3, 4, 6])
    try records.writeHeads(WorkbookLayout.findings, in: language)
    sheet.freeze(row: 1, column: 0)
    let places = CellPlaces(report)
    for (finding, author) in findings {
      try records.text(finding.code.rawValue, 0)
      try records.plain(WorkbookLayout.word(for: finding.severity)[language], 1)
      try write(finding.cells, places, to: &records)
      try records.text(finding.message.chinese, 3, .prose)
      try records.text(finding.message.english, 4, .prose)
      try records.text(finding.place.map(PlaceCode.text), 5)
      try records.text(finding.quote, 6, .prose)
      if author != finding.code.author {
        try records.plain(WorkbookLayout.word(for: author)[language], WorkbookLayout.findingAuthor)
      }
      try records.endRecord()
    }
    sheet.setUpPrinting(repeatedRows: 1)
  }

  private static let widths = [60, 60, 220, 420, 420, 160, 300]

  /// The names of the cells, with a link to the last one: the total of a sum.
  private func write(_ cells: [CellID], _ places: CellPlaces, to records: inout RecordWriter) throws {
    guard let last = cells.last else { return }
    let names = cells.map(\.name).joined(separator: " ")
    let row = records.row
    try records.text(names, 2)
    // A text that continues in the next row is not a link.
    if names.utf16.count <= Self.linkLimit, let link = places.link(to: last, language: language) {
      try sheet.link(names, row: row, column: 2, to: link)
    }
  }

  private static let linkLimit = 2_000
}
