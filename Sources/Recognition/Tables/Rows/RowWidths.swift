/// How many numbers the rows below some heads have, and in which source columns.
struct RowWidths {
  /// The number that most rows have.
  private(set) var usual = 0
  /// Whether nearly all rows have that number, including empty rows.
  private(set) var isUniform = false
  /// The columns of the numbers in most rows with that number; `nil` in running text.
  private(set) var columns: [Int32]?
  /// Whether nearly all rows with that number use these columns.
  private(set) var isGrid = false

  private static let enough = 0.8

  init(_ rows: [PrintedRow], _ scan: TableScan) {
    // Rows are as wide as the form's, seldom wider; how often each width occurs is in its place.
    var counts: [Int] = []
    var all = 0
    let widths = rows.map { $0.filledCount(scan) }
    for (row, width) in zip(rows, widths) where row.label.key != nil || row.label.pieces.isEmpty {
      while counts.count <= width { counts.append(0) }
      counts[width] += 1
      all += 1
    }
    var most = 0
    for (width, count) in counts.enumerated().dropFirst() where count >= max(1, most) {
      (usual, most) = (width, count)
    }
    isUniform = Double(most) >= Self.enough * Double(max(1, all))
    var places: [(columns: [Int32], count: Int)] = []
    var total = 0
    for (row, width) in zip(rows, widths) where row.isRow && !row.isBroken && width == usual {
      total += 1
      if let known = places.firstIndex(where: { Self.hasColumns(row, $0.columns, scan) }) {
        places[known].count += 1
      } else {
        let filled = row.tokens.filter { !scan.tokens[$0].isBlank }
        places.append((filled.map { scan.tokens[$0].column }, 1))
      }
    }
    let best = places.max { left, right in
      left.count != right.count
        ? left.count < right.count : right.columns.lexicographicallyPrecedes(left.columns)
    }
    columns = best?.columns
    isGrid = Double(best?.count ?? 0) >= Self.enough * Double(max(1, total))
  }

  /// Whether a row's values are in exactly these columns.
  private static func hasColumns(_ row: PrintedRow, _ columns: [Int32], _ scan: TableScan) -> Bool {
    var place = 0
    for token in row.tokens where !scan.tokens[token].isBlank {
      guard place < columns.count, scan.tokens[token].column == columns[place] else { return false }
      place += 1
    }
    return place == columns.count
  }
}
