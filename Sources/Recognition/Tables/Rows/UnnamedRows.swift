import Characters
import Layout
import ReportModel

/// Rows of values without a row label that can be identified by their position among the others.
struct UnnamedRows {
  let reader: RowsReader
  /// For each printed row, its row in the form; `nil` if no label names it.
  let keys: [Int?]
  /// The printed rows that no label names.
  let unnamed: [Int]
  /// The rows of the form that have been read.
  let read: Set<Int>

  private var scan: TableScan { reader.scan }

  /// For each such row with a place, the row of the form, and whether part of its label is printed.
  func gaps() -> [Int: (key: Int, isNamed: Bool)] {
    var result: [Int: (key: Int, isNamed: Bool)] = [:]
    var index = 0
    while index < unnamed.count {
      var end = index + 1
      while end < unnamed.count, unnamed[end] == unnamed[end - 1] + 1 { end += 1 }
      fill(Array(unnamed[index..<end]), &result)
      index = end
    }
    return result
  }

  private func fill(_ run: [Int], _ result: inout [Int: (key: Int, isNamed: Bool)]) {
    let before = keys[..<run[0]].last { $0 != nil }.flatMap(\.self) ?? -1
    let after = keys[(run[run.count - 1] + 1)...].first { $0 != nil }.flatMap(\.self) ?? keyCount
    guard before < after else { return }
    let missing = (before + 1..<after).filter { !read.contains($0) }
    let whole = run.filter { isWhole($0, missing) }
    if whole.count == missing.count, zip(whole, missing).allSatisfy({ isPossible($0, $1) }) {
      for (row, key) in zip(whole, missing) { result[row] = (key, isNamed(row, key)) }
      return
    }
    // If there are too many rows, those with unknown words are the surplus.
    let bare = whole.filter { reader.rows[$0].label.pieces.isEmpty }
    if bare.count == missing.count {
      for (row, key) in zip(bare, missing) { result[row] = (key, false) }
      return
    }
    var next = 0
    for row in whole {
      guard let key = missing[next...].first(where: { isNamed(row, $0) }) else { continue }
      result[row] = (key, true)
      next = (missing.firstIndex(of: key) ?? next) + 1
    }
  }

  /// Whether a printed row can be a row of the form; if its group is named, only one of that group.
  private func isPossible(_ row: Int, _ key: Int) -> Bool {
    reader.rows[row].label.group.map { $0.contains(key) } ?? true
  }

  private var keyCount: Int { reader.axis == .row ? reader.form.rows.count : reader.form.columns.count }

  /// Whether a row has as many values as one of the missing rows.
  private func isWhole(_ row: Int, _ missing: [Int]) -> Bool {
    let printed = reader.rows[row]
    let count = printed.tokens.count { !scan.tokens[$0].isBlank }
    return missing.contains { key in
      let own = reader.axis == .row ? reader.form.rows[key].count : reader.form.columns[key].count
      // Some of the heads above it may not be readable.
      let heads = printed.block.map { block in reader.blocks[block].orders[0].count { !$0.isOutside } }
      return own == count || own == printed.tokens.count || heads == count || heads == printed.tokens.count
    }
  }

  /// Whether the words before a row's values are part of a label.
  private func isNamed(_ row: Int, _ key: Int) -> Bool {
    let form = reader.form.form
    let label = Folding.skeleton(reader.axis == .row ? form.rows[key].label : form.columns[key].label)
    return reader.rows[row].label.pieces.contains { number in
      let piece = scan.labels[number]
      return piece.skeleton.count >= Self.leastPiece && Folding.contains(label, scan.pool[piece.skeleton])
    }
  }

  private static let leastPiece = 3
}
