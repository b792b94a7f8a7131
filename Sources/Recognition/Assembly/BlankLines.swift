import Characters
import Layout

/// Tells whether a table without any value has all its cells, one a line and blank, or has lost them.
struct BlankLines {
  private let document: SourceDocument

  init(_ document: SourceDocument) { self.document = document }

  /// Whether as many blank lines or cells follow the label of each row as it has cells, or where no row has a label,
  /// the heads as many as the table has.
  func fill(_ table: TablesReader.Table) -> Bool {
    let scan = table.scan
    guard scan.tokens.allSatisfy(\.isBlank), let last = scan.labels.last else { return false }
    let form = table.names.form
    if form.rowsStandAbove { return count(after: Int(last.line)) >= form.cells.count }
    var lines = [Int?](repeating: nil, count: form.rows.count)
    for (piece, name) in table.names.rows.enumerated() {
      if let row = name?.keys.only { lines[row] = Int(scan.labels[piece].line) }
    }
    return lines.enumerated().allSatisfy { row, line in
      form.rows[row].isEmpty || line.map { count(after: $0) >= form.rows[row].count } ?? false
    }
  }

  /// How many blank lines, or blank cells a line, follow a line.
  private func count(after line: Int) -> Int {
    var count = 0
    for next in document.lines[(line + 1)...] {
      switch next.kind {
      case .blank: count += 1
      case .row:
        guard document.fragments[next.fragments].allSatisfy({ document.text($0.start, $0.end).isBlank })
        else {
          return count
        }
        // Of a row without any text nobody can tell whether the pipe at its beginning is a border.
        count += next.fragments.count + (next.fragments.count > 1 ? 1 : 0)
      case .picture: break
      case .heading, .paragraph, .text, .pageBreak: return count
      }
    }
    return count
  }
}
