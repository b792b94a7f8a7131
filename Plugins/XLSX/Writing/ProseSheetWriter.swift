import Diagnostics
import ReportModel

/// Writes what the report says about itself, and its prose, a paragraph a row.
struct ProseSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let language: Language

  private static let widths = [112, 530, 130]

  // A row is at most 409 points high: longer paragraphs continue in the next row.
  private static let chunks = TextChunks(
    units: TextChunks.safeUnits, lines: 24, width: TextHeight.halves(inPixels: widths[1]))

  func write() throws {
    var records = RecordWriter(sheet: sheet, chunks: Self.chunks, widths: Self.widths, wrapped: [0, 1])
    try records.writeHeads(WorkbookLayout.prose, in: language)
    sheet.freeze(row: 1, column: 0)
    for field in HeadField.shownBefore { try write(field, to: &records) }
    try write(report.foreword.compactMap(\.paragraph), under: WorkbookLayout.foreword[language], to: &records)
    for section in report.edition.sections {
      try write(report.sections[section.id].compactMap(\.paragraph), under: section.heading, to: &records)
    }
    for field in HeadField.shownAfter { try write(field, to: &records) }
    let annex = report.annex.compactMap(\.paragraph)
    if !annex.isEmpty { try write(annex, under: WorkbookLayout.annex[language], to: &records) }
    sheet.setUpPrinting(repeatedRows: 0)
    sheet.setPrintArea(rows: records.row, columns: 2)
  }

  private func write(_ field: HeadField, to records: inout RecordWriter) throws {
    try records.plain(field.label[language], 0, .part)
    try records.text(field.text(of: report), 1, field == .title ? .title : .prose)
    try records.endRecord()
  }

  private func write(
    _ paragraphs: [Paragraph], under part: String, to records: inout RecordWriter
  ) throws {
    try records.plain(part, 0, .part)
    if paragraphs.isEmpty { try records.endRecord() }
    for paragraph in paragraphs {
      try records.text(paragraph.text, 1, .prose)
      try records.text(paragraph.place.map { PlaceCode.text(of: $0, in: language) }, 2, .note)
      try records.endRecord()
    }
  }
}
