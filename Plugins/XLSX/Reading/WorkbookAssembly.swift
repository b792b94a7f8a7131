import Characters
import Diagnostics
import NationalForm
import ReportModel

/// Puts a report together from the sheets of a workbook.
///
/// What people see decides: the tables and the prose. The sheet of data has what cannot be seen, such as
/// exact digits, marks and places, and counts as long as a cell still shows what it showed when written.
struct WorkbookAssembly {
  private let data: DataSheet?
  /// Whether the workbook was made to be filled in: it never had a sheet of data.
  private let isTemplate: Bool
  private let prose: ProseSheet?
  private let tables: [GridMatch]
  private let editions: Editions
  private var report: Report
  private let words = EditWords(
    in: Message("工作簿", "workbook"), storedIn: Message("“数据”表", "the sheet of data"))
  private var findings: [Finding] = []
  /// What the rules had found when the workbook was written.
  private let judgements: [Finding]

  init(
    data: DataSheet?, isTemplate: Bool, prose: ProseSheet?,
    storedFindings: [(finding: Finding, author: FindingAuthor)],
    tables: [GridMatch], editions: Editions
  ) {
    self.editions = editions
    report = Report(edition: editions.current)
    self.data = data
    self.isTemplate = isTemplate
    self.prose = prose
    self.tables = tables
    findings = storedFindings.filter { $0.author == .reading }.map(\.finding)
    judgements = storedFindings.filter { $0.author == .rules }.map(\.finding)
  }

  mutating func assembled() -> Report {
    if let data { report = data.report }
    report.edition = edition
    addProse()
    findings += data?.findings ?? []
    if data == nil, !isTemplate {
      note(
        .doubtfulReading,
        Message(
          "工作簿里没有“数据”表，只按看得见的表格读取",
          "the workbook has no sheet of data; it was read from the tables as they show"),
        severity: .information)
    }
    for id in TableID.allCases { addTable(id) }
    if isTemplate, data == nil {
      report.provenance.headings = headings
      report.provenance.lastYear = LastYearFigures.lastYear(in: tables)
    }
    report.findings = findings
    report.judgements = judgements
    return report
  }

  private var edition: Edition {
    if let data, data.fields.contains(.edition) { return data.report.edition }
    // The edition that most of the tables follow; single ones may follow another.
    func count(_ edition: Edition) -> Int {
      tables.count { $0.form.grid == edition.table($0.form.id).grid }
    }
    return editions.all.reduce(editions.current) { count($1) > count($0) ? $1 : $0 }
  }

  /// The headings of a workbook that was made to be filled in: they are there from the start.
  private var headings: [PrintedHeading] {
    report.edition.sections.compactMap { section in
      let sheet = tables.first { $0.form.id == section.id.table }?.sheet.name
      let place = sheet.map { Place.sheet($0, cell: CellPosition.first.name) } ?? prose?.headings[section.id]
      return place.map { PrintedHeading(section.id, printed: section.heading, place: $0) }
    }
  }

  // MARK: - Prose

  private mutating func addProse() {
    guard let prose else {
      if let data, !data.heldParts.isEmpty { return findings.append(words.missingProse()) }
      note(
        .doubtfulReading,
        Message("工作簿里没有“正文”表，正文缺失", "the workbook has no sheet of prose; the prose is missing"))
      return
    }
    findings += prose.findings
    let edits = ProseEdits(words: words, places: prose.headings)
    for part in ProsePart.all {
      let shown = prose.lines[part] ?? []
      let isHeld = data?.heldParts.contains(part) ?? false
      let match = ProseMatch(isHeld ? report[part] : [], shown: shown, words: prose.words)
      report[part] = match.blocks
      if isHeld, match.isEdited {
        findings +=
          edits.finding(about: part, in: report.edition, from: match.written, to: shown).map { [$0] } ?? []
      }
    }
    for field in HeadField.shownBefore + HeadField.shownAfter {
      guard let shown = prose.fields[field] else { continue }
      let stored = data.flatMap { field.text(of: $0.report) }
      if data != nil, stored?.trimmed == shown.text?.trimmed { continue }
      if !field.set(shown.text, in: &report, among: editions) {
        note(
          .outsideForm,
          Message(
            "“\(shown.text ?? "")”不能作为\(field.label.chinese)",
            "\"\(shown.text ?? "")\" is no \(field.rawValue)"),
          place: shown.place, quote: shown.text)
      } else if data != nil {
        findings.append(
          words.edit(of: field.label, from: stored ?? "", to: shown.text ?? "", place: shown.place))
      }
    }
    // The title is a formula over two cells that are stated: losing its result loses nothing.
    if isTemplate, report.title == nil { report.title = report.officialTitle }
  }

  // MARK: - Tables

