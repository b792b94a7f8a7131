import Diagnostics

/// A partly filled table: the cells taken, the last placement, and the balance of each sum.
struct PartialGrid {
  /// The cell of a group's first value.
  struct Place: Equatable {
    var row: Int
    var column: Int
  }

  private(set) var step = ReadingOrderModel.Step.other
  private(set) var hasJumped = false
  var cost: Float = 0
  private(set) var skipped = 0
  var node = -1
  /// For each column, the set of rows taken.
  private var taken = SIMD8<UInt32>(repeating: 0)
  /// The first row with a free cell.
  private var lowest = 0
  private var lastRow = -1
  private var lastColumn = -1
  private var lastEnd = -1
  /// The first row of the current run, the column in which its rows begin, and the last row of the previous
  /// run.
  private var top = -1
  private var left = -1
  private var endBefore = -1
  /// For each row, the wholes of its sum minus the parts, modulo 2³².
  private var rowExcess = SIMD32<Int32>(repeating: 0)
  private var telling: UInt32 = 0
  /// The same for the sums of columns, sum by sum.
  private var columnExcess = SIMD16<Int32>(repeating: 0)
  private var takenHash = StateHash()
  private var sumsHash = StateHash()
  /// The rows and column sums already known to fail; their cost is included.
  private var brokenRows: UInt32 = 0
  private var brokenColumns: UInt32 = 0
  /// How many list marks are still expected, and how many of each numeral, if known.
  private var openMarks: Int
  private var open: SIMD16<UInt8>?

  init(_ sums: SumConstraints, marks: ListMarks, whole: WholeRows?) {
    openMarks = marks.openCount
    open = marks.open
    for (row, values) in (whole?.values ?? []).enumerated() {
      if let values { place(values[...], row: row, column: 0, .other, sums, group: -1) }
    }
    for mark in whole?.listMarks ?? [] { skip([mark]) }
    cost = 0
    hasJumped = false
    beginPage()
  }

  /// Sets aside values that belong to no cell.
  mutating func skip(_ tokens: ArraySlice<ValueToken>) {
    skipped += 1
    guard tokens.count == 1, let numeral = tokens.first?.listNumeral else { return }
    openMarks -= 1
    if let left = open?[numeral], left > 0 { open?[numeral] = left - 1 }
  }

  /// Whether a value may be one of the expected list marks.
  func expects(_ token: ValueToken) -> Bool {
    guard let numeral = token.listNumeral else { return false }
    return open.map { $0[numeral] > 0 } ?? (openMarks > 0)
  }

  /// Starts a new page, across which no run continues.
  mutating func beginPage() {
    (lastRow, lastColumn, lastEnd) = (-1, -1, -1)
    (top, left, endBefore) = (-1, -1, -1)
    step = .other
  }

  /// A hash shared by grids that differ only in their history; it is the same on every run of the program.
  var likeness: UInt64 { shape ^ sumsHash.value }

  /// A hash shared by grids that have the same cells taken and continue from the same place.
  var shape: UInt64 {
    let last = ((lastRow &* 8 &+ lastColumn) &* 8 &+ lastEnd) &* 8 &+ Int(step.rawValue)
    return takenHash.with(HashPlace.last, Int32(truncatingIfNeeded: last))
  }

  /// The offsets of a grid's parts in its hashes.
  private enum HashPlace {
    static let rows = 0
    static let columns = FlowForm.mostRows
    static let taken = columns + FlowForm.mostColumns * FlowForm.mostColumnSums
    static let last = taken + FlowForm.mostColumns
  }

  // MARK: Places

  /// Collects the places where the next values can go: the topmost free cell of each column, the continuation
  /// of the run (it may skip a row), or a row whose label was just read.
  func gatherPlaces(for length: Int, in context: PlacementContext, width: Int, to places: inout [Place]) {
    places.removeAll(keepingCapacity: true)
    func add(_ row: Int, _ column: Int) {
      guard row < context.end, column + length <= width else { return }
      for index in column..<column + length where isTaken(row, index) { return }
      let place = Place(row: row, column: column)
      if !places.contains(place) { places.append(place) }
    }
    for column in 0...(width - length) { add(firstFree(column), column) }
    if lastRow >= 0 {
      add(lastRow, lastEnd + 1)
      add(lastRow + 1, lastColumn)
      add(lastRow + 2, lastColumn)
    }
    for row in context.opened { add(row, 0) }
  }

