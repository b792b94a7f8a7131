import Diagnostics
import ReportModel

/// Writes what the report says about itself, and its prose: a paragraph a row, tables as grids within the column of the
/// text, notes and pictures below their paragraphs.
struct ProseSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let words: ProseWords
  /// The fingerprints of the pictures that the sheet shows.
  private(set) var shownPictures: Set<String> = []

  private static let widths = [112, 530, 130]

  /// A row can be no higher than 409 points.
  private static let mostPicturePixels = 480

  // For the same reason longer paragraphs continue in the next row.
  private static let chunks = TextChunks(
    units: TextChunks.safeUnits, lines: 24, width: TextHeight.halves(inPixels: widths[1]))

  init(report: Report, sheet: WorkbookSheet, language: Language) {
    self.report = report
    self.sheet = sheet
    words = ProseWords(language: language)
  }

  mutating func write() throws {
    // Only tables need the column of the text to be divided.
    let columns = report.prose.tables.isEmpty ? 1 : TableGrid.columnCount
    var records = RecordWriter(
      sheet: sheet, chunks: Self.chunks, widths: Self.widths, wrapped: [0, 1], joined: (1, columns))
    try records.writeHeads(WorkbookLayout.prose, in: words.language)
    sheet.freeze(row: 1, column: 0)
    for field in HeadField.shownBefore { try write(field, to: &records) }
    try write(report.foreword, under: WorkbookLayout.foreword[words.language], to: &records)
    for section in report.edition.sections {
      try write(report.sections[section.id], under: section.heading, to: &records)
    }
    for field in HeadField.shownAfter { try write(field, to: &records) }
    if !report.annex.isEmpty {
      try write(report.annex, under: WorkbookLayout.annex[words.language], to: &records)
    }
    sheet.setUpPrinting(repeatedRows: 0)
    sheet.setPrintArea(rows: records.row, columns: 1 + columns)
    if columns > 1 {
      sheet.allowNumbersAsTexts(
        CellRange(first: .first, last: CellPosition(row: records.row - 1, column: columns)))
    }
  }

  private func write(_ field: HeadField, to records: inout RecordWriter) throws {
    try records.plain(field.label[words.language], 0, .part)
    try records.text(field.text(of: report), 1, field == .title ? .title : .prose)
    try records.endRecord()
  }

  private mutating func write(
    _ blocks: [ProseBlock], under part: String, to records: inout RecordWriter
  ) throws {
    try records.plain(part, 0, .part)
    var isFirst = true
    for block in blocks {
      var place = block.place
      for line in block.lines(words) {
        isFirst = false
        try write(line, to: &records)
        try records.text(place.map { PlaceCode.text(of: $0, in: words.language) }, 2, .note)
        place = nil
        try records.endRecord()
      }
    }
    if isFirst { try records.endRecord() }
  }

  private mutating func write(_ line: ProseLine, to records: inout RecordWriter) throws {
    switch line {
    case .paragraph(let paragraph):
      let prefix = words.prefix(of: paragraph.item)
      try records.text(
        prefix + paragraph.text, 1, .prose, runs: paragraph.runs(behind: prefix.utf8.count))
    case .note(let paragraph): try records.text(words.note(paragraph), 1, .hint)
    case .picture(let picture):
      let text = words.text(of: picture)
      try records.text(text, 1, .hint)
      let below = TextHeight.points(
        lines: SheetText.lines(text, width: TextHeight.halves(inPixels: Self.widths[1])))
      guard let content = picture.content,
        let box = PictureBox(picture, within: Self.widths[1] - 20, by: Self.mostPicturePixels),
        try show(
          content, picture.alternative, box, at: CellPosition(row: records.row, column: 1), below: below)
      else { return }
      records.makeRoom(points: below + box.points)
    case .row(let row): try write(row, to: &records)
    }
  }

  /// Writes a row of a table within the column of the text.
  private mutating func write(_ row: TableGrid.Row, to records: inout RecordWriter) throws {
    records.makeRoom(points: row.height)
    for cell in row.cells {
      let position = CellPosition(row: records.row, column: 1 + cell.columns.lowerBound)
      let isLong = cell.textHeight > TextHeight.points(lines: 1)
      let style: CellStyle = row.isHead ? .head : isLong || !cell.pictures.isEmpty ? .tableProse : .text
      if cell.rowSpan * cell.columns.count > 1 {
        try sheet.merge(
          row: position.row, column: position.column, rows: cell.rowSpan, columns: cell.columns.count,
          style: style)
      }
      if cell.text.isEmpty {
        try sheet.writeBlank(row: position.row, column: position.column, style: style)
      } else {
        let runs = cell.paragraph(words).map { $0.runs(behind: words.prefix(of: $0.item).utf8.count) } ?? []
        try sheet.write(
          SheetText.quoted(cell.text), runs: runs, row: position.row, column: position.column, style: style)
      }
      var below = cell.textHeight
      for (content, alternative, box) in cell.pictures
      where try show(content, alternative, box, at: position, below: below) { below += box.points }
    }
  }

  /// Shows a picture below the text of a cell; `false` if the sheet cannot show it.
  private mutating func show(
    _ content: PictureContent, _ alternative: String, _ box: PictureBox, at position: CellPosition,
    below points: Double
  ) throws -> Bool {
    guard try sheet.insert(content, alternative, box, at: position, below: points) else { return false }
    shownPictures.insert(HeldPicture.fingerprint(of: content))
    return true
  }
}
