import NianbaoKit

@testable import Layout

/// The result of the layout reader for a text, in a form that tests can compare.
struct DocumentText {
  /// A cell with its column and span.
  struct Cell: Equatable, CustomStringConvertible {
    let text: String
    let column: Int
    let span: Int
    var description: String { span == 1 ? "\(text)@\(column)" : "\(text)@\(column)+\(span)" }
  }

  let document: SourceDocument

  init(_ text: String) { document = TextLayout.document(of: Array(text.utf8)) }

  /// The kinds of the lines, in order.
  var kinds: [SourceDocument.Line.Kind] { document.lines.map(\.kind) }

  /// The texts of all rows.
  var rows: [[String]] { cells.map { $0.map(\.text) } }

  /// The cells of all rows.
  var cells: [[Cell]] {
    document.lines.filter { $0.kind == .row }.map { line in
      document.fragments[line.fragments].map {
        Cell(text: text($0), column: Int($0.column), span: Int($0.columnSpan))
      }
    }
  }

  /// The texts of lines that are not rows.
  var texts: [String] {
    document.lines.filter { $0.kind == .text }.flatMap { document.fragments[$0.fragments].map(text) }
  }

  /// The tables that the rows belong to.
  var grids: [Int] { document.lines.filter { $0.kind == .row }.map { Int($0.grid) } }

  /// The known column counts of the rows.
  var columnCounts: [Int] { document.lines.filter { $0.kind == .row }.map { Int($0.columnCount) } }

  private func text(_ fragment: SourceDocument.Fragment) -> String {
    String(decoding: document.bytes[Int(fragment.start)..<Int(fragment.end)], as: UTF8.self)
  }
}
