import ReportModel

/// Finds the cell of each value in a table whose cell order a converter lost.
///
/// PDF converters emit the cells of a page in runs: down a column, along a row, or down two adjacent columns.
/// A beam search fills the grid group by group and scores fillings by the likelihood of their order
/// (`ReadingOrderModel`) and by the sums of the form.
struct ReadingOrderSearch {
  private let groups: [ValueGroup]
  private let form: FlowForm
  private let marks: ListMarks
  private let sums: SumConstraints
  private let whole: WholeRows?
  private let beamWidth: Int
  /// The context of each group.
  private let contexts: [PlacementContext]

  /// The result of a search.
  struct Result {
    let rows: [FlowRow]
    /// Values without a cell.
    let stray: [ValueToken]
    let cost: Float
    /// Whether all sums hold and no other filling found satisfies them too.
    let isProven: Bool
  }

  /// How many states with the same cells filled are kept.
  private static let alikeLimit = 8

  /// The most states all searches for one table may expand. A page with every cell and list mark on its own
  /// takes about 200 steps of the beam; with far more values than a table has, no search is started. A count
  /// rather than a time, so that results do not depend on the machine.
  static let stateLimit = 400_000

  /// The costs of setting values aside: an expected list mark; another single value or a run too long for a
  /// row; values with no free place.
  static let expectedMark: Float = 2.5
  private static let otherMark: Float = 8
  private static let noPlace: Float = 12
  /// The costs of placing values in a row although another row's label is on their line, and of an empty
  /// cell.
  private static let otherLabel: Float = 3
  private static let emptyCell: Float = 3
  /// How much more than the best filling another may cost and still count as a rival; more if all sums hold,
  /// since they support both.
  private static let rivalMargin: Float = 3
  private static let provenRivalMargin: Float = 6
  /// With more stray values, the table's rows or columns differ from the form's.
  private static let mostStray = 3
  /// The share of failing sums above which the whole filling is in doubt.
  private static let mostFailing = 0.25
  /// Sums change the costs, so this many times more fillings are tried than kept.
  private static let triedForKept = 4

  /// The most states that the search can expand.
  var stateCount: Int { groups.count * beamWidth }

  private struct Candidate {
    let parent: Int32
    let row: Int8
    let column: Int8
    let step: ReadingOrderModel.Step
    let cost: Float
  }

  /// One step of a filling; the steps form a tree.
  private struct Node {
    let parent: Int
    let group: Int
    let row: Int
    let column: Int
  }

  /// - Parameter whole: rows found intact, whose values are left out of the search.
  init(_ text: FlowText, whole: WholeRows?, beamWidth: Int) {
    groups = whole?.remaining ?? text.groups
    form = text.form
    marks = text.marks
    sums = SumConstraints(form, ahead: groups)
    self.whole = whole
    self.beamWidth = beamWidth
    contexts = PlacementContext.all(groups, in: text)
  }

  /// The likeliest filling; `nil` if nothing could be filled.
  func best() -> Result? {
    var nodes: [Node] = []
    var beam = [PartialGrid(sums, marks: marks, whole: whole)]
    for index in groups.indices { beam = advance(beam, index, &nodes) }
    let finals = beam.map { state in
      let grid = self.grid(of: state, nodes)
      let check = SumCheck(form.form) { cell in
        grid[self.rowOfForm[form.form.rowOfCell[cell]]][form.form.columnOfCell[cell]]?.amount
      }
      let empty = grid.reduce(0) { $0 + $1.count { $0 == nil } }
      return (state: state, grid: grid, check: check, cost: state.cost + Self.emptyCell * Float(empty))
    }.sorted { $0.cost < $1.cost }
    guard let best = finals.first else { return nil }
    // If all sums hold, only fillings for which they hold as well are rivals.
    let rivals = finals.dropFirst().filter { other in
      best.check.allHold
        ? other.check.allHold && other.cost <= best.cost + Self.provenRivalMargin
        : other.cost <= best.cost + Self.rivalMargin
    }
    let stray = stray(of: best.state, nodes)
    // A stray value may belong in a cell that was given something other than a count.
    let isDisplaced =
      stray.count > Self.mostStray
      || !stray.isEmpty && best.grid.joined().contains { $0 != nil && $0?.amount == nil }
    let rows = self.rows(
      of: best.state, best.grid, best.check, rivals: rivals.map(\.grid), isDisplaced: isDisplaced)
    return Result(
      rows: rows, stray: stray, cost: best.cost,
      isProven: best.check.allHold && rows.allSatisfy { $0.doubtful.isEmpty })
  }

