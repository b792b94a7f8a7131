extension WorkbookSheet {
  /// Fills a cell for as long as it shows this value.
  func fill(_ position: CellPosition, rows: Int, columns: Int, color: UInt32, while value: DisplayedValue)
    throws
  {
    let condition: FillCondition
    switch value {
    case .number(let number): condition = .number(NumberText.double(number))
    case .text(let shown):
      // A text in a formula has 255 characters at most and no escapes: other texts are not compared.
      let isComparable = shown.utf16.count <= 200 && SheetText.escaped(shown).isSame(as: shown)
      condition = isComparable ? .text("\"" + shown.replacing(quotes: "\"\"") + "\"") : .notBlank
    case .empty: condition = .blank
    }
    let range = CellRange(
      first: position,
      last: CellPosition(row: position.row + rows - 1, column: position.column + columns - 1))
    guard output.fill(range, color: color, while: condition) else { throw WorkbookFile.refused(name) }
  }

  /// Turns a text that is already written into a link to another place of the workbook, such as `'Data'!A1`.
  func link(_ text: String, row: Int, column: Int, to place: String, style: CellStyle) throws {
    guard try output.link(SheetText.escaped(text), row: row, column: column, to: place, style: style) else {
      throw WorkbookFile.refused(name)
    }
  }
}

extension String {
  fileprivate func replacing(quotes replacement: String) -> String {
    reduce(into: "") { $0 += $1 == "\"" ? replacement : String($1) }
  }
}
