import Characters
import Layout
import ReportModel

/// Combines sections, tables, title and signature into a report.
struct ReportBuilder {
  private let document: SourceDocument
  private let outline: Outline
  private let tables: TablesReader
  /// The first year the form applies to (docs/form.md, "Editions").
  private let firstYear: Int

  init(_ document: SourceDocument, _ outline: Outline, _ tables: TablesReader, firstYear: Int) {
    self.firstYear = firstYear
    self.document = document
    self.outline = outline
    self.tables = tables
  }

  func report() throws(RecognitionError) -> Report {
    let firstLine = start
    let wrapWidth = ParagraphReader.wrapWidth(of: document, lines: proseLines(from: firstLine))
    let preamble = Preamble(
      document, lines: 0..<firstLine, contents: outline.repeatedLines, wrapWidth: wrapWidth)
    var report = Report(edition: tables.edition)
    for table in tables.tables.compactMap(\.self) {
      TableAssembler(table, of: tables.edition, in: document).write(to: &report)
      report.provenance.residue += UnreadWords(table, in: document).residue
    }
    if tables.isTraced { report.provenance.trace = trace }
    for other in tables.regions.others { keep(other, in: &report) }
    MissingCells(tables.tables, in: document).tell(in: &report, pictures: document.pictureCount)
    report.organization = preamble.titles.own?.identity.organization
    report.foreword = preamble.foreword
    report.provenance.residue = preamble.residue + report.provenance.residue
    report.provenance.headings = printedHeadings
    report.provenance.wordings = tables.tables.flatMap { $0?.wordings ?? [] }
    addProse(to: &report, wrapWidth: wrapWidth)
    IdentityCompletion(preamble.titles).complete(&report)
    try check(report)
    return report
  }

  /// Keeps the values of a table that is printed a second time.
  private func keep(_ other: OwnTables.Other, in report: inout Report) {
    let printing = other.printing
    let values = document.bytes.withUnsafeBufferPointer { bytes in
      printing.lines.flatMap { document.lines[$0].fragments }.compactMap { number -> String? in
        let fragment = document.fragments[number]
        let (start, end) = (Int(fragment.start), Int(fragment.end))
        guard let value = ValueParser.parse(bytes, start, end), value.content != .blank else { return nil }
        return bytes.piece(start..<end).trimmed.string
      }
    }
    let line = document.lines[other.captionLine ?? printing.firstRow]
    let first = line.fragments.first.map { document.fragments[$0] }
    let kept = OutsideValues(
      .table, in: printing.table, label: other.captionLine.map { document.text(ofLine: $0) } ?? "",
      values: values, place: first.map { document.place(of: $0.start, in: $0, line: line) })
    report.provenance.outside.append(kept)
    let heading = tables.edition.section(printing.table.section).heading
    report.findings.append(
      other.isRival
        ? ReadingFinding.rival(kept, tables.contested[printing.firstRow] ?? [], heading: heading)
        : ReadingFinding.outside(kept, heading: heading))
  }

  private var trace: ReadingTrace {
    var trace = ReadingTrace()
    for table in tables.tables.compactMap(\.self) { TableTracer(table, in: document).write(to: &trace) }
    return trace
  }

  /// The line where the first section begins: its heading, or the first table if no heading was found; the end where there
  /// is neither.
  private var start: Int {
    let heading = outline.headings.first?.line
    let table = TableID.allCases.compactMap { tables.regions[$0]?.lowerBound }.min()
    return [heading, table].compactMap(\.self).min() ?? document.lines.count
  }

  /// The lines from `start` on that are prose, including prose inside table regions.
  private func proseLines(from start: Int) -> [Int] {
    var isProse = [Bool](repeating: true, count: document.lines.count)
    // In a region shared by two tables, a line of either is not prose.
    for table in TableID.allCases {
      guard let lines = tables.regions[table] else { continue }
      for index in lines where !(tables.tables[table.index]?.prose.contains(index) ?? false) {
        isProse[index] = false
      }
    }
    for index in isProse.indices where tables.regions.isOther(index) { isProse[index] = false }
    // Titles and headings are short and have no full stop, so they would be mistaken for wrapped lines.
    for heading in outline.headings {
      for index in heading.line..<heading.line + heading.lineCount { isProse[index] = false }
    }
    return isProse.indices[start...].filter { isProse[$0] }
  }

