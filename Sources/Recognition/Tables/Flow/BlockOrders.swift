import ReportModel

/// The orders in which converters emit the first block of a table, the rows that share columns: each cell
/// comes after the one above it and the one to its left.
struct BlockOrders {
  let rowCount: Int
  private let columnCount: Int
  private let form: IndexedForm
  /// For each order and row, the indexes of the row's values in the text.
  private let orders: [[[Int]]]

  /// The number of values in the block.
  var count: Int { rowCount * columnCount }

  /// Larger blocks have too many orders.
  private static let mostCells = 8

  /// Lists the orders of a form's first block; `nil` if no rows share columns, or the block is too large.
  init?(_ form: IndexedForm) {
    self.form = form
    let columns = form.rows[0].map { form.columnOfCell[$0] }
    rowCount = form.rows.prefix { $0.map { form.columnOfCell[$0] } == columns }.count
    columnCount = columns.count
    guard rowCount > 1, columnCount > 1, rowCount * columnCount <= Self.mostCells else { return nil }
    var orders: [[[Int]]] = []
    Self.extend(Array(repeating: [], count: rowCount), columnCount, 0, &orders)
    self.orders = orders
  }

  /// Adds the next value to each row that can take it.
  private static func extend(_ rows: [[Int]], _ columns: Int, _ next: Int, _ orders: inout [[[Int]]]) {
    guard next < rows.count * columns else {
      orders.append(rows)
      return
    }
    for row in rows.indices
    where rows[row].count < columns && (row == 0 || rows[row].count < rows[row - 1].count) {
      var more = rows
      more[row].append(next)
      extend(more, columns, next + 1, &orders)
    }
  }

  /// The order that best fits the usual sizes: regulations are no more than normative documents, those in
  /// force no fewer than those issued (V5).
  ///
  /// Of equals, row by row before column by column: figures in columns hardly ever fit when they are read as rows, but
  /// figures in rows often do when they are read as columns.
  func likeliest(_ amounts: [Int64]) -> [[Int]] {
    let rowWise = (0..<rowCount).map { row in (0..<columnCount).map { row * columnCount + $0 } }
    let sorted = [rowWise, Self.columnWise(rows: rowCount, columns: columnCount)] + orders
    let scores = sorted.map { score($0, amounts) }
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
    return sorted[best]
  }

  /// For each row, the indexes of its values if they were poured out column by column.
  static func columnWise(rows: Int, columns: Int) -> [[Int]] {
    (0..<rows).map { row in (0..<columns).map { $0 * rows + row } }
  }

  /// The weights of these rules: the first can never fail, the others seldom do (docs/form.md, "Table 2").
  private static let possible = 3
  private static let smaller = 2
  private static let usual = 1

  private func score(_ order: [[Int]], _ amounts: [Int64]) -> Int {
    let rows = order.map { $0.map { amounts[$0] } }
    func column(_ role: ColumnRole) -> Int? {
      form.rows[0].firstIndex { form.form.columns[form.columnOfCell[$0]].role == role }
    }
    var score = 0
    func row(_ role: RowRole) -> [Int64]? {
      (0..<rowCount).first { form.form.rows[$0].role == role }.map { rows[$0] }
    }
    if let regulations = row(.regulations), let documents = row(.normativeDocuments) {
      score += Self.smaller * zip(regulations, documents).count { $0 <= $1 }
    }
    if let issued = column(.issued), let repealed = column(.repealed), let inForce = column(.inForce) {
      score += Self.possible * rows.count { $0[inForce] + $0[repealed] - $0[issued] >= 0 }
      score += Self.usual * rows.count { $0[inForce] >= $0[issued] }
    }
    return score
  }
}
