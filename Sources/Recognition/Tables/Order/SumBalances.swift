/// How far the sums of a partly filled table are from holding, and which are known to fail.
struct SumBalances {
  /// What becomes of the balances when values are placed.
  struct Change {
    /// The cost after that of the sums which are completed or broken.
    var cost: Float
    var hash: StateHash
    fileprivate var rowExcess: Int32
    fileprivate var isTelling: Bool
    fileprivate var brokenRows: UInt32
    fileprivate var brokenColumns: UInt32
  }

  /// For each row, the wholes of its sum minus the parts, modulo 2³².
  private var rowExcess = NumberedValues<SIMD32<Int32>>()
  /// The rows with a value other than 0.
  private var telling: UInt32 = 0
  /// The same as for rows for the sums of columns, sum by sum.
  private var columnExcess = NumberedValues<SIMD16<Int32>>()
  /// The rows and column sums already known to fail; their cost is included.
  private var brokenRows: UInt32 = 0
  private var brokenColumns: UInt32 = 0
  /// A hash of what is missing in each sum.
  private(set) var hash = StateHash()

  /// How many places the sums take in hashes: rows first, then columns.
  static let hashPlaces = FlowForm.mostRows + FlowForm.mostColumns * FlowForm.mostColumnSums

  /// What placing values does.
  ///
  /// - Parameters:
  ///   - taken: for each column, the set of rows taken, with these values.
  ///   - freeInRow: the set of columns in which the row has no value then.
  ///   - cost: the cost so far.
  ///   - group: the number of the values' group.
  func change(
    by values: GroupValues, row: Int, column: Int, _ taken: SIMD8<UInt32>, freeInRow: UInt32, cost: Float,
    _ sums: SumConstraints, group: Int
  ) -> Change {
    let before = rowExcess.vector[row]
    var change = Change(
      cost: cost, hash: hash, rowExcess: before, isTelling: telling &>> UInt32(row) & 1 == 1,
      brokenRows: brokenRows, brokenColumns: brokenColumns)
    for place in column..<column + values.length {
      let amount = values.amounts[place - column]
      change.rowExcess &+= sums.row.signed(amount, at: place)
      if amount != 0 { change.isTelling = true }
      let free = ~taken[place]
      weigh(sums.columns.first, 0, place, free, amount, row, sums, group, &change)
      weigh(sums.columns.second, 1, place, free, amount, row, sums, group, &change)
    }
    weighRow(row, free: freeInRow, sums, group, &change)
    change.hash.change(row, from: before, to: change.rowExcess)
    return change
  }

  /// Makes a change.
  mutating func apply(
    _ change: Change, _ values: GroupValues, row: Int, column: Int, _ sums: SumConstraints
  ) {
    rowExcess.set(row, change.rowExcess)
    if change.isTelling { telling |= 1 << UInt32(row) }
    (hash, brokenRows, brokenColumns) = (change.hash, change.brokenRows, change.brokenColumns)
    for place in column..<column + values.length {
      let amount = values.amounts[place - column]
      add(sums.columns.first.signed(amount, at: row), at: place)
      add(sums.columns.second.signed(amount, at: row), at: FlowForm.mostColumns + place)
    }
  }

  private mutating func add(_ amount: Int32, at place: Int) {
    columnExcess.set(place, columnExcess.value(place) &+ amount)
  }

  /// A row's sum is scored once the row is full or the sum can no longer hold.
  private func weighRow(
    _ row: Int, free: UInt32, _ sums: SumConstraints, _ group: Int, _ change: inout Change
  ) {
    let bit: UInt32 = 1 << UInt32(row)
    guard sums.row.all != 0, brokenRows & bit == 0 else { return }
    let missing = free & sums.row.all
    let excess = change.rowExcess
    if missing == 0 {
      change.cost += ReadingOrderModel.sum(holds: excess == 0, isTelling: change.isTelling)
      if excess != 0 { change.brokenRows |= bit }
      change.rowExcess = 0
      return
    }
    // Parts are counts and never negative.
    let cannotHold =
      missing & sums.row.wholes == 0 && excess < 0
      || missing.nonzeroBitCount == 1
        && !sums.comes(sums.row.needed(excess, at: missing.trailingZeroBitCount), after: group)
    if cannotHold {
      change.brokenRows |= bit
      change.cost += ReadingOrderModel.sum(holds: false, isTelling: true)
    }
  }

  /// A column's sum is scored when its last value is placed or can no longer come.
  private func weigh(
    _ sum: FlowForm.Sum, _ number: Int, _ column: Int, _ free: UInt32, _ amount: Int32, _ row: Int,
    _ sums: SumConstraints, _ group: Int, _ change: inout Change
  ) {
    guard sum.all &>> UInt32(row) & 1 == 1 else { return }
    let place = number * FlowForm.mostColumns + column
    let before = columnExcess.vector[place]
    let excess = before &+ sum.signed(amount, at: row)
    change.hash.change(FlowForm.mostRows + place, from: before, to: excess)
    let bit: UInt32 = 1 << UInt32(place)
    let missing = sum.all & free
    guard missing & (missing &- 1) == 0, brokenColumns & bit == 0 else { return }
    var holds = excess == 0
    if missing != 0 {
      let needed = sum.needed(excess, at: missing.trailingZeroBitCount)
      guard !sums.comes(needed, after: group) else { return }
      holds = false
    }
    change.cost += ReadingOrderModel.sum(holds: holds, isTelling: true)
    if !holds { change.brokenColumns |= bit }
  }
}
