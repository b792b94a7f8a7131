import Diagnostics

/// A partly filled table: the cells taken, the last placement, and the balance of each sum.
struct PartialGrid {
  /// The cell of a group's first value.
  struct Place {
    let row: Int
    let column: Int
    /// The set of columns in which the row has no value.
    let free: UInt32
  }

  private(set) var step = ReadingOrderModel.Step.other
  private(set) var hasJumped = false
  var cost: Float = 0
  /// The part of the cost that is that of sums.
  private(set) var sumsCost: Float = 0
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
  private var takenHash = StateHash()
  private var balances = SumBalances()
  /// How many list marks are still expected, and how many of each numeral, if known.
  private var openMarks: Int
  private var open: SIMD16<UInt8>?

  init(_ sums: SumConstraints, marks: ListMarks, whole: WholeRows?) {
    openMarks = marks.openCount
    open = marks.open
    for (row, values) in (whole?.values ?? []).enumerated() {
      guard let values else { continue }
      place(GroupValues(values[...], width: sums.width), row: row, column: 0, .other, sums, group: -1)
    }
    for mark in whole?.listMarks ?? [] { skip(mark.listNumeral) }
    (cost, sumsCost) = (0, 0)
    hasJumped = false
    beginPage()
  }

  /// Sets aside values that belong to no cell.
  ///
  /// - Parameter numeral: the numeral if they are a single digit.
  mutating func skip(_ numeral: Int?) {
    skipped += 1
    guard let numeral else { return }
    openMarks -= 1
    if let left = open?[numeral], left > 0 { open?[numeral] = left - 1 }
  }

  /// Whether a numeral may be one of the expected list marks.
  func expects(_ numeral: Int?) -> Bool {
    guard let numeral else { return false }
    return open.map { $0[numeral] > 0 } ?? (openMarks > 0)
  }

  /// Starts a new page, across which no run continues.
  mutating func beginPage() {
    (lastRow, lastColumn, lastEnd) = (-1, -1, -1)
    (top, left, endBefore) = (-1, -1, -1)
    step = .other
  }

  /// A hash shared by grids that have the same cells taken and continue from the same place.
  var shape: UInt64 { Self.shape(takenHash, lastRow, lastColumn, lastEnd, step) }

  private static func shape(
    _ taken: StateHash, _ row: Int, _ column: Int, _ end: Int, _ step: ReadingOrderModel.Step
  ) -> UInt64 {
    let last = ((row &* 8 &+ column) &* 8 &+ end) &* 8 &+ Int(step.rawValue)
    return taken.with(HashPlace.last, Int32(truncatingIfNeeded: last))
  }

  /// A hash shared by grids that differ only in their history; it is the same on every run of the program.
  var likeness: UInt64 { shape ^ balances.hash.value }

  /// A hash shared by grids from which the same steps are possible and equally likely.
  var outlook: UInt64 {
    let run = (top &* 64 &+ left) &* 64 &+ endBefore
    return shape &+ StateHash().with(HashPlace.run, Int32(truncatingIfNeeded: run))
  }

  /// The places of a grid's parts in its hashes.
  private enum HashPlace {
    static let taken = SumBalances.hashPlaces
    static let last = taken + FlowForm.mostColumns
    static let run = last + 1
  }

  // MARK: Places

  /// Collects the places where the next values can go: the topmost free cell of each column, the continuation
  /// of the run (it may skip a row), or a row whose label was just read.
  func gatherPlaces(for length: Int, in context: PlacementContext, width: Int, to places: inout [Place]) {
    places.removeAll(keepingCapacity: true)
    let needed = ((UInt32(1) &<< UInt32(length)) &- 1)
    /// Adds a place if it is free and is not the topmost of its column, which all are before any other.
    func add(_ row: Int, _ column: Int, isTopmost: Bool = false) {
      guard row < context.end, column + length <= width, isTopmost || row != firstFree(column) else { return }
      let free = freeColumns(of: row)
      if free &>> UInt32(column) & needed == needed {
        places.append(Place(row: row, column: column, free: free))
      }
    }
    for column in 0...(width - length) { add(firstFree(column), column, isTopmost: true) }
    if lastRow >= 0 {
      add(lastRow, lastEnd + 1)
      add(lastRow + 1, lastColumn)
      add(lastRow + 2, lastColumn)
    }
    var opened = context.opened
    while opened != 0 {
      let row = opened.trailingZeroBitCount
      opened &= opened - 1
      if !places.contains(where: { $0.row == row && $0.column == 0 }) { add(row, 0) }
    }
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
    if context.opened >> UInt32(place.row) & 1 == 1 { result.insert(.isJustNamed) }
    if context.unseen >> UInt32(place.row) & 1 == 1 { result.insert(.isNotNamedYet) }
    if lastRow == endBefore { result.insert(.endsAsBefore) }
    if place.column > 0, place.free &>> UInt32(place.column - 1) & 1 == 1 { result.insert(.leavesLeftFree) }
    if place.column + length < width, place.free &>> UInt32(place.column + length) & 1 == 0 {
      result.insert(.hasRightTaken)
    }
    if place.row == lowest { result.insert(.isTopmost) }
    if lastRow >= 0, lowest > lastRow { result.insert(.allFullSoFar) }
    if place.row > firstFree(place.column) { result.insert(.leavesAboveFree) }
    return result
  }

