import ReportModel

/// Reads a table with rows of equal width from running text with fewer values than cells.
struct FlowMethod: TableMethod {
  private let text: FlowText
  private let source: TableSource
  private var form: FlowForm { text.form }

  static func read(_ source: TableSource) -> TableReading? {
    guard let text = FlowText(source) else { return nil }
    let method = FlowMethod(text: text, source: source)
    return method.cutColumns() ?? method.aligned()
  }

  /// Reads a table whose last columns ran off the page: all rows have the same number of values, which is too
  /// few.
  private func cutColumns() -> TableReading? {
    let count = text.count
    let kept = count / form.rows.count
    guard count % form.rows.count == 0, kept >= 3, kept < form.width else { return nil }
    let tokens = text.groups.flatMap { Array($0.tokens) }
    let lines = stride(from: 0, to: count, by: kept).map { Array(tokens[$0..<$0 + kept]) }
    // If the line ends in its total, empty cells were left out instead.
    let telling = lines.filter { line in line.contains { $0.amount != 0 } }
    let withTotal = telling.count { line in
      line.last?.amount == line.dropLast().reduce(0) { $0 + ($1.amount ?? 0) }
    }
    guard telling.count > withTotal * 2 else { return nil }
    let rows = lines.enumerated().map { row, line in
      FlowRow(
        row: row, values: line + Array(repeating: nil, count: form.width - kept), recognition: .position,
        doubt: .valueCount, line: Int(line[0].line))
    }
    return form.reading(rows, stray: [])
  }

  private func aligned() -> TableReading {
    let first = source.scan.lines.first?.line ?? 0
    let heads = first..<max(first, text.groups.first?.line ?? first)
    let columns = FlowColumns(text.groups, width: form.width) { byDisplay in
      HeadCenters(form.form).centers(in: heads, of: source.document, byDisplay: byDisplay)
    }
    return AlignedFlow(text, columns).reading()
  }
}
