import Diagnostics
import Layout
import ReportModel

/// Turns a table as read into the cells of a report, each with its origin, and reports doubts, values outside
/// the form and what readers should know.
struct TableAssembler {
  private let table: TablesReader.Table
  private let document: SourceDocument
  private let section: SectionForm
  private let form: IndexedForm
  private var tableForm: TableForm { form.form }

  init(_ table: TablesReader.Table, of edition: Edition, in document: SourceDocument) {
    self.table = table
    self.document = document
    form = table.names.form
    section = edition.section(form.form.id.section)
  }

  /// Writes the table into a report.
  func write(to report: inout Report) {
    guard let reading = table.reading else { return }
    var counted = SourceDocument.ColumnCount()
    for (cell, value) in reading.values.enumerated() {
      if let value { write(value, cell, reading, &counted, to: &report) }
    }
    for row in form.rows.indices { tell(row, reading, in: &report) }
    tellOfTable(reading, in: &report)
    for joined in reading.joinedRows { tell(joined, in: &report) }
    for outside in reading.outside { keep(outside, in: &report) }
  }

  // MARK: Cells

  private func write(
    _ value: TableReading.Value, _ cell: Int, _ reading: TableReading,
    _ counted: inout SourceDocument.ColumnCount, to report: inout Report
  ) {
    let id = form.cells[cell]
    let token = value.token
    let fragment = document.fragments[Int(token.fragment)]
    let place = document.place(
      of: token.start, in: fragment, line: document.lines[Int(token.line)], counted: &counted)
    let raw = document.text(token.start, token.end)
    var doubt = value.doubt ?? unclearness(of: cell, reading)
    var statement = Self.statement(token, raw)
    if case .number(let number) = statement {
      switch form.measures[form.columnOfCell[cell]] {
      case .amount(let unit):
        let conversion = conversion(of: number, into: unit, value, in: cell)
        statement = .number(conversion.number)
        if conversion.isDoubtful { doubt = doubt ?? .unit }
        if let printed = conversion.printedUnit {
          report.findings.append(
            ReadingFinding.converted(id, raw, printed, to: unit, conversion.number, place: place))
        }
      case .count, .change:
        // An amount of money is not a count (docs/form.md, "Units").
        if token.unit != nil { statement = .text(raw) }
      }
    }
    if case .text = statement { report.findings.append(ReadingFinding.text(id, raw, place: place)) }
    if token.hasNoteMark { report.findings.append(ReadingFinding.noteMark(id, raw, place: place)) }
    report.cells.set(
      statement, Origin(place: place, raw: raw, recognition: value.recognition, doubt: doubt), of: id)
  }

  /// An amount in the unit of the form, as number, label and head say.
  private func conversion(
    of number: ExactDecimal, into unit: MoneyUnit, _ value: TableReading.Value, in cell: Int
  ) -> UnitConversion {
    let words = UnitWords(scan: table.scan, document: document)
    return UnitConversion(
      number, into: unit, own: value.token.unit, label: words.unit(of: value.rowLabel),
      head: words.unit(of: head(of: value, in: cell)))
  }

  /// The head above a value; if the column was found by order, the last piece that names only this column.
  private func head(of value: TableReading.Value, in cell: Int) -> Int {
    guard value.head < 0 else { return value.head }
    let column = form.columnOfCell[cell]
    return table.names.columns.lastIndex { $0?.keys.only == column } ?? -1
  }

  private static func statement(_ token: ValueToken, _ raw: String) -> Cell.Statement {
    switch token.content {
    case .number(let number): .number(number)
    case .mark: .notApplicable(ValueParser.unescaped(raw))
    case .text: .text(raw)
    case .blank: .blank
    }
  }

  /// A doubt if any value of the row is on a line whose numbers may be split or joined.
  private func unclearness(of cell: Int, _ reading: TableReading) -> Origin.Doubt? {
    document.hasUnclearLines
      && form.rows[form.rowOfCell[cell]].contains { other in
        reading.values[other].map { document.isUnclear(line: Int($0.token.line)) } ?? false
      } ? .splitOrJoined : nil
  }

  // MARK: Rows

