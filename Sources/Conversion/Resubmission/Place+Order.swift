import Diagnostics

extension Place {
  /// Whether the place comes before another one of the same kind in reading; `nil` where that cannot be told.
  func isRead(before other: Place) -> Bool? {
    switch (self, other) {
    case (.line(let line, let column), .line(let otherLine, let otherColumn)):
      return Self.isBefore([line, column], [otherLine, otherColumn])
    case (
      .table(let part, let table, let row, let column),
      .table(let otherPart, let otherTable, let otherRow, let otherColumn)
    ):
      return part == otherPart
        ? Self.isBefore([table, row, column], [otherTable, otherRow, otherColumn]) : nil
    case (.sheet(let sheet, let cell), .sheet(let otherSheet, let otherCell)):
      guard sheet == otherSheet, let one = Self.numbers(ofCell: cell),
        let two = Self.numbers(ofCell: otherCell)
      else { return nil }
      return Self.isBefore(one, two)
    case (.paragraph(let part, let number), .paragraph(let otherPart, let otherNumber)):
      return part == otherPart ? Self.isBefore([number], [otherNumber]) : nil
    case (
      .page(let page, let x, let y, _, let height),
      .page(let otherPage, let otherX, let otherY, _, let otherHeight)
    ):
      guard page == otherPage else { return page < otherPage }
      // Boxes that share half of their height stand on one line.
      let shared = min(y + height, otherY + otherHeight) - max(y, otherY)
      guard shared * 2 <= min(height, otherHeight) else { return x == otherX ? nil : x < otherX }
      return y == otherY ? nil : y < otherY
    default: return nil
    }
  }

  /// Whether the place is that of a cell in a grid, which is certain even where the cell is blank.
  var isInGrid: Bool {
    switch self {
    case .table, .sheet: true
    case .line, .page, .paragraph, .path: false
    }
  }

  private static func isBefore(_ one: [Int], _ other: [Int]) -> Bool? {
    one == other ? nil : one.lexicographicallyPrecedes(other)
  }

  /// Row and column of a cell in A1 notation.
  private static func numbers(ofCell name: String) -> [Int]? {
    let letters = name.prefix { $0.isASCII && $0.isUppercase }
    // As many letters and digits as a spreadsheet has columns and rows.
    guard (1...3).contains(letters.count), name.count < 12, let row = Int(name.dropFirst(letters.count))
    else {
      return nil
    }
    return [row, letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }]
  }
}
