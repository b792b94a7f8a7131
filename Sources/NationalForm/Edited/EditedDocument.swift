import Diagnostics
import ReportModel

/// A document of ours that holds a report exactly, beside what it shows of it, after people have edited what it
/// shows.
///
/// What people see decides. The same recogniser reads what was written and what is shown now: wherever it finds the
/// same in both, nobody has changed anything, and what the document holds is exact; wherever not, what is shown was
/// edited, and a finding says so.
package struct EditedDocument {
  private let written: Report
  private let shown: Report
  private var report: Report
  private let words: EditWords
  private var edits: [Finding] = []
  private var editedCells: Set<CellID> = []
  /// The cells of rows and tables that are not shown any more.
  private var hiddenCells: Set<CellID> = []

  /// The report that the document states now.
  ///
  /// - Parameters:
  ///   - stored: what the document holds.
  ///   - written: what a reading finds in the document as `stored` is written.
  ///   - shown: what a reading finds in the document as it is.
  ///   - carrier: what the document is called.
  ///   - store: what the place is called where it holds the report.
  package static func report(
    stored: Report, written: Report, shown: Report, carrier: Message, store: Message
  ) -> Report {
    var document = EditedDocument(
      written: written, shown: shown, report: stored, words: EditWords(in: carrier, storedIn: store))
    document.takeHead()
    document.takeProse()
    for table in TableID.allCases { document.takeCells(of: table) }
    document.takeProvenance()
    document.takeFindings()
    return document.report
  }

  // MARK: Head

  private mutating func takeHead() {
    take(\.title, Message("标题", "the title")) { $0 }
    take(\.organization, Message("机关", "the organisation")) { $0 }
    take(\.year, Message("年度", "the year")) { String($0) }
    take(\.signature, Message("落款", "the signature")) { $0 }
    take(\.date, Message("日期", "the date")) { $0.chinese }
    if shown.edition != written.edition {
      edits.append(
        words.edit(
          of: Message("版式", "the edition"), from: report.edition.id.rawValue, to: shown.edition.id.rawValue))
      report.edition = shown.edition
    }
  }

  private mutating func take<Value: Equatable>(
    _ field: WritableKeyPath<Report, Value?>, _ label: Message, text: (Value) -> String
  ) {
    let value = shown[keyPath: field]
    guard value != written[keyPath: field], value != report[keyPath: field] else { return }
    edits.append(
      words.edit(of: label, from: report[keyPath: field].map(text) ?? "", to: value.map(text) ?? ""))
    report[keyPath: field] = value
  }

  // MARK: Prose

  private mutating func takeProse() {
    for part in ProsePart.all {
      report[part] = prose(report[part], written[part], shown[part], of: part.words(in: report.edition))
    }
  }

  /// The blocks of one part of the report: those of `stored` as far as nothing was changed at the beginning and
  /// at the end.
  private mutating func prose(
    _ stored: [ProseBlock], _ written: [ProseBlock], _ shown: [ProseBlock], of part: Message
  ) -> [ProseBlock] {
    let (before, after) = (written.unplaced, shown.unplaced)
    guard before != after else { return stored }
    let (old, new) = before.middle(differingFrom: after)
    let changed = shown[new]
    edits.append(
      words.edit(
        of: part, from: Self.excerpt(before[old].map(\.text)),
        to: Self.excerpt(changed.map(\.text)),
        place: changed.first?.place))
    // Paragraphs that the recogniser divides otherwise than the report does are not told apart.
    guard stored.count == written.count else { return shown }
    return Array(stored[..<old.lowerBound]) + changed + stored[old.upperBound...]
  }

  private static func excerpt(_ paragraphs: some Collection<String>) -> String {
    let text = paragraphs.joined(separator: " ")
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  // MARK: Cells

  private mutating func takeCells(of table: TableID) {
    let cells = Set(report.cells.ids + shown.cells.ids).filter { $0.table == table }.sorted()
    let changed = cells.filter { shown[$0].statement != written[$0].statement }
    guard !changed.isEmpty else { return }
    let form = shown.form(of: table)
    guard cells.contains(where: { shown.cells.states($0) }) else {
      hiddenCells.formUnion(form.cells)
      edits.append(words.missing(report.form(of: table), of: report.edition))
      return
    }
    for row in form.gridRows where !row.cells.contains(where: { shown.cells.states($0) }) {
      guard let label = row.label?.label, row.cells.contains(where: changed.contains) else { continue }
      hiddenCells.formUnion(row.cells)
      edits.append(words.missing(row: label, row.cells))
    }
    for cell in changed where !hiddenCells.contains(cell) { take(cell) }
  }

  private mutating func take(_ cell: CellID) {
    let value = shown[cell]
    editedCells.insert(cell)
    if value.statement != report[cell].statement {
      edits.append(
        words.edit(
          of: Message(report.words(for: cell), cell.name),
          from: NationalDocument.text(of: report[cell].statement),
          to: NationalDocument.text(of: value.statement), place: value.origin?.place, cell: cell))
    }
    report.takeEdit(cell, value)
  }

  // MARK: Findings and the rest

  private mutating func takeProvenance() {
    let known = Set(written.provenance.residue.map(\.text))
    report.provenance.residue += shown.provenance.residue.filter { !known.contains($0.text) }
    let worded = Set(written.provenance.wordings.map(\.printed))
    report.provenance.wordings += shown.provenance.wordings.filter { !worded.contains($0.printed) }
    let placed = Set(written.provenance.outside.map(Self.withoutPlace))
    report.provenance.outside += shown.provenance.outside.filter { !placed.contains(Self.withoutPlace($0)) }
    let headings = (written.provenance.headings ?? []).map(\.printed)
    let printed = (shown.provenance.headings ?? []).map(\.printed)
    guard printed != headings else { return }
    edits.append(
      words.edit(
        of: Message("章节标题", "the headings of the sections"), from: headings.joined(separator: " "),
        to: printed.joined(separator: " ")))
    report.provenance.headings = shown.provenance.headings
  }

  private static func withoutPlace(_ values: OutsideValues) -> OutsideValues {
    var values = values
    values.place = nil
    return values
  }

  /// What the reading of the document as written saw too speaks of how we write, not of the report; what it saw of
  /// cells that were read anew is no longer true.
  private mutating func takeFindings() {
    report.findings.removeAll { finding in
      finding.code.family == .reading && !finding.cells.isEmpty && editedCells.isSuperset(of: finding.cells)
    }
    let known = Set(written.findings.map(Seen.init))
    let new = shown.findings.filter { finding in
      // What is missing has been said, and comes from elsewhere.
      let isHidden = !finding.cells.isEmpty && hiddenCells.isSuperset(of: finding.cells)
      return !isHidden && !known.contains(Seen(finding))
    }
    report.findings += edits + new
  }

  /// The subject of a finding, independent of its place.
  private struct Seen: Hashable {
    let code: FindingCode
    let cells: [CellID]
    let quote: String?

    init(_ finding: Finding) {
      code = finding.code
      cells = finding.cells
      quote = finding.quote
    }
  }
}
