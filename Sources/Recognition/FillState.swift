import ReportModel

/// A filling of table 3 in the making: which cells are taken, where the last value went, what the sums lack.
struct FillState {
  /// The place of a group's first value.
  struct Place: Equatable {
    var row: Int
    var column: Int
  }

  private(set) var step = OrderCosts.Step.other
  private(set) var hasJumped = false
  var cost: Float = 0
  private(set) var skipped = 0
  var node = -1
  /// For each column, the rows taken.
  private var taken = SIMD8<UInt32>(repeating: 0)
  /// The first row that is not full.
  private var lowest = 0
  private var lastRow = -1
  private var lastColumn = -1
  private var lastEnd = -1
  /// The row in which the present run began, the column in which its rows begin, and the row the run before ended in.
  private var top = -1
  private var left = -1
  private var endBefore = -1
  /// Total minus parts of each row, modulo 2³².
  private var balances = SIMD32<Int32>(repeating: 0)
  private var telling: UInt32 = 0
  /// For each column, what its two sums lack.
  private var results = SIMD8<Int32>(repeating: 0)
  private var carried = SIMD8<Int32>(repeating: 0)
  /// Rows and columns whose sums cannot hold any more; that was weighed when it showed.
  private var brokenRows: UInt32 = 0
  private var brokenResults: UInt8 = 0
  private var brokenBalances: UInt8 = 0
  /// How many list marks are still to come, and how many of each numeral, where that is known.
  private var openMarks: Int
  private var open: SIMD16<UInt8>?

  init(_ sums: FillSums, locked: [[ValueToken]?], marks: ListMarks, found: [ValueToken]) {
    openMarks = marks.openCount
    open = marks.open
    for (row, values) in locked.enumerated() {
      if let values { place(values[...], row: row, column: 0, .other, sums, group: -1) }
    }
    for mark in found { skip([mark]) }
    cost = 0
    hasJumped = false
    self = onNewPage()
  }

  /// Sets values apart that belong to no cell.
  mutating func skip(_ tokens: ArraySlice<ValueToken>) {
    skipped += 1
    guard tokens.count == 1, let numeral = tokens.first?.listNumeral else { return }
    openMarks -= 1
    if let left = open?[numeral], left > 0 { open?[numeral] = left - 1 }
  }

  /// Whether a value may be a list mark that is still to come.
  func expects(_ token: ValueToken) -> Bool {
    guard let numeral = token.listNumeral else { return false }
    return open.map { $0[numeral] > 0 } ?? (openMarks > 0)
  }

  /// The state at the beginning of a page: no run goes on.
  func onNewPage() -> FillState {
    var state = self
    (state.lastRow, state.lastColumn, state.lastEnd) = (-1, -1, -1)
    (state.top, state.left, state.endBefore) = (-1, -1, -1)
    state.step = .other
    return state
  }

  /// What states have in common that differ in their past only, as a hash that is the same in every run.
  var likeness: UInt64 {
    var hash = shapeHash
    for index in balances.indices { hash.combine(balances[index]) }
    for column in 0..<RequestsFlow.width {
      hash.combine(results[column])
      hash.combine(carried[column])
    }
    return hash.value
  }

  /// What states have in common that fill the same cells and go on from the same place.
  var shape: UInt64 { shapeHash.value }

  private var shapeHash: FillHash {
    var hash = FillHash()
    for column in 0..<RequestsFlow.width { hash.combine(Int32(bitPattern: taken[column])) }
    let last = ((lastRow &* 8 &+ lastColumn) &* 8 &+ lastEnd) &* 8 &+ Int(step.rawValue)
    hash.combine(Int32(truncatingIfNeeded: last))
    return hash
  }

  /// Where the next values can go: the topmost free place of each column, on with the run (a row
  /// of several lines may be left out), or a row just named.
  func gatherPlaces(for length: Int, before end: Int, opened: [Int], in places: inout [Place]) {
    places.removeAll(keepingCapacity: true)
    func add(_ row: Int, _ column: Int) {
      guard row < end, column + length <= RequestsFlow.width else { return }
      for index in column..<column + length where isTaken(row, index) { return }
      let place = Place(row: row, column: column)
      if !places.contains(place) { places.append(place) }
    }
    for column in 0...(RequestsFlow.width - length) { add(firstFree(column), column) }
    if lastRow >= 0 {
      add(lastRow, lastEnd + 1)
      add(lastRow + 1, lastColumn)
      add(lastRow + 2, lastColumn)
    }
    for row in opened { add(row, 0) }
  }

  /// The kind of step from the last values to a place.
  func step(to place: Place) -> OrderCosts.Step {
    if lastRow < 0 { return place.column == 0 ? .rowStart : .other }
    if place.row == lastRow, place.column == lastEnd + 1 { return .right }
    if place.row == lastRow + 1, place.column == lastColumn { return .down }
    if place.row == lastRow + 1, place.column == left { return .rowReturn }
    if place.row < lastRow, place.column == lastEnd + 1 {
      return place.row == top ? .nextColumn : .nextColumnElsewhere
    }
    if place.column == 0 { return .rowStart }
    return place.row == lowest ? .topmost : .other
  }