  private mutating func addTable(_ id: TableID) {
    let matches = tables.filter { $0.form.id == id }.sorted { $0.score > $1.score }
    guard let match = matches.first else {
      guard data == nil else {
        findings.append(words.missing(report.edition.table(id), of: report.edition))
        return
      }
      note(
        .notFound,
        Message(
          "工作簿里没有“\(report.edition.section(id.section).name)”的表格",
          "the workbook has no table \"\(id.rawValue)\""))
      return
    }
    for other in matches.dropFirst() {
      note(
        .outsideForm,
        Message(
          "“\(other.sheet.name)”与“\(match.sheet.name)”是同一张表，只读后者",
          "\"\(other.sheet.name)\" is the same table as \"\(match.sheet.name)\"; only the latter was read"))
    }
    let totals = match.sheet.formulas.isEmpty ? nil : StoredTotals(match)
    var formulas = FormulaNotes()
    for place in match.form.grid.joined() {
      guard let cell = place.cell else { continue }
      if let position = match.position(of: place) {
        switch totals?.state(of: cell) {
        case .missing(let sum)?: readMissing(cell, sum, match.sheet, position, &formulas)
        case .outdated(let sum)?: readOutdated(cell, sum, match.sheet, position, &formulas)
        case .current?, nil:
          // Texts that we wrote are numbers with more digits than a sum would keep.
          if read(cell, match.sheet, position), totals?.isPassedOver(cell) == true {
            formulas.passedOver.append((cell, .sheet(match.sheet.name, cell: position.name)))
          }
        }
      } else if place == match.form.grid[place.row].first(where: { $0.cell != nil }) {
        missing(row: place.row, of: match)
      }
    }
    findings += formulas.findings(in: report)
  }

  /// A sum without a result: it can be calculated, and is what was written if nobody changed its parts.
  private mutating func readMissing(
    _ cell: CellID, _ sum: DisplayedValue, _ sheet: Workbook.Sheet, _ position: CellPosition,
    _ notes: inout FormulaNotes
  ) {
    if let data, data.cells.contains(cell), sum.isSame(as: DisplayedValue(report[cell].statement)) { return }
    let place = Place.sheet(sheet.name, cell: position.name)
    notes.missing.append((cell, place))
    report.takeEdit(
      cell,
      Cell(
        .absent,
        origin: Origin(
          place: place, raw: sheet[position.row, position.column]?.plainText ?? "", recognition: .exact)))
  }

  /// A sum whose stored result is not the sum of its parts: it is read as stored, with a doubt.
  private mutating func readOutdated(
    _ cell: CellID, _ sum: DisplayedValue, _ sheet: Workbook.Sheet, _ position: CellPosition,
    _ notes: inout FormulaNotes
  ) {
    let value = sheet[position.row, position.column]
    let visible = VisibleValue(value)
    let isStored = data?.cells.contains(cell) ?? false
    if !(isStored && visible.isSame(as: report[cell].statement)) {
      report.takeEdit(cell, Cell(visible.statement))
    }
    let place = Place.sheet(sheet.name, cell: position.name)
    report[cell].origin = Origin(
      place: place, raw: value?.plainText ?? "", recognition: .exact, doubt: .conflict)
    notes.outdated.append((cell, place, visible.text, sum))
  }

  /// Takes over what a cell shows; `false` if that is what was written there.
  private mutating func read(_ cell: CellID, _ sheet: Workbook.Sheet, _ position: CellPosition) -> Bool {
    let value = sheet[position.row, position.column]
    let visible = VisibleValue(value)
    let isStored = data?.cells.contains(cell) ?? false
    if isStored, visible.isSame(as: report[cell].statement) { return false }
    // A form that the data sheet does not mention shows nothing there.
    if data != nil, !isStored, visible.text.isEmpty { return false }
    let place = Place.sheet(sheet.name, cell: position.name)
    if data != nil {
      let before = isStored ? report[cell].statement : .absent
      let label = CellLabels.labels(of: cell, in: report)
      findings.append(
        words.edit(
          of: Message("\(label.row) \(label.column)".trimmed, cell.name), from: Self.shown(before),
          to: visible.text, place: place, cell: cell))
    }
    report.takeEdit(
      cell,
      Cell(
        visible.statement,
        origin: Origin(place: place, raw: value?.plainText ?? "", recognition: .exact)))
    return true
  }

  private static func shown(_ statement: Cell.Statement) -> String {
    statement.decimal?.description ?? statement.mark ?? ""
  }

  private mutating func missing(row: Int, of match: GridMatch) {
    let cells = match.form.grid[row].compactMap(\.cell)
    let label = cells.first.map { CellLabels.labels(of: $0, in: report).row } ?? ""
    let place = Place.sheet(match.sheet.name, cell: CellPosition.first.name)
    guard data == nil else {
      findings.append(words.missing(row: label, cells, place: place))
      return
    }
    note(
      .notFound, Message("表中找不到“\(label)”一行", "the table has no row \"\(label)\""), cells: cells,
      place: place)
  }

  // MARK: - Findings

  private mutating func note(
    _ code: FindingCode, _ message: Message, severity: Finding.Severity? = nil, cells: [CellID] = [],
    place: Place? = nil, quote: String? = nil
  ) {
    findings.append(
      Finding(code: code, severity: severity, cells: cells, message: message, place: place, quote: quote))
  }
}
