import ReportModel

/// Finds where each value of table 3 belongs when a converter lost the order of its cells.
///
/// Converters of PDF pour the cells out in pieces of rows, pieces of columns, or both. Nearly always a cell
/// comes after the one above it and after the one to its left. The search fills the grid value by value, keeps
/// the likeliest fillings, and weighs them by how far they jump and by the sums of the form (DESIGN, §5).
struct ScatterSearch {
  private let groups: [ValueGroup]
  private let rows: [Vocabulary.Row]
  private let lostNumerals: Int
  private let labelLines: [Int?]
  private let locked: [[ValueToken]?]
  private let lockedMarks: Int
  private let kinds: [RowKind]

  static let width = RequestsFlow.width
  private static let beamWidth = 600
  private static let full: UInt8 = 0x7F

  init(
    _ groups: [ValueGroup], rows: [Vocabulary.Row], lostNumerals: Int, labelLines: [Int?], locks: RowLocks?
  ) {
    self.groups = locks?.remaining ?? groups
    self.rows = rows
    self.lostNumerals = lostNumerals
    lockedMarks = locks?.listMarks.count ?? 0
    locked = locks?.values ?? Array(repeating: nil, count: rows.count)
    kinds = rows.map { row in
      switch row.form.id {
      case "received", "carriedIn": .received
      case "concluded": .concluded
      case "carriedOut": .carriedOut
      default: .result
      }
    }
    self.labelLines = labelLines
  }

  /// What the search found.
  struct Result {
    let reading: TableReading
    let cost: Float
    /// Whether every sum of the table holds, and no other filling found makes them hold.
    let isProven: Bool
  }

  /// A filling of the grid: which cells of each row are taken, and what each row's total lacks.
  private struct State {
    var filled = SIMD32<UInt8>(repeating: 0)
    /// Total minus parts of each row, modulo 2³².
    var balance = SIMD32<Int32>(repeating: 0)
    var lastRow = -1
    var lastColumn = -1
    var lastStart = -1
    var wentDown = false
    /// Whether a row has a value other than zero.
    var isTelling = SIMD32<UInt8>(repeating: 0)
    var tellingColumns = SIMD8<UInt8>(repeating: 0)
    /// For each column, what its two sums lack, and how many of its cells are filled.
    var results = SIMD8<Int32>(repeating: 0)
    var carried = SIMD8<Int32>(repeating: 0)
    var columnCounts = SIMD8<UInt8>(repeating: 0)
    var skipped = 0
    var lowest = 0
    var touched = -1
    var cost: Float = 0
    var moves: Float = 0
    var node = -1
  }

  /// One step of a filling; steps form a tree.
  private struct Step {
    let parent: Int
    let row: Int8
    let column: Int8
    let group: Int16
  }

  private struct Candidate {
    let parent: Int
    let row: Int
    let column: Int
    let cost: Float
    let move: Float
  }

  /// The likeliest filling; `nil` where nothing could be filled.
  func best() -> Result? {
    var steps: [Step] = []
    var beam = [initial]
    for index in groups.indices { beam = advance(beam, index, &steps) }
    let finals = beam.map { state in
      let grid = self.grid(of: state, steps)
      let check = GridCheck(grid, rows)
      return (state: state, grid: grid, check: check, cost: state.cost + check.cost)
    }.sorted { $0.cost < $1.cost }
    guard let best = finals.first else { return nil }
    // Where all sums hold only fillings that make them hold as well are rivals.
    let rivals = finals.dropFirst().filter { other in
      best.check.allHold ? other.check.allHold && other.cost <= best.cost + 6 : other.cost <= best.cost + 2.5
    }
    let reading = self.reading(of: best.state, best.grid, best.check, steps, rivals: rivals.map(\.grid))
    let isProven = best.check.allHold && reading.rows.allSatisfy { $0.doubtful.isEmpty }
    return Result(reading: reading, cost: best.cost, isProven: isProven)
  }

  private var initial: State {
    var state = State()
    for (row, values) in locked.enumerated() {
      guard let values else { continue }
      state.filled[row] = Self.full
      state.cost += Self.rowCost(holds: true, isTelling: values.contains { $0.amount != 0 })
      for (column, value) in values.enumerated() {
        fill(column, Int32(truncatingIfNeeded: value.amount ?? 0), kinds[row], &state)
      }
    }
    while state.lowest < rows.count, state.filled[state.lowest] == Self.full { state.lowest += 1 }
    state.touched = state.lowest - 1
    state.skipped = lockedMarks
    return state
  }

