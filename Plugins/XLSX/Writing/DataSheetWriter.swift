import Diagnostics
import MachineForm
import ReportModel

/// Writes the long form: one row a cell with everything that is known about it, exactly.
struct DataSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let language: Language
  /// The fingerprints of the pictures that the sheet of prose shows.
  let shownPictures: Set<String>

  private static let widths = [320, 190, 330, 230, 80, 90, 60, 100, 80, 80, 80]

  /// Writes the rows and returns the range they take with their heads.
  func write() throws -> CellRange {
    var records = RecordWriter(sheet: sheet, chunks: .held, widths: Self.widths, wrapped: [])
    try records.writeHeads(WorkbookLayout.data, in: language)
    // Right of the heads, where it is neither sorted nor printed.
    let beside = Self.widths.count + 1
    try sheet.writePlain(WorkbookLayout.marker, row: 0, column: beside, style: .note)
    try sheet.writePlain(WorkbookLayout.dataNote[language], row: 0, column: beside + 1, style: .note)
    sheet.freeze(row: 1, column: 1)
    for field in HeadField.allCases {
      guard let text = field.text(of: report) else { continue }
      try write(.report(field), asPrinted: text, to: &records)
    }
    for cell in cells { try write(cell, to: &records) }
    try writeProvenance(to: &records)
    try writeProse(to: &records)
    sheet.setUpPrinting(repeatedRows: 1, isLandscape: true)
    sheet.setPrintArea(rows: records.row, columns: Self.widths.count)
    let range = CellRange(
      first: .first, last: CellPosition(row: records.row - 1, column: Self.widths.count - 1))
    sheet.filter(range)
    return range
  }

  /// The report's cells, and absent ones about which something is known.
  private var cells: [CellID] {
    let own = report.cellIDs
    let known = report.cells.ids.filter { report[$0].origin != nil && !report[$0].isStated }
    if known.isEmpty { return own }
    let listed = Set(own)
    return own + known.filter { !listed.contains($0) }
  }

  private func write(_ id: CellID, to records: inout RecordWriter) throws {
    let label = CellLabels.labels(of: id, in: report)
    let cell = report[id]
    try records.plain(label.name, 0)
    try records.plain(label.table, 1)
    if !label.row.isEmpty { try records.plain(label.row, 2) }
    if !label.column.isEmpty { try records.plain(label.column, 3) }
    if let number = cell.number {
      if NumberText.isExactAsDouble(number) { try records.number(NumberText.double(number), 4) }
      if !NumberText.isPlain(number) { try records.plain(number.description, 5, .recordNumber) }
    } else {
      try records.text(MarkText.text(of: cell.statement, in: language), 6)
    }
    if let origin = cell.origin { try write(origin, of: cell, to: &records) }
    try records.endRecord()
  }

  private func write(_ origin: Origin, of cell: Cell, to records: inout RecordWriter) throws {
    try records.text(PlaceCode.text(of: origin.place, in: language), 7)
    // If the raw text is the number's own digits it is not written again.
    let isSame = cell.number.map { $0.description.utf8.elementsEqual(origin.raw.utf8) } ?? false
    if !isSame { try records.text(origin.raw, 8) }
    if origin.recognition != .exact { try records.plain(origin.recognition.words[language], 9) }
    if let doubt = origin.doubt { try records.plain(doubt.words[language], 10) }
  }

  private func writeProvenance(to records: inout RecordWriter) throws {
    let provenance = report.provenance
    if let source = provenance.source { try write(.source, asPrinted: source, to: &records) }
    if let format = provenance.format { try write(.format, asPrinted: format, to: &records) }
    if !provenance.carriesProse { try write(.carriesProse, asPrinted: DataSheet.no[language], to: &records) }
    if let headings = provenance.headings {
      try write(.headingCount, asPrinted: "\(headings.count)", to: &records)
      for heading in headings {
        try write(.heading(heading.section), asPrinted: heading.printed, place: heading.place, to: &records)
      }
    }
    for wording in provenance.wordings {
      try records.text(wording.official, 2)
      try write(.wording(wording.subject), asPrinted: wording.printed, place: wording.place, to: &records)
    }
    for paragraph in provenance.residue {
      try write(.residue, asPrinted: paragraph.text, place: paragraph.place, to: &records)
    }
    for values in provenance.outside { try write(values, to: &records) }
    for correction in provenance.corrections { try write(correction, to: &records) }
  }

  /// The prose exactly: what is more than the sheet of prose shows as text is beside it.
  private func writeProse(to records: inout RecordWriter) throws {
    try write(.blockCount, asPrinted: "\(report.prose.count)", to: &records)
    for part in ProsePart.all {
      for block in report[part] {
        if block.paragraph?.isPlain ?? false {
          try write(.prose(part), asPrinted: block.text, to: &records)
        } else {
          try write(block, of: part, to: &records)
        }
      }
    }
  }

  /// Writes a block as the machine form has it, and below it what its pictures are made of.
  private func write(_ block: ProseBlock, of part: ProsePart, to records: inout RecordWriter) throws {
    var block = block
    var contents: [PictureContent?] = []
    block.changePictures { picture in
      contents.append(picture.content)
      picture.content = nil
    }
    try records.text(block.json, 8)
    try write(.prose(part), asPrinted: block.text, to: &records)
    for content in contents {
      try records.plain(DataKey.picture.name(in: language), 0)
      try records.text(content.flatMap(held), 8)
      try records.endRecord()
    }
  }

  private func held(_ content: PictureContent) -> String? {
    let fingerprint = HeldPicture.fingerprint(of: content)
    return shownPictures.contains(fingerprint) ? fingerprint : HeldPicture.text(of: content)
  }

  private func write(_ outside: OutsideValues, to records: inout RecordWriter) throws {
    try records.plain(DataKey.outside(outside.kind).name(in: language), 0)
    try records.plain(WorkbookLayout.sheetName(of: outside.table)[language], 1)
    try records.text(outside.label, 2)
    try records.text(outside.place.map { PlaceCode.text(of: $0, in: language) }, 7)
    try records.endRecord()
    for value in outside.values { try write(.outsideValue, asPrinted: value, to: &records) }
  }

  private func write(_ correction: Correction, to records: inout RecordWriter) throws {
    try records.plain(DataKey.correction.name(in: language), 0)
    for (column, text) in CorrectionRecord.columns(of: correction, in: language) {
      try records.text(text, column)
    }
    try records.endRecord()
  }

  private func write(
    _ key: DataKey, asPrinted text: String, place: Place? = nil, to records: inout RecordWriter
  ) throws {
    try records.plain(key.name(in: language), 0)
    try records.text(text, 5)
    try records.text(place.map { PlaceCode.text(of: $0, in: language) }, 7)
    try records.endRecord()
  }
}
