import Diagnostics

/// Finds the sheet of a record layout by its column heads, whatever it is called now, and reads its records.
struct RecordReader {
  let sheet: Workbook.Sheet
  private let heads: CellPosition
  private let width: Int
  /// How many columns the second column of the layout takes: its head is joined over them.
  let joinedCount: Int
  /// The language of the heads.
  let language: Language

  /// Finds the layout's column heads in the first rows of a sheet.
  init?(_ sheet: Workbook.Sheet, layout: RecordLayout) {
    let end = sheet.firstIndex(from: CellPosition(row: 30, column: 0))
    let heads = sheet.cells[..<end].first { entry in
      // The last columns are only for programs; people may have removed them.
      guard case .text(let first) = entry.value, layout.columns[0].isWord(first),
        case .text(let second)? = sheet[entry.position.row, entry.position.column + 1]
      else { return false }
      return layout.columns[1].isWord(second)
    }
    guard let heads else { return nil }
    self.sheet = sheet
    self.heads = heads.position
    let second = CellPosition(row: heads.position.row, column: heads.position.column + 1)
    let head = sheet.merges.first { $0.first == second && $0.last.row == second.row }
    joinedCount = min(head.map { $0.last.column - second.column + 1 } ?? 1, TableGrid.columnCount)
    width = layout.columns.count + joinedCount - 1
    language = heads.value.plainText.isSame(as: layout.columns[0].english) ? .english : .chinese
  }

  /// The mark of our workbooks with its version, if there is one beside the heads or above them.
  var marker: String? {
    sheet.cells.prefix { $0.position.row <= heads.row }.lazy.map(\.value.plainText).first {
      $0.hasPrefix(WorkbookLayout.markerStem)
    }
  }

  /// The place of a record's cell.
  func place(_ record: SheetRecord, column: Int) -> Place {
    .sheet(sheet.name, cell: CellPosition(row: record.row, column: heads.column + column).name)
  }

  func records() -> [SheetRecord] {
    var records: [SheetRecord] = []
    var index = sheet.firstIndex(from: CellPosition(row: heads.row + 1, column: 0))
    while index < sheet.cells.count {
      let row = sheet.cells[index].position.row
      var values = [CellValue?](repeating: nil, count: width)
      var isEmpty = true
      while index < sheet.cells.count, sheet.cells[index].position.row == row {
        let column = sheet.cells[index].position.column - heads.column
        if values.indices.contains(column) {
          values[column] = sheet.cells[index].value
          isEmpty = false
        }
        index += 1
      }
      if values[0] == .text(WorkbookLayout.continuation), !records.isEmpty {
        records[records.count - 1].append(values)
      } else if !isEmpty {
        records.append(SheetRecord(row: row, values: values))
      }
    }
    return records
  }
}