  private func advance(_ beam: [State], _ index: Int, _ steps: inout [Step]) -> [State] {
    let group = groups[index]
    var candidates: [Candidate] = []
    for (parent, state) in beam.enumerated() { expand(state, parent, index, group, &candidates) }
    if candidates.isEmpty {
      // No free place takes these values: they are set apart, so that the rest is read all the same.
      for (parent, state) in beam.enumerated() {
        candidates.append(Candidate(parent: parent, row: -1, column: -1, cost: state.cost + 12, move: 0))
      }
    }
    candidates.sort { $0.cost < $1.cost }
    var next: [State] = []
    var seen: Set<Int> = []
    for candidate in candidates {
      if next.count >= Self.beamWidth { break }
      let state = applied(candidate, to: beam[candidate.parent], group)
      var hasher = Hasher()
      hasher.combine(state.filled)
      hasher.combine(state.balance)
      hasher.combine(state.lastRow &* 8 &+ state.lastColumn)
      guard seen.insert(hasher.finalize()).inserted else { continue }
      steps.append(
        Step(
          parent: state.node, row: Int8(candidate.row), column: Int8(candidate.column), group: Int16(index)))
      var kept = state
      kept.node = steps.count - 1
      next.append(kept)
    }
    return next
  }

  private func expand(
    _ state: State, _ parent: Int, _ index: Int, _ group: ValueGroup, _ candidates: inout [Candidate]
  ) {
    let count = group.tokens.count
    if count == 1, let token = group.tokens.first, token.listNumeral != nil {
      let isExpected = state.skipped < lostNumerals
      candidates.append(
        Candidate(parent: parent, row: -1, column: -1, cost: state.cost + (isExpected ? 0.6 : 5), move: 0))
    } else if count > Self.width || count == 1 {
      candidates.append(Candidate(parent: parent, row: -1, column: -1, cost: state.cost + 6, move: 0))
    }
    let length = min(count, Self.width)
    let last = nextRow(state)
    guard state.lowest < rows.count else { return }
    for row in state.lowest...min(last, rows.count - 1) {
      let mask = state.filled[row]
      guard mask != Self.full else { continue }
      let first = (~mask).trailingZeroBitCount
      // Beyond the first free cell only a gap of one or two is considered, near the last value.
      let reach = abs(row - state.lastRow) <= 1 || row == last ? first + 2 : first
      for column in first...max(first, reach) where column + length <= Self.width {
        let span = UInt8((1 << length) - 1) << UInt8(column)
        guard mask & span == 0 else { continue }
        let move = moveCost(state, row, column, span, index, gap: column - first)
        candidates.append(
          Candidate(parent: parent, row: row, column: column, cost: state.cost + move, move: move))
      }
    }
  }

  private func moveCost(
    _ state: State, _ row: Int, _ column: Int, _ span: UInt8, _ index: Int, gap: Int
  ) -> Float {
    let goesOn = row == state.lastRow && column == state.lastColumn + 1
    let goesDown = row == rowBelow(state.lastRow, state) && column == state.lastStart
    let isNextRow = column == 0 && row == nextRow(state)
    var cost: Float
    if goesOn || isNextRow && (state.lastRow < 0 || state.lastColumn == Self.width - 1) {
      cost = 0
    } else if isNextRow && isJustOpened(row, index) {
      cost = 0.3
    } else if goesDown {
      cost = state.wentDown ? 0.2 : 0.8
    } else if isNextRow {
      cost = 1.5
    } else {
      // A new run begins at the topmost free place more often than at any other.
      cost = row == state.lowest ? 1.2 : 2.2
    }
    cost += 3 * Float(gap)
    if row > state.lowest, hasGapAbove(state, row, span) { cost += 2 }
    if let stated = groups[index].row, rows[row].index != stated.index { cost += 4 }
    if column == 0, let line = labelLines[row], line > groups[index].line { cost += 1.2 }
    return cost
  }

  /// The first row below all touched ones that is not filled; the number of rows where there is none.
  private func nextRow(_ state: State) -> Int {
    var row = state.touched + 1
    while row < rows.count, state.filled[row] == Self.full { row += 1 }
    return row
  }

  /// The next row below that was not taken out beforehand.
  private func rowBelow(_ row: Int, _ state: State) -> Int {
    var below = row + 1
    while below < rows.count, locked[below] != nil { below += 1 }
    return below
  }

  /// Whether the row's label stands between the last values and these.
  private func isJustOpened(_ row: Int, _ index: Int) -> Bool {
    guard let line = labelLines[row] else { return false }
    return line <= groups[index].line && (index == 0 || line > groups[index - 1].line)
  }

  private func hasGapAbove(_ state: State, _ row: Int, _ span: UInt8) -> Bool {
    for above in state.lowest..<row where state.filled[above] & span != span { return true }
    return false
  }

  /// Adds a value to its column's sums, and weighs them when the column is full.
  private func fill(_ column: Int, _ amount: Int32, _ kind: RowKind, _ state: inout State) {
    switch kind {
    case .received: state.carried[column] &+= amount
    case .carriedOut: state.carried[column] &-= amount
    case .concluded:
      state.carried[column] &-= amount
      state.results[column] &-= amount
    case .result: state.results[column] &+= amount
    }
    if amount != 0 { state.tellingColumns[column] = 1 }
    state.columnCounts[column] &+= 1
    guard Int(state.columnCounts[column]) == rows.count else { return }
    for lacks in [state.results[column], state.carried[column]] {
      state.cost += lacks == 0 ? (state.tellingColumns[column] != 0 ? -4 : -0.3) : 4
    }
  }

