import Diagnostics
import Layout
import ReportModel

@testable import Recognition

/// A few lines of a table as the stages of recognition see them: scanned, with their labels named.
struct Scanned {
  let document: SourceDocument
  let scan: TableScan
  let names: NamedLabels

  /// Rows of a table of cells.
  init(_ table: TableID, rows: [[String]], edition: Edition = .edition2021) {
    var document = SourceDocument()
    let grid = document.beginGrid()
    for (number, row) in rows.enumerated() {
      let cells = row.map { document.append($0.utf8) }
      document.addRow(
        grid: grid, columnCount: 0, number: number + 1, lineStart: cells.first?.lowerBound ?? 0, cells: cells)
    }
    self.init(table, document, edition)
  }

  /// Lines of text.
  init(_ table: TableID, lines: [String], edition: Edition = .edition2021) {
    var document = SourceDocument()
    for (number, line) in lines.enumerated() {
      document.add(.text, text: line, place: .line(number + 1, column: 1))
    }
    self.init(table, document, edition)
  }

  private init(_ table: TableID, _ document: SourceDocument, _ edition: Edition) {
    let index = Self.index(table)
    self.document = document
    scan = TableScan(index, lines: 0..<document.lines.count, of: document)
    let form = index.forms.firstIndex { $0.form.grid == edition.table(table).grid } ?? 0
    names = NamedLabels(scan, form: form, in: document)
  }

  /// The labels of a table in the built-in editions.
  static func index(_ table: TableID) -> LabelIndex { FormIndexes.of(.standard)[table] }

  /// The label pieces as printed.
  var labels: [String] { scan.labels.map { document.text($0.start, $0.end) } }

  /// The values as printed.
  var values: [String] { scan.tokens.map { document.text($0.start, $0.end) } }

  /// The words of a head, by its pieces.
  func text(_ pieces: [Int]) -> [String] { pieces.map { labels[$0] } }

  /// The names of the columns named by heads; `nil` for those outside the form.
  func columns(_ heads: [ColumnHead]) -> [String?] {
    heads.map { head in head.columns?.only.map { names.form.form.columns[$0].id } }
  }

  /// The names of the rows named by heads; `nil` for those that name none.
  func rows(_ heads: [ColumnHead]) -> [String?] {
    heads.map { head in head.rows?.only.map { names.form.form.rows[$0].id } }
  }
}