  /// What is true of a place at this moment.
  func circumstances(of place: Place, length: Int, _ setting: FillSetting) -> OrderCosts.Circumstances {
    var result: OrderCosts.Circumstances = []
    if setting.followsLabel { result.insert(.followsLabel) }
    if setting.opened.contains(place.row) { result.insert(.isJustNamed) }
    if setting.unseen >> UInt32(place.row) & 1 == 1 { result.insert(.isNotNamedYet) }
    if lastRow == endBefore { result.insert(.endsAsBefore) }
    if place.column > 0, !isTaken(place.row, place.column - 1) { result.insert(.leavesLeftFree) }
    if place.column + length < RequestsFlow.width, isTaken(place.row, place.column + length) {
      result.insert(.hasRightTaken)
    }
    if place.row == lowest { result.insert(.isTopmost) }
    if lastRow >= 0, lowest > lastRow { result.insert(.allFullSoFar) }
    if place.row > firstFree(place.column) { result.insert(.leavesAboveFree) }
    return result
  }

  /// Puts values side by side into a row, and weighs the sums that they complete or break.
  mutating func place(
    _ tokens: ArraySlice<ValueToken>, row: Int, column: Int, _ step: OrderCosts.Step, _ sums: FillSums,
    group: Int
  ) {
    if row != lowest || column > 0 && !isTaken(row, column - 1) { hasJumped = true }
    for (offset, token) in tokens.enumerated() {
      let amount = Int32(truncatingIfNeeded: token.amount ?? 0x5151_5151)
      let isTotal = column + offset == RequestsFlow.width - 1
      balances[row] = isTotal ? balances[row] &+ amount : balances[row] &- amount
      if amount != 0 { telling |= 1 << UInt32(row) }
      taken[column + offset] |= 1 << UInt32(row)
      weighColumn(column + offset, amount, row, sums, group)
    }
    weighRow(row, sums, group)
    if step != .right {
      if step != .rowReturn { left = column }
      if step != .down, step != .rowReturn {
        if self.step == .down || self.step == .rowReturn || self.step == .right { endBefore = lastRow }
        top = row
      }
    }
    self.step = step
    (lastRow, lastColumn, lastEnd) = (row, column, column + tokens.count - 1)
    lowest = (0..<RequestsFlow.width).reduce(sums.parts.count) { min($0, firstFree($1)) }
  }

  private func isTaken(_ row: Int, _ column: Int) -> Bool { taken[column] >> UInt32(row) & 1 == 1 }

  private func firstFree(_ column: Int) -> Int { (~taken[column]).trailingZeroBitCount }

  /// A row's sum is weighed when the row is full, or when it shows that it cannot hold.
  private mutating func weighRow(_ row: Int, _ sums: FillSums, _ group: Int) {
    let bit: UInt32 = 1 << UInt32(row)
    guard brokenRows & bit == 0 else { return }
    let missing = (0..<RequestsFlow.width).count { !isTaken(row, $0) }
    let lacks = balances[row]
    if missing == 0 {
      cost += OrderCosts.sum(holds: lacks == 0, isTelling: telling & bit != 0)
      if lacks != 0 { brokenRows |= bit }
      balances[row] = 0
      return
    }
    let hasTotal = isTaken(row, RequestsFlow.width - 1)
    let cannotHold =
      hasTotal && lacks < 0
      || missing == 1 && !sums.comes(hasTotal ? lacks : 0 &- lacks, after: group)
    if cannotHold {
      brokenRows |= bit
      cost += OrderCosts.sum(holds: false, isTelling: true)
    }
  }

  private mutating func weighColumn(
    _ column: Int, _ amount: Int32, _ row: Int, _ sums: FillSums, _ group: Int
  ) {
    let part = sums.parts[row]
    if part.isInResults {
      results[column] = part == .result ? results[column] &+ amount : results[column] &- amount
      let missing = sums.resultRows & ~taken[column]
      weigh(results[column], missing, sums, group, column, \.brokenResults) { $0 == .result }
    }
    if part.isInBalance {
      let isIn = part == .received || part == .carriedIn
      carried[column] = isIn ? carried[column] &+ amount : carried[column] &- amount
      let missing = sums.balanceRows & ~taken[column]
      weigh(carried[column], missing, sums, group, column, \.brokenBalances) {
        $0 == .received || $0 == .carriedIn
      }
    }
  }

  /// A column's sum is weighed when its last value comes, or when that value is nowhere to come from.
  private mutating func weigh(
    _ lacks: Int32, _ missing: UInt32, _ sums: FillSums, _ group: Int, _ column: Int,
    _ broken: WritableKeyPath<FillState, UInt8>, isAdded: (FormRow.SumPart) -> Bool
  ) {
    let bit: UInt8 = 1 << UInt8(column)
    guard missing.nonzeroBitCount <= 1, self[keyPath: broken] & bit == 0 else { return }
    var holds = lacks == 0
    if missing != 0 {
      let needed = isAdded(sums.parts[missing.trailingZeroBitCount]) ? 0 &- lacks : lacks
      guard !sums.comes(needed, after: group) else { return }
      holds = false
    }
    cost += OrderCosts.sum(holds: holds, isTelling: true)
    if !holds { self[keyPath: broken] |= bit }
  }
}
