import ReportModel

/// Finds rows of table 3 that lack a number and whose sums would all hold if one of their numbers were two
/// (R6).
struct JoinedNumbers {
  private let cells: CellTable
  private let relations: [SumRelation]

  /// - Parameter relations: the sums of the report that can be relied on.
  init(_ report: Report, by relations: [SumRelation]) {
    cells = report.cells
    self.relations = relations
  }

  /// Whether a row is suspected of having two numbers joined.
  func isSuspected(_ row: [CellID]) -> Bool {
    let gaps = row.indices.filter { cells.operand(row[$0]) == .blank || cells.operand(row[$0]) == .unknown }
    let figures = row.compactMap { cells.figure($0)?.integer }
    guard gaps.count == 1, figures.count == row.count - 1 else { return false }
    // If a number in the gap makes all sums hold, the cell is simply blank.
    guard let missing = gaps[0] == row.count - 1 ? figures.sumIfItFits() : Self.rest(of: figures) else {
      return false
    }
    var filled = figures
    filled.insert(missing, at: gaps[0])
    guard !hold(row, filled) else { return false }
    return figures.indices.contains { place in
      splits(of: figures[place]).contains { first, second in
        hold(row, figures[..<place] + [first, second] + figures[(place + 1)...])
      }
    }
  }

  /// The last figure minus the others; `nil` on overflow.
  private static func rest(of figures: [Int64]) -> Int64? {
    guard let total = figures.last, let others = figures.dropLast().sumIfItFits() else { return nil }
    let (rest, overflow) = total.subtractingReportingOverflow(others)
    return overflow ? nil : rest
  }

  /// The ways to split a number's digits into two numbers; the second has no leading zero: 102 is 10 and 2.
  private func splits(of number: Int64) -> [(Int64, Int64)] {
    let digits = String(number)
    guard number > 9 else { return [] }
    return digits.indices.dropFirst().compactMap { place in
      let second = digits[place...]
      guard second.count == 1 || second.first != "0", let left = Int64(digits[..<place]),
        let right = Int64(second)
      else { return nil }
      return (left, right)
    }
  }

  /// Whether the values make the row's sum and at least one column's sum hold, and no sum fail.
  private func hold(_ row: [CellID], _ values: some Collection<Int64>) -> Bool {
    guard values.allSatisfy({ $0 >= 0 }), let sum = values.dropLast(1).sumIfItFits(),
      sum == values.suffix(1).first
    else { return false }
    var changed = cells
    for (cell, value) in zip(row, values) { changed[cell] = Cell(.number(ExactDecimal(value))) }
    var columns = 0
    for relation in relations where relation.kind != .applicants {
      guard relation.parts.contains(where: row.contains) || relation.wholes.contains(where: row.contains)
      else {
        continue
      }
      switch relation.outcome(in: changed) {
      case .holds: columns += 1
      case .notAssessable, .tooLarge: break
      case .fails, .totalNotFilled, .doubtful: return false
      }
    }
    return columns > 0
  }
}