  /// Adds the findings about the reading of a row.
  private func tell(_ row: Int, _ reading: TableReading, in report: inout Report) {
    guard let note = reading.notes[row] else { return }
    let isOtherwise = note.recognition == .alias || note.recognition == .position
    // Most rows have nothing to be told.
    guard isOtherwise || form.rows[row].contains(where: { report.cells.isDoubtful(form.cells[$0]) }) else {
      return
    }
    let place = linePlace(note.line)
    let cells = form.rows[row].map { form.cells[$0] }
    let label = label(of: row)
    let doubts = cells.compactMap { report.cells[$0].origin?.doubt }
    for doubt in Origin.Doubt.allCases where doubts.contains(doubt) {
      // If every value read is in doubt, so are the missing ones, which depend on the others.
      let isWhole =
        doubts.allSatisfy { $0 == doubt } && doubts.count == cells.count { report.cells.states($0) }
      let own = isWhole ? cells : cells.filter { report.cells[$0].origin?.doubt == doubt }
      report.findings.append(ReadingFinding.doubt(doubt, own, label: label, place: place))
    }
    let isByOrder = note.recognition == .position && form.rowsStandAbove
    guard doubts.count < cells.count, !note.wasRestored, !isByOrder,
      isOtherwise, cells.contains(where: { report.cells.states($0) })
    else { return }
    report.findings.append(ReadingFinding.recognized(note.recognition, cells, label: label, place: place))
  }

  /// Reports once per table what applies to many of its rows.
  private func tellOfTable(_ reading: TableReading, in report: inout Report) {
    var hasCertain = false
    var restored: [Int] = []
    var displaced: [Int] = []
    for row in form.rows.indices {
      guard let note = reading.notes[row],
        note.wasRestored || note.wasDisplaced || reading.columnsByOrder && !hasCertain,
        form.rows[row].contains(where: { reading.values[$0].map { $0.doubt == nil } ?? false })
      else { continue }
      hasCertain = true
      if note.wasRestored {
        restored.append(row)
      } else if note.wasDisplaced {
        displaced.append(row)
      }
    }
    func cells(_ rows: [Int]) -> [CellID] { rows.flatMap { form.rows[$0].map { form.cells[$0] } }.sorted() }
    if !displaced.isEmpty {
      report.findings.append(
        ReadingFinding.displaced(displaced.map(label), cells(displaced), heading: section.heading))
    }
    if !restored.isEmpty {
      report.findings.append(
        ReadingFinding.restored(restored.count, cells(restored), heading: section.heading))
    }
    if reading.columnsByOrder, hasCertain {
      report.findings.append(ReadingFinding.columnsByOrder(heading: section.heading))
    }
  }

  private func tell(_ joined: TableReading.JoinedRows, in report: inout Report) {
    let cells = joined.rows.places.flatMap { form.rows[$0] }.map { form.cells[$0] }.sorted()
    report.findings.append(
      ReadingFinding.joined(joined.rows.places.map(label), cells, place: linePlace(joined.line)))
  }

  private func label(of row: Int) -> String { tableForm.rows[row].label }

  // MARK: Outside the form

  private func keep(_ outside: TableReading.Outside, in report: inout Report) {
    guard let first = outside.tokens.first else { return }
    let label = outside.label >= 0 ? table.scan.labels[outside.label] : nil
    let place =
      label.map { document.place(of: $0.start, fragment: $0.fragment, line: $0.line) }
      ?? document.place(of: first.start, fragment: first.fragment, line: first.line)
    let values = outside.tokens.map { document.text($0.start, $0.end) }
    let kept = OutsideValues(
      outside.kind, in: tableForm.id, label: label.map { document.text($0.start, $0.end) } ?? "",
      values: values, place: place)
    report.provenance.outside.append(kept)
    report.findings.append(ReadingFinding.outside(kept, heading: section.heading))
  }

  private func linePlace(_ number: Int) -> Place? {
    let line = document.lines[number]
    guard let number = line.fragments.first else { return nil }
    let fragment = document.fragments[number]
    return document.place(of: fragment.start, in: fragment, line: line)
  }
}
