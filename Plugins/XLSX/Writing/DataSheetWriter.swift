import ReportModel

/// Writes the long form: one row a cell with everything that is known of it, exactly.
struct DataSheetWriter {
  let report: Report
  let sheet: WorkbookSheet
  let language: Language

  func write() throws {
    var records = RecordWriter(
      sheet: sheet, chunks: .held, widths: [250, 200, 330, 230, 90, 90, 70, 130, 90, 80, 80], wrapped: [])
    try sheet.writePlain(WorkbookLayout.marker, row: 0, column: 0, style: .note)
    try sheet.writePlain(WorkbookLayout.dataNote[language], row: 0, column: 1, style: .note)
    records.skipRow()
    try records.writeHeads(WorkbookLayout.data, in: language)
    sheet.freeze(row: 2, column: 1)
    for field in HeadField.allCases {
      guard let text = field.text(of: report) else { continue }
      try records.write(record(DataKey.report(field).name, asPrinted: text))
    }
    for cell in cells { try records.write(record(of: cell)) }
    try writeProvenance(to: &records)
    sheet.setUpPrinting(repeatedRows: 2)
  }

  /// The report's cells, and absent ones of which something is known all the same.
  private var cells: [CellID] {
    let own = report.cellIDs
    let known = CellID.all.filter { report[$0].origin != nil && !report[$0].isStated }
    if known.isEmpty { return own }
    let listed = Set(own)
    return own + known.filter { !listed.contains($0) }
  }

  private func record(of id: CellID) -> [RecordWriter.Field] {
    let cell = report[id]
    let fields = labels(of: id) + number(of: cell) + [.record(cell.statement.mark)]
    return cell.origin.map { fields + evidence($0, of: cell) } ?? fields
  }

  private func labels(of id: CellID) -> [RecordWriter.Field] {
    let label = CellLabels.all[id.index]
    return [label.name, label.table, label.row, label.column].map { text in
      text.isEmpty ? .none : .plain(text, .record)
    }
  }

  /// The number, and its printed digits where a double does not give them back.
  private func number(of cell: Cell) -> [RecordWriter.Field] {
    guard let number = cell.number else { return [.none, .none] }
    if NumberText.isPlain(number) { return [.number(NumberText.double(number), .recordNumber), .none] }
    let digits = RecordWriter.Field.plain(number.description, .recordNumber)
    guard NumberText.isExactAsDouble(number) else { return [.none, digits] }
    return [.number(NumberText.double(number), .recordNumber), digits]
  }

  private func evidence(_ origin: Origin, of cell: Cell) -> [RecordWriter.Field] {
    // Where the raw text is the number's own digits it is not written again.
    let isSame = cell.number.map { $0.description.utf8.elementsEqual(origin.raw.utf8) } ?? false
    return [
      .text(PlaceCode.text(of: origin.place), .record), .record(isSame ? nil : origin.raw),
      .plain(origin.recognition.rawValue, .record), .record(origin.doubt?.rawValue),
    ]
  }

  private func writeProvenance(to records: inout RecordWriter) throws {
    let provenance = report.provenance
    if let source = provenance.source {
      try records.write(record(DataKey.source.name, asPrinted: source))
    }
    if let format = provenance.format {
      try records.write(record(DataKey.format.name, asPrinted: format))
    }
    for wording in provenance.wordings {
      try records.write([
        .plain(DataKey.wording(wording.subject).name, .record), .none, .text(wording.official, .record),
        .none,
        .none, .text(wording.printed, .record), .none, .record(wording.place.map(PlaceCode.text)),
      ])
    }
    for paragraph in provenance.residue {
      try records.write(record(DataKey.residue.name, asPrinted: paragraph.text, place: paragraph.place))
    }
  }

  private func record(_ key: String, asPrinted text: String, place: Place? = nil) -> [RecordWriter.Field] {
    [
      .plain(key, .record), .none, .none, .none, .none, .text(text, .record), .none,
      .record(place.map(PlaceCode.text)),
    ]
  }
}
