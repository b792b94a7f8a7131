/// Reads a table with rows of equal width from running text that has one line of values per row, in the order
/// of the printed labels.
struct LinesMethod: TableMethod {
  static func read(_ source: TableSource) -> TableReading? {
    guard let text = FlowText(source), text.groups.count == text.form.rows.count else { return nil }
    let form = text.form
    var rows: [FlowRow] = []
    for (row, group) in text.groups.enumerated() {
      var tokens = Array(group.tokens)
      let numeral = tokens.first?.listNumeral
      if tokens.count == form.width + 1, numeral != nil, numeral == form.numerals[row] {
        tokens.removeFirst()
      }
      guard tokens.count == form.width, (group.row ?? row) == row else { return nil }
      rows.append(FlowRow(row: row, values: tokens, recognition: group.recognition, line: group.line))
    }
    return form.reading(rows, stray: [])
  }
}
