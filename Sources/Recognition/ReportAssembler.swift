import ReportModel

/// Turns what was read into a report's cells, with an origin each, and says what is missing or in doubt.
struct ReportAssembler {
  let document: SourceDocument
  var report: Report
  private var displaced: [Vocabulary.Row] = []
  private var restored: [Vocabulary.Row] = []
  private var counted = SourceDocument.ColumnCount()

  init(_ document: SourceDocument, edition: Edition) {
    self.document = document
    report = Report(edition: edition)
  }

  /// Writes the rows of table 2 or 3.
  mutating func add(_ reading: TableReading, _ vocabulary: Vocabulary) {
    var seen = [Int?](repeating: nil, count: vocabulary.rows.count)
    for (index, var row) in reading.rows.enumerated() {
      guard let number = row.row else { continue }
      row.doubt = row.doubt ?? unclearness(of: row.values)
      if let first = seen[number] {
        conflict(reading.rows[first], row, vocabulary.rows[number])
        continue
      }
      seen[number] = index
      let form = vocabulary.rows[number]
      for (position, cell) in form.cells.enumerated() where position < row.values.count {
        guard let value = row.values[position] else { continue }
        let doubt = row.doubt ?? (row.doubtful.contains(position) ? .ambiguousPlacement : nil)
        set(cell, value, row.recognition, doubt)
      }
      report(row, form)
    }
    reportRestored(vocabulary.table)
    keepStray(reading.stray, vocabulary.table)
  }

  /// A doubt where a value stands in a row whose numbers may be split or joined.
  private func unclearness(of values: [ValueToken?]) -> Origin.Doubt? {
    values.contains { $0.map { document.isUnclear(line: Int($0.line)) } ?? false } ? .splitOrJoined : nil
  }

  /// Writes one value.
  mutating func set(
    _ cell: CellID, _ value: ValueToken, _ recognition: Origin.Recognition, _ doubt: Origin.Doubt?
  ) {
    let fragment = document.fragments[Int(value.fragment)]
    let place = document.place(
      of: value.start, in: fragment, line: document.lines[Int(value.line)], counted: &counted)
    let raw = document.text(value.start, value.end)
    let statement: Cell.Statement =
      switch value.content {
      case .number(let number): .number(number)
      case .mark: .notApplicable(ValueParser.unescaped(raw))
      case .text: .text(raw)
      case .blank: .blank
      }
    if case .text = value.content {
      report.findings.append(
        Finding(
          code: "R3", severity: .error, cells: [cell],
          message: Message("此处应为数字，原文是“\(raw)”", "a number belongs here, the source has \"\(raw)\""),
          place: place,
          quote: raw))
    }
    Self.fill(
      &report.cells[cell], statement, Origin(place: place, raw: raw, recognition: recognition, doubt: doubt))
  }

  // In place: a cell made elsewhere would be copied with all its strings.
  private static func fill(_ cell: inout Cell, _ statement: Cell.Statement, _ origin: Origin) {
    cell.statement = statement
    cell.origin = origin
  }

  /// What the reading of a row gives rise to; what many rows have in common is said once for the table.
  private mutating func report(_ row: RowReading, _ form: Vocabulary.Row) {
    guard row.doubt == nil else {
      report.findings.append(
        ReadingFinding.doubt(
          row.doubt ?? .valueCount, form.cells, label: form.official, place: linePlace(row.line)))
      return
    }
    if !row.doubtful.isEmpty {
      let cells = row.doubtful.sorted().map { form.cells[$0] }
      report.findings.append(
        ReadingFinding.doubt(.ambiguousPlacement, cells, label: form.official, place: linePlace(row.line)))
    }
    guard row.values.contains(where: { $0 != nil }) else { return }
    if row.recognition == .sums {
      restored.append(form)
    } else if row.wasDisplaced {
      displaced.append(form)
    }
    if row.recognition == .alias || row.recognition == .position {
      report.findings.append(
        ReadingFinding.recognized(
          row.recognition, form.cells, label: form.official, place: linePlace(row.line)))
    }
  }

