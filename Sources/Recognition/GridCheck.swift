import ReportModel

/// Which sums of table 3 a filling makes hold.
struct GridCheck {
  private(set) var rowHolds: [Bool?] = []
  private(set) var badColumns: [Int] = []
  /// What the unfilled cells weigh; the sums weigh during the search.
  private(set) var cost: Float = 0
  /// Whether every cell is filled and every sum holds.
  private(set) var allHold = true

  init(_ grid: [[ValueToken?]], _ rows: [Vocabulary.Row]) {
    for row in grid {
      let missing = row.count { $0 == nil }
      cost += 3 * Float(missing)
      let holds = missing == 0 ? RowReading.sumHolds(row) : nil
      rowHolds.append(holds)
      if holds != true { allHold = false }
    }
    for column in 0..<RequestsFlow.width {
      let check = ColumnSums(grid, rows, column)
      for holds in [check.balanceHolds, check.resultsHold] {
        guard let holds else {
          allHold = false
          continue
        }
        if !holds {
          allHold = false
          if !badColumns.contains(column) { badColumns.append(column) }
        }
      }
    }
  }
}

/// The sums of one column of table 3 (FORMAT §8, A1 and A2).
struct ColumnSums {
  /// Received + carried in = concluded + carried out; `nil` where a value is missing.
  var balanceHolds: Bool?
  /// Concluded = the sum of the results; `nil` where a value is missing.
  var resultsHold: Bool?

  init(_ grid: [[ValueToken?]], _ rows: [Vocabulary.Row], _ column: Int) {
    var amounts: [FormRow.SumPart: Int64?] = [:]
    var results: Int64? = 0
    for (index, row) in rows.enumerated() {
      let amount = grid[index][column]?.amount
      if row.form.sumPart == .result {
        results = results.flatMap { sum in amount.map { sum &+ $0 } }
      } else {
        amounts[row.form.sumPart] = amount
      }
    }
    guard let concluded = amounts[.concluded] ?? nil else { return }
    if let results { resultsHold = results == concluded }
    if let received = amounts[.received] ?? nil, let carriedIn = amounts[.carriedIn] ?? nil,
      let carriedOut = amounts[.carriedOut] ?? nil
    {
      balanceHolds = received &+ carriedIn == concluded &+ carriedOut
    }
  }
}
