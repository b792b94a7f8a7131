/// One record of a sheet, with its continuation rows joined.
struct SheetRecord {
  /// The row it begins in, from 0.
  let row: Int
  private(set) var values: [CellValue?]

  init(row: Int, values: [CellValue?]) {
    self.row = row
    self.values = values
  }

  /// The text of a column; `nil` if the cell is empty.
  func text(_ column: Int) -> String? { values[column].map { SheetText.unquoted($0.plainText) } }

  /// The text of a column; `nil` also if it is a formula without a result.
  func result(_ column: Int) -> String? {
    if case .formula? = values[column] { nil } else { text(column) }
  }

  /// Joins the texts of a row that continues this record.
  mutating func append(_ more: [CellValue?]) {
    for (column, value) in more.enumerated() where column > 0 {
      guard let value else { continue }
      values[column] = .text((values[column]?.plainText ?? "") + value.plainText)
    }
  }
}