  /// For each row of the form, its index in the text.
  private var rowOfForm: [Int] {
    var result = [Int](repeating: 0, count: form.rows.count)
    for (row, formRow) in form.rows.enumerated() { result[formRow] = row }
    return result
  }

  private func advance(_ beam: [PartialGrid], _ index: Int, _ nodes: inout [Node]) -> [PartialGrid] {
    let group = groups[index]
    var beam = beam
    if contexts[index].beginsPage {
      for state in beam.indices { beam[state].beginPage() }
    }
    var candidates: [Candidate] = []
    candidates.reserveCapacity(beam.count * 8)
    var room = Room()
    for (parent, state) in beam.enumerated() { expand(state, Int32(parent), index, &candidates, &room) }
    if candidates.isEmpty {
      // Values with no free place are set aside so that the rest can still be read.
      for (parent, state) in beam.enumerated() {
        candidates.append(
          Candidate(
            parent: Int32(parent), row: -1, column: -1, step: state.step, cost: state.cost + Self.noPlace))
      }
    }
    let tried = Self.cheapest(candidates.map(\.cost)).prefix(beamWidth * Self.triedForKept)
    var next: [PartialGrid] = []
    next.reserveCapacity(tried.count)
    var seen = HashCounter(capacity: tried.count)
    for number in tried {
      let candidate = candidates[number]
      var state = beam[Int(candidate.parent)]
      state.cost = candidate.cost
      if candidate.row < 0 {
        state.skip(group.tokens)
      } else {
        state.place(
          group.tokens.suffix(form.width), row: Int(candidate.row), column: Int(candidate.column),
          candidate.step, sums, group: index)
      }
      guard seen.count(state.likeness) == 1 else { continue }
      state.node = nodes.count
      nodes.append(
        Node(
          parent: beam[Int(candidate.parent)].node, group: index, row: Int(candidate.row),
          column: Int(candidate.column)))
      next.append(state)
    }
    return kept(next)
  }

  /// The cheapest states, with only a few that fill the same cells: otherwise variants of early decisions
  /// would crowd out current alternatives.
  private func kept(_ states: [PartialGrid]) -> [PartialGrid] {
    var alike = HashCounter(capacity: states.count)
    var kept: [PartialGrid] = []
    kept.reserveCapacity(min(states.count, beamWidth))
    for index in Self.cheapest(states.map(\.cost)) {
      if kept.count >= beamWidth { break }
      if alike.count(states[index].shape) <= Self.alikeLimit { kept.append(states[index]) }
    }
    return kept
  }

  /// The indexes of the costs in ascending order; equal costs keep their order.
  private static func cheapest(_ costs: [Float]) -> [Int] {
    // Sorting integers is faster: the cost's bits, mapped to sort like the cost, followed by the index.
    let keys = costs.enumerated().map { place, cost -> UInt64 in
      let bits = cost.bitPattern
      let ordered = bits >> 31 == 1 ? ~bits : bits | 1 << 31
      return UInt64(ordered) << 32 | UInt64(place)
    }
    return keys.sorted().map { Int($0 & 0xFFFF_FFFF) }
  }

  /// Scratch space for the steps from one state, reused for all states.
  private struct Room {
    var places: [PartialGrid.Place] = []
    var weights: [(step: ReadingOrderModel.Step, weight: Float)] = []
  }

