import Containers
import Conversion
import Diagnostics
import NationalForm
import ReportModel
import System

/// Reads our own documents exactly: every paragraph and cell is what its style and its place in the form say.
///
/// One that was changed since is read like any other, because what people type needs more care than what we write.
struct OwnDocument {
  private let items: [OwnDocumentHandler.Item]
  private let editions: Editions
  private var next = 0
  private var tableCount = 0
  private var paragraphCount = 0
  private var report: Report

  /// The report of one of our documents; `nil` if it is not one, or was changed.
  ///
  /// - Throws: `ConversionError` of kind `damaged` or `tooLarge`.
  static func report(in package: OfficePackage, source: Source, editions: Editions) throws -> Report? {
    let handler = PropertiesHandler()
    // Damage in a part that is not needed is no reason to refuse the rest.
    guard (try? package.scan(ownPartOfType: "core-properties", with: handler)) ?? false else { return nil }
    let properties = handler.properties
    guard properties.mark != nil,
      let edition = editions.all.first(where: { $0.notice == properties.notice })
    else { return nil }
    let content = try package.contentOfMainPart()
    guard properties.mark(for: content) == properties.mark else { return nil }
    let main = OwnDocumentHandler()
    try XMLScanner.scan(content, part: package.mainPart, file: source.name, handler: main)
    var document = OwnDocument(items: main.items, edition: edition, editions: editions)
    guard document.readParts(), document.report.title == properties.title else { return nil }
    document.report.organization = properties.organization
    document.report.year = properties.year.flatMap { Int($0) }
    document.report.provenance.source = source.name
    document.report.provenance.format = WordLayout.format.name
    return document.report
  }

  private init(items: [OwnDocumentHandler.Item], edition: Edition, editions: Editions) {
    self.editions = editions
    self.items = items
    report = Report(edition: edition)
  }

  // MARK: Parts

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
    report.signature = take(.signature)?.text
    if let date = take(.date) {
      guard let day = ReportDate(chinese: date.text) else { return false }
      report.date = day
    }
    return next == items.count
  }

  private mutating func take(_ style: StyleID) -> Paragraph? {
    guard next < items.count, case .paragraph(style, let text) = items[next] else { return nil }
    next += 1
    paragraphCount += 1
    return Paragraph(
      String(decoding: text, as: UTF8.self), place: .paragraph(part: "", paragraphCount))
  }

  private mutating func takeProse() -> [Paragraph] {
    var prose: [Paragraph] = []
    while let paragraph = take(.body) {
      if !paragraph.text.isEmpty { prose.append(paragraph) }
    }
    return prose
  }

  // MARK: Tables

  private mutating func readTable(_ table: TableID) -> Bool {
    guard next < items.count, case .table(let rows) = items[next] else { return false }
    let forms = ([report.edition] + editions.all).map { $0.table(table) }
    guard let form = forms.first(where: { Self.follows(rows, $0) }) else { return false }
    next += 1
    tableCount += 1
    for (row, (cells, slots)) in zip(rows, form.cellRows).enumerated() {
      for (column, (cell, slot)) in zip(cells, slots).enumerated() {
        guard let id = slot.place.cell else { continue }
        let text = String(decoding: cell.text, as: UTF8.self)
        let place = Place.table(part: "", table: tableCount, row: row + 1, column: column + 1)
        report[id] = Cell(
          NationalDocument.statement(printed: text),
          origin: Origin(place: place, raw: text, recognition: .exact))
      }
    }
    return report.form(of: table).grid == form.grid
  }

  /// Whether a table has the grid and the labels of a form.
  private static func follows(_ rows: [[OwnDocumentHandler.Cell]], _ form: TableForm) -> Bool {
    let expected = form.cellRows
    guard rows.count == expected.count else { return false }
    return zip(rows, expected).allSatisfy { cells, slots in
      cells.count == slots.count && zip(cells, slots).allSatisfy(follows)
    }
  }

  private static func follows(_ cell: OwnDocumentHandler.Cell, _ slot: GridSlot) -> Bool {
    guard cell.columnSpan == slot.place.columnSpan, cell.continues == slot.continuesAbove else {
      return false
    }
    if slot.continuesAbove { return cell.text.isEmpty }
    guard let label = slot.place.label else { return true }
    return cell.text.elementsEqual(label.utf8)
  }
}
