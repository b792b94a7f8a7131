import Diagnostics
import MachineForm
import ReportModel

/// What the sheet of data states: the report as it was when the workbook was written.
struct DataSheet {
  /// Head fields, cells, origins and provenance.
  private(set) var report: Report
  /// The cells that have a row.
  private(set) var cells: Set<CellID> = []
  /// The head fields that have a row.
  private(set) var fields: Set<HeadField> = []
  /// What could not be understood.
  private(set) var findings: [Finding] = []

  /// The parts of the prose that the rows hold too.
  private(set) var heldParts: Set<ProsePart> = []
  /// What the pictures of blocks are made of, as the rows below the blocks say.
  private var pictures: [(part: ProsePart, block: Int, held: [String?])] = []

  /// The word for a fact that does not hold.
  static let no = Message("否", "false")

  init(_ reader: RecordReader, editions: Editions) {
    report = Report(edition: editions.current)
    var previous: CellID?
    var part: ProsePart?
    for record in reader.records() {
      guard let name = record.text(0), let key = DataKey(name, after: previous) else {
        notUnderstood(record, reader)
        continue
      }
      if case .cell(let id) = key {
        read(id, record, reader)
        previous = id
        continue
      }
      let asPrinted = record.text(5)
      let place = record.text(7).flatMap(PlaceCode.place)
      switch key {
      case .cell: break
      case .report(let field):
        if let asPrinted, field.set(asPrinted, in: &report, among: editions) {
          fields.insert(field)
        } else {
          notUnderstood(record, reader)
        }
      case .source: report.provenance.source = asPrinted
      case .format: report.provenance.format = asPrinted
      case .carriesProse: report.provenance.carriesProse = !Self.no.isWord(asPrinted ?? "")
      case .headingCount: report.provenance.headings = report.provenance.headings ?? []
      case .heading(let section):
        report.provenance.headings =
          (report.provenance.headings ?? []) + [
            PrintedHeading(section, printed: asPrinted ?? "", place: place)
          ]
      case .wording(let subject):
        report.provenance.wordings.append(
          Wording(subject, official: record.text(2) ?? "", printed: asPrinted ?? "", place: place))
      case .correction:
        if let correction = CorrectionRecord.correction(record) {
          report.provenance.corrections.append(correction)
        } else {
          notUnderstood(record, reader)
        }
      case .outside(let kind):
        if let table = record.text(1).flatMap(WorkbookLayout.table(named:)) {
          report.provenance.outside.append(
            OutsideValues(kind, in: table, label: record.text(2) ?? "", values: [], place: place))
        } else {
          notUnderstood(record, reader)
        }
      case .outsideValue:
        if let last = report.provenance.outside.indices.last {
          report.provenance.outside[last].values.append(asPrinted ?? "")
        } else {
          notUnderstood(record, reader)
        }
      case .proseCount: heldParts = Set(ProsePart.all).subtracting([.annex])
      case .blockCount: heldParts = Set(ProsePart.all)
      case .prose(let own):
        part = own
        report[own].append(record.text(8).flatMap { ProseBlock(json: $0) } ?? ProseBlock(asPrinted ?? ""))
      case .picture:
        if let part, let block = report[part].indices.last {
          addPicture(record.text(8), to: block, of: part)
        } else {
          notUnderstood(record, reader)
        }
      case .residue: report.provenance.residue.append(Paragraph(asPrinted ?? "", place: place))
      }
    }
  }

  // MARK: - Pictures

  private mutating func addPicture(_ held: String?, to block: Int, of part: ProsePart) {
    if let last = pictures.last, last.part == part, last.block == block {
      pictures[pictures.count - 1].held.append(held)
    } else {
      pictures.append((part, block, [held]))
    }
  }

  /// Whether pictures are shown in the sheet of prose, and their files among those of the workbook.
  var showsPictures: Bool {
    pictures.contains { $0.held.contains { $0.map { HeldPicture.content($0) == nil } ?? false } }
  }

  /// Gives the pictures what they are made of.
  ///
  /// - Parameter files: the pictures of the workbook, by their fingerprints.
  mutating func fillPictures(from files: [String: PictureContent]) {
    var missing = 0
    for (part, block, held) in pictures {
      var rest = held[...]
      report[part][block].changePictures { picture in
        guard let name = rest.popFirst() ?? nil else { return }
        picture.content = HeldPicture.content(name) ?? files[name]
        if picture.content == nil { missing += 1 }
      }
    }
    pictures = []
    if missing > 0 { findings.append(.missingPictures(missing)) }
  }

  private mutating func read(_ id: CellID, _ record: SheetRecord, _ reader: RecordReader) {
    guard let statement = Self.statement(record), cells.insert(id).inserted else {
      return notUnderstood(record, reader)
    }
    report.cells[id].statement = statement
    guard let place = record.text(7).flatMap(PlaceCode.place) else { return }
    report.cells[id].origin = Origin(
      place: place, raw: record.text(8) ?? statement.decimal?.description ?? "",
      recognition: record.text(9).flatMap(Self.recognition) ?? .exact,
      doubt: record.text(10).flatMap(Self.doubt))
  }

  // Workbooks of before have the names that programs use.
  private static func recognition(_ word: String) -> Origin.Recognition? {
    Origin.Recognition.allCases.first { $0.words.isWord(word) } ?? Origin.Recognition(rawValue: word)
  }

  private static func doubt(_ word: String) -> Origin.Doubt? {
    Origin.Doubt.allCases.first { $0.words.isWord(word) } ?? Origin.Doubt(rawValue: word)
  }

  private static func statement(_ record: SheetRecord) -> Cell.Statement? {
    if let digits = record.text(5) { return ExactDecimal(digits).map(Cell.Statement.number) }
    if case .number(let text, _)? = record.values[4] {
      return NumberText.decimal(text).map(Cell.Statement.number)
    }
    if let value = record.values[4] { return ExactDecimal(value.plainText).map(Cell.Statement.number) }
    return record.text(6).map(MarkText.statement)
  }

  private mutating func notUnderstood(_ record: SheetRecord, _ reader: RecordReader) {
    findings.append(
      .notUnderstood(record, in: reader.sheet.name, at: reader.place(record, column: 0)))
  }
}

extension Finding {
  /// R1: pictures that the workbook held are not among its files any more.
  fileprivate static func missingPictures(_ count: Int) -> Finding {
    Finding(
      code: .doubtfulReading,
      message: Message(
        "工作簿写成时有的 \(count) 张图片不见了或已被改过，只读到代替图片的文字",
        "pictures that the workbook held when it was written are gone or changed (\(count)); only the words for them were read"
      ))
  }

  /// R7: a row of a sheet of records that says nothing of a report.
  static func notUnderstood(_ record: SheetRecord, in sheet: String, at place: Place) -> Finding {
    Finding(
      code: .outsideForm,
      message: Message(
        "“\(sheet)”第\(record.row + 1)行看不懂，未采用",
        "row \(record.row + 1) of \"\(sheet)\" is not understood and was not used"),
      place: place, quote: record.values.compactMap { $0?.plainText }.joined(separator: " "))
  }
}