  private func check(_ report: Report) throws(RecognitionError) {
    let numbers = report.cells.ids.count { report.cells.states($0) }
    let headings = outline.headings.count
    if let year = report.year, year < firstYear, numbers == 0 || headings < 4 { throw .tooOld(year: year) }
    guard numbers >= 3 || headings >= 3 || report.title != nil && headings >= 2 else {
      throw .notAReport(
        PartsFound(
          title: report.title, headings: outline.headings.map(\.printed), numbers: numbers,
          pictures: document.pictureCount, breaksOff: breaksOff))
    }
  }

  /// Whether the last line ends within a sentence or a table.
  private var breaksOff: Bool {
    guard let line = document.lines.last(where: { !$0.fragments.isEmpty }) else { return false }
    let last = document.text(ofLine: line).withText { $0.lastScalar }
    return line.kind == .row || !(last?.endsSentence ?? true)
  }

  private var printedHeadings: [PrintedHeading] {
    outline.headings.map { heading in
      let line = document.lines[heading.line]
      let fragment = line.fragments.first.map { document.fragments[$0] }
      return PrintedHeading(
        heading.section, printed: heading.printed,
        place: fragment.map { document.place(of: $0.start, in: $0, line: line) })
    }
  }

  private func addProse(to report: inout Report, wrapWidth: Int?) {
    for section in SectionID.allCases {
      guard let lines = sectionLines(section) else { continue }
      var reader = ProseReader(document, wrapWidth: wrapWidth)
      if let heading = outline.heading(of: section) {
        reader.readRest(of: heading.line, from: heading.textStart)
      }
      let table = section.table
      let ofTable = table.flatMap { tables.tables[$0.index]?.prose }
      let blocks = reader.read(
        lines.filter { line in
          guard table != nil, document.lines[line].kind != .picture else {
            return !tables.regions.isOther(line)
          }
          return ofTable?.contains(line) ?? true
        })
      let (hints, prose) = blocks.partitioned { block in
        block.paragraph.map { Residue.isTemplateHint($0.text) } ?? false
      }
      report.sections[section] = prose
      report.provenance.residue += reader.residue + hints.map(\.residue)
    }
    let notes = takeClosing(&report)
    report.provenance.residue += LostContent(document).residue(besides: report, notes)
  }

  /// The lines of a section; if the headings after the tables are lost, all prose there counts as section 五.
  private func sectionLines(_ section: SectionID) -> Range<Int>? {
    if let lines = outline.lines(of: section) {
      guard section.table == nil else { return lines }
      let next = TableID.allCases.compactMap { tables.regions[$0]?.lowerBound }.filter {
        $0 > lines.lowerBound
      }.min()
      return lines.lowerBound..<min(lines.upperBound, next ?? lines.upperBound)
    }
    guard let end = TableID.allCases.compactMap({ tables.regions[$0]?.upperBound }).max() else {
      return nil
    }
    if section == .problems, outline.heading(of: .otherMatters) == nil { return end..<document.lines.count }
    return nil
  }

  /// Takes signature and date off the last section.
  ///
  /// - Returns: the notes that were cited there, which are part of what stands below the date.
  private func takeClosing(_ report: inout Report) -> [[Paragraph]] {
    let last = SectionID.allCases.last { !report.sections[$0].isEmpty } ?? .otherMatters
    let closing = Closing(report.sections[last], organization: report.organization)
    report.sections[last] = closing.blocks
    report.annex = closing.annex
    report.signature = closing.signature
    report.date = closing.date
    report.provenance.residue += closing.residue
    return closing.notes
  }
}
