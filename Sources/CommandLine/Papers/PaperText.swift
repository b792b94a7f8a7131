import NianbaoKit

/// A paper as a text for programs: a line for each paragraph, and for each row of a table, with tabs between columns.
enum PaperText {
  /// The text; what a file states can neither begin a line of it nor divide a row.
  static func text(of paper: Paper) -> String {
    let lines = [paper.title] + paper.parts.flatMap(lines)
    return lines.joined(separator: "\n") + "\n"
  }

  private static func lines(of part: Paper.Part) -> [String] {
    switch part {
    case .heading(let text): ["", DisplayText.safe(text)]
    case .paragraph(let text): ["", DisplayText.safe(text)]
    case .table(let table): ["", row(table.columns.map(\.title))] + table.rows.map(line)
    }
  }

  private static func line(of row: PaperTable.Row) -> String {
    switch row {
    case .group(let words): DisplayText.safe(words)
    case .entry(let texts): self.row(texts)
    }
  }

  private static func row(_ texts: [String]) -> String { texts.map(DisplayText.safe).joined(separator: "\t") }
}