  private func isTaken(_ row: Int, _ column: Int) -> Bool { taken[column] &>> UInt32(row) & 1 == 1 }

  /// How many cells have a value.
  var filledCount: Int { (0..<FlowForm.mostColumns).reduce(0) { $0 + taken[$1].nonzeroBitCount } }

  /// The set of columns in which a row has no value.
  private func freeColumns(of row: Int) -> UInt32 { Self.freeColumns(of: row, taken) }

  private static func freeColumns(of row: Int, _ taken: SIMD8<UInt32>) -> UInt32 {
    var free: UInt32 = 0
    for column in 0..<FlowForm.mostColumns {
      free |= (~taken[column] &>> UInt32(row) & 1) &<< UInt32(column)
    }
    return free
  }

  private func firstFree(_ column: Int) -> Int { (~taken[column]).trailingZeroBitCount }

  /// How many sums may be complete once values are placed.
  func sumsCompleted(by length: Int, at place: Place, _ sums: SumConstraints) -> Int {
    let bit: UInt32 = 1 << UInt32(place.row)
    let placed = ((UInt32(1) &<< UInt32(length)) &- 1) &<< UInt32(place.column)
    var completed = place.free & sums.row.all & ~placed == 0 ? 1 : 0
    for column in place.column..<place.column + length {
      let free = ~taken[column]
      if sums.columns.first.all & free == bit { completed += 1 }
      if sums.columns.second.all & free == bit { completed += 1 }
    }
    return completed
  }

  // MARK: Placing

  /// What becomes of a grid when values are placed: what a search has to know before it makes the grid.
  struct Outcome {
    fileprivate let taken: SIMD8<UInt32>
    fileprivate let takenHash: StateHash
    fileprivate let balances: SumBalances.Change
    /// Those of the grid.
    let shape: UInt64
    var likeness: UInt64 { shape ^ balances.hash.value }
    var cost: Float { balances.cost }
  }

  /// What placing adjacent values in a row does.
  ///
  /// - Parameter cost: the cost before that of the sums which they complete or break.
  func outcome(
    of values: GroupValues, row: Int, column: Int, _ step: ReadingOrderModel.Step, cost: Float,
    _ sums: SumConstraints, group: Int
  ) -> Outcome {
    var taken = taken
    var takenHash = takenHash
    let bit: UInt32 = 1 << UInt32(row)
    for place in column..<column + values.length {
      let before = taken[place]
      taken[place] = before | bit
      takenHash.change(
        HashPlace.taken + place, from: Int32(bitPattern: before), to: Int32(bitPattern: before | bit))
    }
    let change = balances.change(
      by: values, row: row, column: column, taken, freeInRow: Self.freeColumns(of: row, taken), cost: cost,
      sums, group: group)
    return Outcome(
      taken: taken, takenHash: takenHash, balances: change,
      shape: Self.shape(takenHash, row, column, column + values.length - 1, step))
  }

  /// Places adjacent values in a row and adds the cost of the sums they complete or break.
  mutating func place(
    _ values: GroupValues, row: Int, column: Int, _ step: ReadingOrderModel.Step, _ sums: SumConstraints,
    group: Int
  ) {
    if row != lowest || column > 0 && !isTaken(row, column - 1) { hasJumped = true }
    let outcome = outcome(of: values, row: row, column: column, step, cost: cost, sums, group: group)
    (taken, takenHash) = (outcome.taken, outcome.takenHash)
    balances.apply(outcome.balances, values, row: row, column: column, sums)
    sumsCost += outcome.cost - cost
    cost = outcome.cost
    if step != .right {
      if step != .rowReturn { left = column }
      if step != .down, step != .rowReturn {
        if self.step == .down || self.step == .rowReturn || self.step == .right { endBefore = lastRow }
        top = row
      }
    }
    self.step = step
    (lastRow, lastColumn, lastEnd) = (row, column, column + values.length - 1)
    lowest = sums.rowCount
    for column in 0..<sums.width { lowest = min(lowest, firstFree(column)) }
  }
}
