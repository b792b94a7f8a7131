import ReportModel

/// A document of ours as it was written, in which every paragraph and cell is what its mark and its place in the form
/// say: what `NationalDocument` lays out, read back exactly.
package struct PrintedDocument {
  /// A paragraph or a table.
  package enum Element {
    /// A paragraph and how it is marked.
    case paragraph(Mark, Paragraph)
    /// The cells of a table of the form, row by row from left to right.
    case table([[PrintedCell]])
    /// A table or a picture of the prose.
    case prose(ProseBlock)
  }

  /// What a paragraph is marked as.
  package enum Mark {
    case title, heading, prose, signature, date
    /// As something that the national document does not have.
    case other
  }

  /// What separates the organs that sign a report together; a page has each on a line of its own.
  package static let betweenOrgans: Character = "\u{3000}"

  private let elements: [Element]
  private let editions: Editions
  private var next = 0
  private var report: Report

  /// The report that a document of an edition shows; `nil` if its elements are not exactly those that are written.
  ///
  /// - Parameter editions: those whose tables it may contain in addition to the edition's own.
  package static func report(
    of elements: [Element], in edition: Edition, among editions: Editions
  ) -> Report? {
    var document = PrintedDocument(elements: elements, editions: editions, report: Report(edition: edition))
    return document.readParts() ? document.report : nil
  }

  private mutating func readParts() -> Bool {
    // A title is one line; where it breaks on the page is a matter of layout.
    report.title = take(.title)?.text.split(separator: "\n").joined()
    report.foreword = takeProse()
    var headings: [PrintedHeading] = []
    for section in report.edition.sections {
      guard let heading = take(.heading), heading.text == section.heading else { return false }
      headings.append(PrintedHeading(section.id, printed: heading.text, place: heading.place))
      report.sections[section.id] = takeProse()
      if let table = section.id.table, !readTable(table) { return false }
    }
    report.provenance.headings = headings
    report.signature = takeSignature()
    if let date = take(.date) {
      guard let day = ReportDate(chinese: date.text) else { return false }
      report.date = day
    }
    // Below neither signature nor date there is nothing but the last section.
    if report.signature != nil || report.date != nil { report.annex = takeProse() }
    return next == elements.count
  }

  private mutating func take(_ mark: Mark) -> Paragraph? {
    guard next < elements.count, case .paragraph(mark, let paragraph) = elements[next] else { return nil }
    next += 1
    return paragraph
  }

  private mutating func takeSignature() -> String? {
    guard var signature = take(.signature)?.text else { return nil }
    while let organ = take(.signature)?.text { signature += String(Self.betweenOrgans) + organ }
    return signature
  }

  private mutating func takeProse() -> [ProseBlock] {
    var prose: [ProseBlock] = []
    while next < elements.count {
      switch elements[next] {
      case .paragraph(.prose, let paragraph):
        if !paragraph.text.isEmpty || !paragraph.marks.isEmpty { prose.append(.paragraph(paragraph)) }
      case .prose(let block): prose.append(block)
      case .paragraph, .table: return prose
      }
      next += 1
    }
    return prose
  }

  private mutating func readTable(_ table: TableID) -> Bool {
    guard next < elements.count, case .table(let rows) = elements[next] else { return false }
    let forms = ([report.edition] + editions.all).map { $0.table(table) }
    guard let form = forms.first(where: { Self.follows(rows, $0) }) else { return false }
    next += 1
    for (cell, slot) in zip(rows.joined(), form.cellRows.joined()) {
      guard let id = slot.place.cell else { continue }
      report[id] = Cell(
        NationalDocument.statement(printed: cell.text),
        origin: Origin(place: cell.place, raw: cell.text, recognition: .exact))
    }
    return report.form(of: table).grid == form.grid
  }

  /// Whether a table has the grid and the labels of a form.
  private static func follows(_ rows: [[PrintedCell]], _ form: TableForm) -> Bool {
    let expected = form.cellRows
    guard rows.count == expected.count else { return false }
    return zip(rows, expected).allSatisfy { cells, slots in
      cells.count == slots.count && zip(cells, slots).allSatisfy { $0.follows($1) }
    }
  }
}
