import ReportModel

/// What stands before a group of values in scattered text, and how far the group may reach.
struct FillSetting {
  /// Whether the group is the first on its page.
  var beginsPage = false
  /// The row after the last one that the page can hold.
  var end: Int
  /// Rows whose labels stand between the group before and this one.
  var opened: [Int] = []
  /// Rows whose labels stand further below.
  var unseen: UInt32 = 0
  /// Whether any label stands between the group before and this one.
  var followsLabel: Bool

  /// The settings of some groups among all.
  ///
  /// - Parameter isExact: whether the groups hold no values but the table's.
  static func all(
    _ groups: [ValueGroup], among all: [ValueGroup], rowCount: Int, labelLines: [Int?], pages: [Int],
    isExact: Bool
  ) -> [FillSetting] {
    // A page holds whole rows: where the values before its end make whole rows up, it ends there.
    var ends: [Int: Int] = [:]
    var count = 0
    for (index, group) in all.enumerated() {
      count += group.tokens.count
      let isLast = index + 1 == all.count || pages[index + 1] != pages[index]
      if isLast, isExact, count % RequestsFlow.width == 0, ends[pages[index]] == nil {
        ends[pages[index]] = min(count / RequestsFlow.width, rowCount)
      }
    }
    let pageOfLine = Dictionary(zip(all.map(\.line), pages), uniquingKeysWith: { first, _ in first })
    var settings: [FillSetting] = []
    for (index, group) in groups.enumerated() {
      let before = index == 0 ? -1 : groups[index - 1].line
      var setting = FillSetting(
        end: pageOfLine[group.line].flatMap { ends[$0] } ?? rowCount,
        followsLabel: index == 0 || groups[index - 1].labelsBefore != group.labelsBefore)
      setting.beginsPage = index > 0 && pageOfLine[before] != pageOfLine[group.line]
      for (row, line) in labelLines.enumerated() {
        guard let line else { continue }
        if line > group.line { setting.unseen |= 1 << UInt32(row) }
        if line <= group.line, line > before { setting.opened.append(row) }
      }
      settings.append(setting)
    }
    return settings
  }
}

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
  var skipped = 0
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
  private var parts: [RowForm.SumPart]

  init(_ rows: [Vocabulary.Row], locked: [[ValueToken]?], marks: Int) {
    parts = rows.map(\.form.sumPart)
    for (row, values) in locked.enumerated() {
      if let values { place(values[...], row: row, column: 0, .other) }
    }
    cost = 0
    skipped = marks
    hasJumped = false
    self = onNewPage()
  }

  /// The state at the beginning of a page: no run goes on.
  func onNewPage() -> FillState {
    var state = self
    (state.lastRow, state.lastColumn, state.lastEnd) = (-1, -1, -1)
    (state.top, state.left, state.endBefore) = (-1, -1, -1)
    state.step = .other
    return state
  }

  /// What states have in common that differ in their past only.
  var likeness: Int {
    var hasher = Hasher()
    hasher.combine(taken)
    hasher.combine(balances)
    hasher.combine(results)
    hasher.combine(carried)
    hasher.combine(((lastRow &* 8 &+ lastColumn) &* 8 &+ lastEnd) &* 8 &+ Int(step.rawValue))
    return hasher.finalize()
  }

  /// Where the next values can go: the topmost free place of each column, on with the run (a row
  /// of several lines may be left out), or a row just named.
  func places(for length: Int, before end: Int, opened: [Int]) -> [Place] {
    var places: [Place] = []
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
    return places
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

  /// Puts values side by side into a row, and weighs the sums that they complete.
  mutating func place(_ tokens: ArraySlice<ValueToken>, row: Int, column: Int, _ step: OrderCosts.Step) {
    if row != lowest || column > 0 && !isTaken(row, column - 1) { hasJumped = true }
    for (offset, token) in tokens.enumerated() {
      let amount = Int32(truncatingIfNeeded: token.amount ?? 0x5151_5151)
      let isTotal = column + offset == RequestsFlow.width - 1
      balances[row] = isTotal ? balances[row] &+ amount : balances[row] &- amount
      if amount != 0 { telling |= 1 << UInt32(row) }
      taken[column + offset] |= 1 << UInt32(row)
      add(amount, parts[row], to: column + offset)
    }
    if (0..<RequestsFlow.width).allSatisfy({ isTaken(row, $0) }) {
      cost += OrderCosts.sum(holds: balances[row] == 0, isTelling: telling >> UInt32(row) & 1 == 1)
      balances[row] = 0
    }
    if step != .right {
      if step != .rowReturn { left = column }
      if step != .down, step != .rowReturn {
        if self.step == .down || self.step == .rowReturn || self.step == .right { endBefore = lastRow }
        top = row
      }
    }
    self.step = step
    (lastRow, lastColumn, lastEnd) = (row, column, column + tokens.count - 1)
    lowest = (0..<RequestsFlow.width).reduce(parts.count) { min($0, firstFree($1)) }
  }

  private func isTaken(_ row: Int, _ column: Int) -> Bool { taken[column] >> UInt32(row) & 1 == 1 }

  private func firstFree(_ column: Int) -> Int { (~taken[column]).trailingZeroBitCount }

  private mutating func add(_ amount: Int32, _ part: RowForm.SumPart, to column: Int) {
    switch part {
    case .received, .carriedIn: carried[column] &+= amount
    case .carriedOut: carried[column] &-= amount
    case .concluded:
      carried[column] &-= amount
      results[column] &-= amount
    case .result: results[column] &+= amount
    }
    guard firstFree(column) == parts.count else { return }
    for lacks in [results[column], carried[column]] {
      cost += OrderCosts.sum(holds: lacks == 0, isTelling: true)
    }
  }
}