  /// The kind of step from the last values to a place.
  func step(to place: Place) -> ReadingOrderModel.Step {
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

  /// The circumstances of a place at this point of the search.
  func circumstances(
    of place: Place, length: Int, width: Int, _ context: PlacementContext
  ) -> ReadingOrderModel.Circumstances {
    var result: ReadingOrderModel.Circumstances = []
    if context.followsLabel { result.insert(.followsLabel) }
    if context.opened.contains(place.row) { result.insert(.isJustNamed) }
    if context.unseen >> UInt32(place.row) & 1 == 1 { result.insert(.isNotNamedYet) }
    if lastRow == endBefore { result.insert(.endsAsBefore) }
    if place.column > 0, !isTaken(place.row, place.column - 1) { result.insert(.leavesLeftFree) }
    if place.column + length < width, isTaken(place.row, place.column + length) {
      result.insert(.hasRightTaken)
    }
    if place.row == lowest { result.insert(.isTopmost) }
    if lastRow >= 0, lowest > lastRow { result.insert(.allFullSoFar) }
    if place.row > firstFree(place.column) { result.insert(.leavesAboveFree) }
    return result
  }

  private func isTaken(_ row: Int, _ column: Int) -> Bool { taken[column] >> UInt32(row) & 1 == 1 }

  private func firstFree(_ column: Int) -> Int { (~taken[column]).trailingZeroBitCount }

  // MARK: Placing

  /// Places adjacent values in a row and adds the cost of the sums they complete or break.
  mutating func place(
    _ tokens: ArraySlice<ValueToken>, row: Int, column: Int, _ step: ReadingOrderModel.Step,
    _ sums: SumConstraints, group: Int
  ) {
    if row != lowest || column > 0 && !isTaken(row, column - 1) { hasJumped = true }
    for (offset, token) in tokens.enumerated() {
      let amount = SumConstraints.amount(of: token)
      setRowExcess(row, rowExcess[row] &+ sums.row.signed(amount, at: column + offset))
      if amount != 0 { telling |= 1 << UInt32(row) }
      let before = taken[column + offset]
      taken[column + offset] |= 1 << UInt32(row)
      takenHash.change(
        HashPlace.taken + column + offset, from: Int32(bitPattern: before),
        to: Int32(bitPattern: taken[column + offset]))
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
    lowest = (0..<sums.width).reduce(sums.rowCount) { min($0, firstFree($1)) }
  }

  private mutating func setRowExcess(_ row: Int, _ excess: Int32) {
    sumsHash.change(HashPlace.rows + row, from: rowExcess[row], to: excess)
    rowExcess[row] = excess
  }

  /// A row's sum is scored once the row is full or the sum can no longer hold.
  private mutating func weighRow(_ row: Int, _ sums: SumConstraints, _ group: Int) {
    let bit: UInt32 = 1 << UInt32(row)
    guard sums.row.all != 0, brokenRows & bit == 0 else { return }
    var missing: UInt32 = 0
    for column in 0..<sums.width where !isTaken(row, column) { missing |= 1 << UInt32(column) }
    missing &= sums.row.all
    let excess = rowExcess[row]
    if missing == 0 {
      cost += ReadingOrderModel.sum(holds: excess == 0, isTelling: telling & bit != 0)
      if excess != 0 { brokenRows |= bit }
      setRowExcess(row, 0)
      return
    }
    // Parts are counts and never negative.
    let cannotHold =
      missing & sums.row.wholes == 0 && excess < 0
      || missing.nonzeroBitCount == 1
        && !sums.comes(sums.row.needed(excess, at: missing.trailingZeroBitCount), after: group)
    if cannotHold {
      brokenRows |= bit
      cost += ReadingOrderModel.sum(holds: false, isTelling: true)
    }
  }

  /// A column's sum is scored when its last value is placed or can no longer come.
  private mutating func weighColumn(
    _ column: Int, _ amount: Int32, _ row: Int, _ sums: SumConstraints, _ group: Int
  ) {
    for (number, sum) in sums.columns.enumerated() where sum.all >> UInt32(row) & 1 == 1 {
      let place = number * FlowForm.mostColumns + column
      let before = columnExcess[place]
      columnExcess[place] &+= sum.signed(amount, at: row)
      sumsHash.change(HashPlace.columns + place, from: before, to: columnExcess[place])
      let bit: UInt32 = 1 << UInt32(place)
      let missing = sum.all & ~taken[column]
      guard missing.nonzeroBitCount <= 1, brokenColumns & bit == 0 else { continue }
      var holds = columnExcess[place] == 0
      if missing != 0 {
        let needed = sum.needed(columnExcess[place], at: missing.trailingZeroBitCount)
        guard !sums.comes(needed, after: group) else { continue }
        holds = false
      }
      cost += ReadingOrderModel.sum(holds: holds, isTelling: true)
      if !holds { brokenColumns |= bit }
    }
  }
}
