import Diagnostics
import ReportModel

/// Single mistakes that affect several cells at once: rows swapped, a row shifted, totals left out.
struct MistakePatterns {
  /// One such mistake, undone.
  struct Candidate {
    /// The affected cells with their corrected numbers.
    var changes: [(cell: Int, value: Int64)]
    var mistake: Message
    /// Whether the mistake is a number split in two in print, so that the row needs checking (R6).
    var isSplit = false
    /// Whether the mistake is only that totals were left out.
    var isUnfilledTotal = false
  }

  /// The name of the mistake of leaving out a total.
  static let totalNotFilled = Message("总计未填", "total not filled in")

  private let system: SumSystem
  /// The rows of the table or block, each from left to right with the total last.
  private let rows: [[Int]]
  private let concluded: Int?

  /// - Parameter concluded: the index of the row with the columns' totals, if there is one.
  init(_ system: SumSystem, rows: [[Int]], concluded: Int?) {
    self.system = system
    self.rows = rows
    self.concluded = concluded
  }

  /// All such mistakes that would change something.
  var all: [Candidate] {
    swappedRows + swappedColumns + swappedCells + shiftedRows + unfilledTotals + splitNumbers
  }

  private func amount(_ cell: Int) -> Int64 { system.amounts[cell] }

  private func candidate(
    _ cells: [Int], _ values: [Int64], _ mistake: Message, isSplit: Bool = false,
    isUnfilledTotal: Bool = false
  ) -> Candidate? {
    guard cells.allSatisfy({ system.isCertain[$0] }), values.allSatisfy({ $0 >= 0 }) else { return nil }
    let changes = zip(cells, values).filter { amount($0) != $1 }.map { (cell: $0, value: $1) }
    return changes.count > 1
      ? Candidate(
        changes: changes.sorted { $0.cell < $1.cell }, mistake: mistake, isSplit: isSplit,
        isUnfilledTotal: isUnfilledTotal) : nil
  }

  private func swapped(_ left: [Int], _ right: [Int], _ mistake: Message) -> Candidate? {
    // Most amounts are 0, so that most exchanges change nothing, which is seen before anything is copied.
    if left.elementsEqual(right, by: { amount($0) == amount($1) }) { return nil }
    return candidate(left + right, (right + left).map(amount), mistake)
  }

  private func swapped(_ left: Int, _ right: Int, _ mistake: Message) -> Candidate? {
    amount(left) == amount(right) ? nil : swapped([left], [right], mistake)
  }

  private var swappedRows: [Candidate] {
    rows.indices.flatMap { first in
      rows.indices[(first + 1)...].compactMap { second in
        swapped(rows[first], rows[second], Message("两行互换", "two rows swapped"))
      }
    }
  }

  private var swappedColumns: [Candidate] {
    guard rows.count > 1, let width = rows.first?.count, rows.allSatisfy({ $0.count == width }) else {
      return []
    }
    return (0..<width - 1).compactMap { column in
      swapped(
        rows.map { $0[column] }, rows.map { $0[width - 1] }, Message("两列互换", "two columns swapped"))
    }
  }

  /// Two cells of a row, or two neighbouring cells of a column.
  private var swappedCells: [Candidate] {
    let mistake = Message("两格互换", "two cells swapped")
    var result: [Candidate] = []
    for (index, row) in rows.enumerated() {
      for first in row.indices {
        for second in row.indices[(first + 1)...] {
          if let found = swapped(row[first], row[second], mistake) { result.append(found) }
        }
        guard index + 1 < rows.count, first < rows[index + 1].count else { continue }
        if let found = swapped(row[first], rows[index + 1][first], mistake) { result.append(found) }
      }
    }
    return result
  }

  /// A row with its numbers shifted by one cell to the right or left; the number that fell out is derived
  /// from the sum.
  private var shiftedRows: [Candidate] {
    let mistake = Message("一行错开一格", "a row shifted by one cell")
    return rows.flatMap { row -> [Candidate] in
      // Zeros are the same wherever they stand.
      guard row.contains(where: { amount($0) != 0 }) else { return [] }
      let printed = row.map(amount)
      let parts = Array(printed.dropFirst())
      let rest = printed.dropLast(2).reduce(0, +)
      let right = candidate(row, parts + [parts.reduce(0, +)], mistake)
      let total = printed[printed.count - 2]
      let left = candidate(row, [total - rest] + printed.dropLast(2) + [total], mistake)
      return [right, left].compactMap(\.self)
    }
  }

  /// A row or column of totals left at 0.
  private var unfilledTotals: [Candidate] {
    var lists = [rows.compactMap(\.last)]
    if let concluded { lists.append(rows[concluded]) }
    return lists.compactMap { totals in
      let empty = totals.filter { amount($0) == 0 && system.isCertain[$0] }
      let values = empty.map { total -> Int64 in
        let sum = system.equations.first { equation in
          equation.relation.wholes.count == 1 && equation.relation.wholes[0].index == total
            && (lists[0] == totals) == (equation.row != 0)
        }
        return sum?.terms.reduce(0) { $0 + ($1.sign > 0 ? amount($1.cell) : 0) } ?? 0
      }
      return candidate(empty, values, Self.totalNotFilled, isUnfilledTotal: true)
    }
  }

  /// A number printed or read as two, which shifts the others to the right and the total out of the row.
  private var splitNumbers: [Candidate] {
    // A block of table 4 has only one sum, which is not enough evidence.
    guard rows.count > 1 else { return [] }
    return rows.flatMap { row -> [Candidate] in
      guard row.count > 2 else { return [] }
      return (0..<row.count - 1).compactMap { place in
        guard let joined = Self.joined(amount(row[place]), amount(row[place + 1])) else { return nil }
        let printed = row.map(amount)
        let parts = printed[..<place] + [joined] + printed[(place + 2)...]
        return candidate(
          row, parts + [parts.reduce(0, +)], Message("一个数拆成两个", "a number split in two"), isSplit: true)
      }
    }
  }

  /// The number whose digits are those of two numbers; `nil` if the first is 0 or one has more than five digits.
  private static func joined(_ first: Int64, _ second: Int64) -> Int64? {
    guard (1..<100_000).contains(first), (0..<100_000).contains(second) else { return nil }
    var power: Int64 = 10
    while power <= second { power *= 10 }
    return first * power + second
  }
}