  private func expand(
    _ state: PartialGrid, _ parent: Int32, _ index: Int, _ candidates: inout [Candidate], _ room: inout Room
  ) {
    let tokens = groups[index].tokens
    if tokens.count == 1 || tokens.count > form.width {
      let isExpected = tokens.count == 1 && tokens.first.map(state.expects) ?? false
      candidates.append(
        Candidate(
          parent: parent, row: -1, column: -1, step: state.step,
          cost: state.cost + (isExpected ? Self.expectedMark : Self.otherMark)))
    }
    let length = min(tokens.count, form.width)
    let context = contexts[index]
    room.weights.removeAll(keepingCapacity: true)
    state.gatherPlaces(for: length, in: context, width: form.width, to: &room.places)
    for place in room.places {
      let step = state.step(to: place)
      let weight = ReadingOrderModel.weight(
        step, after: state.step,
        position: place.column * ReadingOrderModel.lastPosition / (form.width - 1),
        state.circumstances(of: place, length: length, width: form.width, context))
      room.weights.append((step, weight))
    }
    let scale = ReadingOrderModel.logarithmOfSum(room.weights.lazy.map(\.weight))
    for (place, (step, weight)) in zip(room.places, room.weights) {
      var cost = state.cost + scale - weight
      if let stated = groups[index].row, place.row != stated { cost += Self.otherLabel }
      candidates.append(
        Candidate(parent: parent, row: Int8(place.row), column: Int8(place.column), step: step, cost: cost))
    }
  }

  // MARK: Results

  private func grid(of state: PartialGrid, _ nodes: [Node]) -> [[ValueToken?]] {
    let empty = [ValueToken?](repeating: nil, count: form.width)
    var grid = form.rows.indices.map { row in (whole?.values[row]).map { $0.map(Optional.some) } ?? empty }
    var index = state.node
    while index >= 0 {
      let node = nodes[index]
      index = node.parent
      guard node.row >= 0 else { continue }
      for (offset, token) in groups[node.group].tokens.suffix(form.width).enumerated() {
        grid[node.row][node.column + offset] = token
      }
    }
    return grid
  }

  private func rows(
    of state: PartialGrid, _ grid: [[ValueToken?]], _ check: SumCheck, rivals: [[[ValueToken?]]],
    isDisplaced: Bool
  ) -> [FlowRow] {
    let isPlain = !state.hasJumped && state.skipped == 0
    let failing = check.failingColumns
    // If many sums fail, those that hold may do so by chance.
    let isLost = isDisplaced || Double(check.failing) > Double(check.holds.count) * Self.mostFailing
    return form.rows.indices.compactMap { row -> FlowRow? in
      guard let line = grid[row].compactMap({ $0?.line }).first else { return nil }
      var doubtful = Set(
        (0..<form.width).filter { column in
          rivals.contains { $0[row][column]?.content != grid[row][column]?.content }
        })
      let isWhole = isPlain || whole?.values[row] != nil
      if !isWhole {
        if isLost || check.rowHolds(form.rows[row]) == false { doubtful.formUnion(0..<form.width) }
        // A value may belong in another column whose sum fails.
        if failing.contains(where: { grid[row][$0]?.amount != 0 }) { doubtful.formUnion(failing) }
      }
      let others = doubtful.sorted().flatMap { column in
        rivals.compactMap { $0[row][column] }.filter { $0.content != grid[row][column]?.content }
          .map { (column, $0) }
      }
      return FlowRow(
        row: row, values: grid[row], recognition: isWhole ? .normalized : .sums,
        doubtful: doubtful.filter { grid[row][$0] != nil }, rivals: others, wasDisplaced: !isPlain,
        line: Int(line))
    }
  }

  /// Values that were set aside and are not list marks.
  private func stray(of state: PartialGrid, _ nodes: [Node]) -> [ValueToken] {
    var stray: [ValueToken] = []
    var index = state.node
    while index >= 0 {
      let node = nodes[index]
      index = node.parent
      let tokens = groups[node.group].tokens
      let isListMark = tokens.count == 1 && tokens.first?.listNumeral != nil && marks.openCount > 0
      if node.row < 0, !isListMark { stray += tokens }
      // Of values too many for a row, the first ones have no cell.
      if node.row >= 0 { stray += tokens.dropLast(form.width) }
    }
    return stray
  }
}