  /// The part a row plays in the sums over columns.
  private enum RowKind { case received, result, concluded, carriedOut }

  /// What a full row weighs: its sum holds, and says something where figures are in it.
  private static func rowCost(holds: Bool, isTelling: Bool) -> Float { holds ? (isTelling ? -5 : -0.3) : 6 }

  private func applied(_ candidate: Candidate, to state: State, _ group: ValueGroup) -> State {
    var result = state
    result.cost = candidate.cost
    result.moves += candidate.move
    guard candidate.row >= 0 else {
      result.skipped += 1
      return result
    }
    let row = candidate.row
    let tokens = group.tokens.suffix(Self.width)
    for (offset, token) in tokens.enumerated() {
      let column = candidate.column + offset
      let amount = Int32(truncatingIfNeeded: token.amount ?? Int64(0x5151_5151))
      result.filled[row] |= 1 << UInt8(column)
      result.balance[row] =
        column == Self.width - 1 ? result.balance[row] &+ amount : result.balance[row] &- amount
      if amount != 0 { result.isTelling[row] = 1 }
      fill(column, amount, kinds[row], &result)
    }
    result.wentDown = row == rowBelow(state.lastRow, state) && candidate.column == state.lastStart
    result.lastRow = row
    result.lastStart = candidate.column
    result.lastColumn = candidate.column + tokens.count - 1
    result.touched = max(result.touched, row)
    if result.filled[row] == Self.full {
      result.cost += Self.rowCost(holds: result.balance[row] == 0, isTelling: result.isTelling[row] != 0)
    }
    while result.lowest < rows.count, result.filled[result.lowest] == Self.full { result.lowest += 1 }
    return result
  }

  private func grid(of state: State, _ steps: [Step]) -> [[ValueToken?]] {
    var grid = locked.map { $0.map { $0.map(Optional.some) } ?? Array(repeating: nil, count: Self.width) }
    var node = state.node
    while node >= 0 {
      let step = steps[node]
      node = step.parent
      guard step.row >= 0 else { continue }
      for (offset, token) in groups[Int(step.group)].tokens.suffix(Self.width).enumerated() {
        grid[Int(step.row)][Int(step.column) + offset] = token
      }
    }
    return grid
  }

  private func reading(
    of state: State, _ grid: [[ValueToken?]], _ check: GridCheck, _ steps: [Step], rivals: [[[ValueToken?]]]
  ) -> TableReading {
    var reading = TableReading()
    let isPlain = state.moves < 2.5 && state.skipped == 0
    for (index, row) in rows.enumerated() {
      guard let line = grid[index].compactMap({ $0?.line }).first else { continue }
      var doubtful = Set<Int>()
      for column in 0..<Self.width
      where rivals.contains(where: { $0[index][column]?.content != grid[index][column]?.content }) {
        doubtful.insert(column)
      }
      if !isPlain, locked[index] == nil {
        if check.rowHolds[index] == false { doubtful.formUnion(0..<Self.width) }
        for column in check.badColumns where grid[index][column]?.amount != 0 { doubtful.insert(column) }
      }
      doubtful = doubtful.filter { grid[index][$0] != nil }
      let isWhole = isPlain || locked[index] != nil
      reading.rows.append(
        RowReading(
          row: row.index, values: grid[index], recognition: isWhole ? .normalized : .sums, doubtful: doubtful,
          wasDisplaced: !isPlain, line: Int(line)))
    }
    var node = state.node
    while node >= 0 {
      let step = steps[node]
      node = step.parent
      let tokens = groups[Int(step.group)].tokens
      let isListMark = tokens.count == 1 && tokens.first?.listNumeral != nil && lostNumerals > 0
      if step.row < 0, !isListMark { reading.stray += tokens }
    }
    return reading
  }
}

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
  var isTelling = false

  init(_ grid: [[ValueToken?]], _ rows: [Vocabulary.Row], _ column: Int) {
    var amounts: [String: Int64?] = [:]
    var results: Int64? = 0
    for (index, row) in rows.enumerated() {
      let amount = grid[index][column]?.amount
      if let amount, amount != 0 { isTelling = true }
      switch row.form.id {
      case "received", "carriedIn", "concluded", "carriedOut": amounts[row.form.id] = amount
      default: results = results.flatMap { sum in amount.map { sum &+ $0 } }
      }
    }
    guard let concluded = amounts["concluded"] ?? nil else { return }
    if let results { resultsHold = results == concluded }
    if let received = amounts["received"] ?? nil, let carriedIn = amounts["carriedIn"] ?? nil,
      let carriedOut = amounts["carriedOut"] ?? nil
    {
      balanceHolds = received &+ carriedIn == concluded &+ carriedOut
    }
  }
}