  /// One finding for all rows that were broken or displaced, one for all whose order was lost.
  private mutating func reportRestored(_ table: TableID) {
    if !displaced.isEmpty { report.findings.append(ReadingFinding.displaced(displaced, table)) }
    if !restored.isEmpty { report.findings.append(ReadingFinding.restored(restored, table)) }
    displaced = []
    restored = []
  }

  private mutating func conflict(_ first: RowReading, _ second: RowReading, _ form: Vocabulary.Row) {
    let same = zip(first.values, second.values).allSatisfy { $0?.content == $1?.content }
    guard !same else { return }
    for cell in form.cells { report[cell].origin?.doubt = .conflict }
    report.findings.append(
      ReadingFinding.doubt(.conflict, form.cells, label: form.official, place: linePlace(second.line)))
  }

  /// Keeps values that belong to no cell, and names them, a line at a time.
  mutating func keepStray(_ values: [ValueToken], _ table: TableID) {
    for (line, values) in Dictionary(grouping: values, by: \.line).sorted(by: { $0.key < $1.key }) {
      guard let place = linePlace(Int(line)) else { continue }
      let raw = values.map { document.text($0.start, $0.end) }.joined(separator: " ")
      report.provenance.residue.append(Paragraph(raw, place: place))
      report.findings.append(ReadingFinding.stray(raw, table, place: place))
    }
  }

  func linePlace(_ line: Int) -> Place? {
    let line = document.lines[line]
    guard let number = line.fragments.first else { return nil }
    let fragment = document.fragments[number]
    return document.place(of: fragment.start, in: fragment, line: line)
  }

  /// The cells of （六） where it is divided into rows, and where it is one row.
  private static let divided = Edition.edition2021.table(.requests).cells.filter {
    !Edition.edition2019.table(.requests).contains($0)
  }
  private static let undivided = Edition.edition2019.table(.requests).cells.filter {
    !Edition.edition2021.table(.requests).contains($0)
  }

  /// Says which rows and cells of the form were not found.
  ///
  /// - Parameter labelled: the tables whose labels were found; such a table is there, whatever it lacks.
  mutating func reportMissing(labelled: Set<TableID>) {
    for table in TableID.allCases {
      let form = report.form(of: table)
      let missing = form.cells.filter { !report.cells.states($0) }
      guard !missing.isEmpty else { continue }
      if missing.count == form.cells.count {
        report.findings.append(
          labelled.contains(table)
            ? ReadingFinding.emptyTable(table, form.cells) : .missingTable(form, of: report.edition))
        continue
      }
      for row in form.gridRows {
        let cells = row.cells.filter { !report.cells.states($0) }
        guard !cells.isEmpty else { continue }
        let label = row.label?.label ?? ""
        let whole = cells.count == row.cells.count
        // A mixed report may have this row in another's place, and it was found neither way.
        let other =
          row.cells.last == Self.divided.last && missing.contains(Self.divided) ? Self.undivided : []
        report.findings.append(ReadingFinding.missing(cells + other, label: label, whole: whole))
      }
    }
  }
}

extension ReportAssembler {
  /// Writes table 4.
  mutating func add(_ reading: ChallengesReading) {
    var reading = reading
    reading.doubt = reading.doubt ?? unclearness(of: reading.values)
    let cells = Edition.edition2021.table(.challenges).cells
    for (cell, value) in zip(cells, reading.values) {
      guard let value else { continue }
      set(cell, value, reading.recognition, reading.doubt)
    }
    let label = Edition.edition2021.section(.challenges).name
    let place = linePlace(reading.line)
    if let doubt = reading.doubt {
      report.findings.append(ReadingFinding.doubt(doubt, cells, label: label, place: place))
    } else if reading.wasDisplaced {
      report.findings.append(ReadingFinding.displacedChallenges(cells, place: place))
    } else if reading.recognition == .sums {
      report.findings.append(ReadingFinding.recognized(.sums, cells, label: label, place: place))
    }
    keepStray(reading.stray, .challenges)
  }
}
