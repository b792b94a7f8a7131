import Characters
import ReportModel

/// A table of the form found in a sheet by its labels, wherever the grid has been moved to.
struct GridMatch {
  let form: TableForm
  let sheet: Workbook.Sheet
  /// The sheet's row of each row of the grid; `nil` for a row whose labels were not found.
  let rows: [Int?]
  /// How far the grid is shifted to the right.
  let columnOffset: Int
  /// Labels found minus those not found.
  let score: Int

  /// The grids of editions, each once.
  private static func forms(of editions: Editions) -> [TableForm] {
    editions.all.flatMap(\.tables).reduce(into: []) { forms, form in
      if !forms.contains(where: { $0.grid == form.grid }) { forms.append(form) }
    }
  }

  private static let standardForms = forms(of: .standard)

  /// The best match of any form's table in a sheet.
  static func best(in sheet: Workbook.Sheet, editions: Editions) -> GridMatch? {
    let forms = editions == .standard ? standardForms : Self.forms(of: editions)
    return forms.compactMap { GridMatch($0, in: sheet) }.max { $0.score < $1.score }
  }

  /// How many rows may be above a table: a report on one sheet has its prose there.
  private static let mostRowsAbove = 200
  /// How many rows may have been inserted between two of the grid's.
  private static let mostRowsBetween = 11

  /// Looks for the grid's first label and follows the grid's rows from there.
  private init?(_ form: TableForm, in sheet: Workbook.Sheet) {
    guard let first = form.grid.first?.first, let label = first.label else { return nil }
    let end = sheet.firstIndex(from: CellPosition(row: Self.mostRowsAbove, column: 0))
    guard let anchor = sheet.cells[..<end].first(where: { Self.matches($0.value, label) }) else { return nil }
    let offset = anchor.position.column - first.column
    var rows: [Int?] = []
    var score = 0
    var next = anchor.position.row
    for places in form.grid {
      let labels = places.filter { $0.label != nil }
      let found = (next...next + Self.mostRowsBetween).first { row in
        labels.allSatisfy { place in Self.matches(sheet[row, place.column + offset], place.label) }
      }
      // Without their heads nobody knows which column is which: one may have been inserted.
      if found == nil, labels.count > 1, labels.count == places.count { return nil }
      score += found == nil ? -labels.count : labels.count
      rows.append(found)
      if let found { next = found + 1 }
    }
    guard score * 2 > form.grid.joined().count(where: { $0.label != nil }) else { return nil }
    self.form = form
    self.sheet = sheet
    self.rows = rows
    columnOffset = offset
    self.score = score
  }

  /// Where a value of the form is in the sheet.
  func position(of place: GridPlace) -> CellPosition? {
    rows[place.row].map { CellPosition(row: $0, column: place.column + columnOffset) }
  }

  private static func matches(_ value: CellValue?, _ label: String?) -> Bool {
    guard case .text(let text)? = value, let label else { return false }
    return text.isEqualButForBlanks(to: label)
  }
}

extension String {
  /// Whether the text equals the other one, which has no blanks, once its own blanks are left out.
  ///
  /// Nearly all comparisons fail at the first byte, so nothing is allocated for them.
  fileprivate func isEqualButForBlanks(to other: String) -> Bool {
    let result = utf8.withContiguousStorageIfAvailable { own in
      other.utf8.withContiguousStorageIfAvailable { Self.isEqualButForBlanks(own, $0) }
    }
    return (result ?? nil) ?? (withoutBlanks == other)
  }

  private static func isEqualButForBlanks(
    _ own: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var index = 0
    var wanted = 0
    while index < own.count {
      let blank = own.blankLength(at: index)
      if blank > 0 {
        index += blank
      } else {
        guard wanted < other.count, other[wanted] == own[index] else { return false }
        index += 1
        wanted += 1
      }
    }
    return wanted == other.count
  }
}
