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
  private let labelPositions: [Int?]

  static let width = RequestsFlow.width
  private static let beamWidth = 240
  private static let full: UInt8 = 0x7F

  init(_ groups: [ValueGroup], rows: [Vocabulary.Row], lostNumerals: Int, labelPositions: [Int?]) {
    self.groups = groups
    self.rows = rows
    self.lostNumerals = lostNumerals
    self.labelPositions = labelPositions
  }

  /// A filling of the grid: which cells of each row are taken, and what each row's total lacks.
  private struct State {
    var filled = SIMD32<UInt8>(repeating: 0)
    /// Total minus parts of each row, modulo 2³².
    var balance = SIMD32<Int32>(repeating: 0)
    /// Whether a row has a value other than zero.
    var isTelling = SIMD32<UInt8>(repeating: 0)
    var lastRow = -1
    var lastColumn = -1
    var lastStart = -1
    var wentDown = false
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

  func reading() -> TableReading {
    var steps: [Step] = []
    var beam = [State()]
    for index in groups.indices { beam = advance(beam, index, &steps) }
    let finals = beam.map { ($0, finalCost($0, steps)) }.sorted { $0.1 < $1.1 }
    guard let best = finals.first else { return TableReading() }
    return reading(of: best.0, steps, alternatives: finals.dropFirst().filter { $0.1 <= best.1 + 2.5 }.map(\.0))
  }

  private func advance(_ beam: [State], _ index: Int, _ steps: inout [Step]) -> [State] {
    let group = groups[index]
    var candidates: [Candidate] = []
    for (parent, state) in beam.enumerated() { expand(state, parent, index, group, &candidates) }
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
    let last = min(rows.count - 1, state.touched + 1)
    guard state.lowest <= last else { return }
    for row in state.lowest...last {
      let mask = state.filled[row]
      guard mask != Self.full else { continue }
      let first = (~mask).trailingZeroBitCount
      var column = first
      // Beyond the first free cell only a gap of one or two is considered, near the last value.
      while column + length <= Self.width, column <= first + 2 {
        let span = UInt8((1 << length) - 1) << UInt8(column)
        if mask & span == 0 {
          let move = moveCost(state, row, column, length, index, group, gap: column - first)
          if move < 9 { candidates.append(Candidate(parent: parent, row: row, column: column, cost: state.cost + move, move: move)) }
        }
        guard abs(row - state.lastRow) <= 1 else { break }
        column += 1
      }
    }
  }

  private func moveCost(
    _ state: State, _ row: Int, _ column: Int, _ length: Int, _ index: Int, _ group: ValueGroup, gap: Int
  ) -> Float {
    var cost: Float
    let goesOn = row == state.lastRow && column == state.lastColumn + 1
    let goesDown = row == state.lastRow + 1 && column == state.lastStart
    let isNextRow = column == 0 && row == state.touched + 1
    if goesOn {
      cost = 0
    } else if isNextRow && (state.lastRow < 0 || state.lastColumn == Self.width - 1) {
      cost = 0
    } else if goesDown {
      cost = state.wentDown ? 0.2 : 1
    } else if isNextRow {
      cost = 1.5
    } else {
      cost = 2.5
    }
    if gap > 0 { cost += 3 * Float(gap) }
    // The cells above should be there already.
    var above = row - 1
    let span = UInt8((1 << length) - 1) << UInt8(column)
    while above >= state.lowest {
      if state.filled[above] & span != span {
        cost += 2
        break
      }
      above -= 1
    }
    if let stated = group.row, rows[row].index != stated.index { cost += 4 }
    if let position = labelPositions[row], position > index { cost += 0.8 }
    return cost
  }

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
      if amount != 0 { result.isTelling[row] = 1 }
      result.balance[row] = column == Self.width - 1 ? result.balance[row] &+ amount : result.balance[row] &- amount
    }
    result.wentDown = row == state.lastRow + 1 && candidate.column == state.lastStart
    result.lastRow = row
    result.lastStart = candidate.column
    result.lastColumn = candidate.column + tokens.count - 1
    result.touched = max(result.touched, row)
    if result.filled[row] == Self.full {
      if result.balance[row] != 0 {
        result.cost += 6
      } else {
        result.cost -= result.isTelling[row] != 0 ? 5 : 0.3
      }
    }
    while result.lowest < rows.count, result.filled[result.lowest] == Self.full { result.lowest += 1 }
    return result
  }

  private func finalCost(_ state: State, _ steps: [Step]) -> Float {
    var cost = state.cost
    for row in rows.indices { cost += 3 * Float(Self.width - state.filled[row].nonzeroBitCount) }
    let grid = self.grid(of: state, steps)
    for column in 0..<Self.width {
      let check = ColumnSums(grid, rows, column)
      for holds in [check.balanceHolds, check.resultsHold] {
        guard let holds else { continue }
        cost += holds ? (check.isTelling ? -4 : -0.3) : 4
      }
    }
    return cost
  }

  private func grid(of state: State, _ steps: [Step]) -> [[ValueToken?]] {
    var grid = [[ValueToken?]](repeating: Array(repeating: nil, count: Self.width), count: rows.count)
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

  private func reading(of state: State, _ steps: [Step], alternatives: [State]) -> TableReading {
    var reading = TableReading()
    let grid = self.grid(of: state, steps)
    let others = alternatives.map { self.grid(of: $0, steps) }
    let isPlain = state.moves < 2.5 && state.skipped == 0
    let badColumns = (0..<Self.width).filter { column in
      let check = ColumnSums(grid, rows, column)
      return check.balanceHolds == false || check.resultsHold == false
    }
    for (index, row) in rows.enumerated() {
      guard let line = grid[index].compactMap({ $0?.line }).first else { continue }
      var doubtful: Set<Int> = []
      for column in 0..<Self.width {
        let differs = others.contains { $0[index][column]?.content != grid[index][column]?.content }
        if differs { doubtful.insert(column) }
      }
      if !isPlain {
        if RowReading.sumHolds(grid[index]) == false { doubtful.formUnion(0..<Self.width) }
        for column in badColumns where grid[index][column]?.amount != 0 { doubtful.insert(column) }
      }
      doubtful = doubtful.filter { grid[index][$0] != nil }
      reading.rows.append(
        RowReading(
          row: row.index, values: grid[index], recognition: isPlain ? .normalized : .sums, doubtful: doubtful,
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
