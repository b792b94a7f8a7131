import ReportModel

/// Finds where each value of table 3 belongs when a converter lost the order of its cells.
///
/// Converters of PDF pour the cells of a page out in runs: down a column, along a row, down two columns side by
/// side. The search fills the grid value by value, keeps the likeliest fillings, and weighs them by the
/// likelihood of their order (`OrderCosts`) and by the sums of the form (DESIGN, §5).
struct OrderSearch {
  private let groups: [ValueGroup]
  private let rows: [Vocabulary.Row]
  private let marks: ListMarks
  private let sums: FillSums
  private let locks: RowLocks?
  private let beamWidth: Int
  /// For each group, what stands before it and how far it may reach.
  private let settings: [FillSetting]

  /// What the search found.
  struct Result {
    let reading: TableReading
    let cost: Float
    /// Whether every sum of the table holds, and no other filling found makes them hold.
    let isProven: Bool
  }

  /// How many states that fill the same cells are kept.
  private static let alikeLimit = 8

  /// How many states all searches for one table may go on from. A page of which every cell and list mark stands
  /// alone takes some 200 for each state kept at a time; where much more than a table's values stand, no search
  /// is begun. Counted and not timed, so that the same input is read the same on every machine.
  static let stateLimit = 400_000

  /// The most states that the search can go on from.
  var stateCount: Int { groups.count * beamWidth }

  private struct Candidate {
    let parent: Int32
    let row: Int8
    let column: Int8
    let step: OrderCosts.Step
    let cost: Float
  }

  /// One step of a filling; steps form a tree.
  private struct Node {
    let parent: Int
    let group: Int
    let row: Int
    let column: Int
  }

  /// - Parameter pages: for each group of values, the page it stands on.
  init(
    _ groups: [ValueGroup], rows: [Vocabulary.Row], marks: ListMarks, labelLines: [Int?], pages: [Int],
    locks: RowLocks?, beamWidth: Int
  ) {
    self.groups = locks?.remaining ?? groups
    self.rows = rows
    self.marks = marks
    sums = FillSums(rows, ahead: self.groups)
    self.locks = locks
    self.beamWidth = beamWidth
    settings = FillSetting.all(
      self.groups, among: groups, rowCount: rows.count, labelLines: labelLines, pages: pages,
      isExact: marks.openCount == 0)
  }

  /// The likeliest filling; `nil` where nothing could be filled.
  func best() -> Result? {
    var nodes: [Node] = []
    var beam = [FillState(sums, locked: locks?.values ?? [], marks: marks, found: locks?.listMarks ?? [])]
    for index in groups.indices { beam = advance(beam, index, &nodes) }
    let finals = beam.map { state in
      let grid = self.grid(of: state, nodes)
      let check = GridCheck(grid, rows)
      return (state: state, grid: grid, check: check, cost: state.cost + check.cost)
    }.sorted { $0.cost < $1.cost }
    guard let best = finals.first else { return nil }
    // Where all sums hold only fillings that make them hold as well are rivals.
    let rivals = finals.dropFirst().filter { other in
      best.check.allHold ? other.check.allHold && other.cost <= best.cost + 6 : other.cost <= best.cost + 3
    }
    let reading = self.reading(of: best.state, best.grid, best.check, nodes, rivals: rivals.map(\.grid))
    let isProven = best.check.allHold && reading.rows.allSatisfy { $0.doubtful.isEmpty }
    return Result(reading: reading, cost: best.cost, isProven: isProven)
  }

  private func advance(_ beam: [FillState], _ index: Int, _ nodes: inout [Node]) -> [FillState] {
    let group = groups[index]
    let setting = settings[index]
    var candidates: [Candidate] = []
    candidates.reserveCapacity(beam.count * 8)
    var room = Room()
    for (parent, state) in beam.enumerated() {
      expand(setting.beginsPage ? state.onNewPage() : state, Int32(parent), index, &candidates, &room)
    }
    if candidates.isEmpty {
      // No free place takes these values: they are set apart, so that the rest is read all the same.
      for (parent, state) in beam.enumerated() {
        candidates.append(
          Candidate(parent: Int32(parent), row: -1, column: -1, step: state.step, cost: state.cost + 12))
      }
    }
    candidates.sort { $0.cost < $1.cost }
    // The sums change the costs: more are tried than are kept.
    let tried = candidates.prefix(beamWidth * 4)
    var next: [FillState] = []
    next.reserveCapacity(tried.count)
    var seen = HashCounter(capacity: tried.count)
    for candidate in tried {
      var state = beam[Int(candidate.parent)]
      if setting.beginsPage { state = state.onNewPage() }
      state.cost = candidate.cost
      if candidate.row < 0 {
        state.skip(group.tokens)
      } else {
        state.place(
          group.tokens.suffix(RequestsFlow.width), row: Int(candidate.row), column: Int(candidate.column),
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

  /// The likeliest states, among them only a few that fill the same cells: what was decided long ago would crowd
  /// out what is being decided.
  private func kept(_ states: [FillState]) -> [FillState] {
    var alike = HashCounter(capacity: states.count)
    var kept: [FillState] = []
    kept.reserveCapacity(min(states.count, beamWidth))
    // A state is large: its number is sorted in its stead.
    for index in states.indices.sorted(by: { states[$0].cost < states[$1].cost }) {
      if kept.count >= beamWidth { break }
      if alike.count(states[index].shape) <= Self.alikeLimit { kept.append(states[index]) }
    }
    return kept
  }

  /// What the steps from one state are gathered in, so that it is made once for all.
  private struct Room {
    var places: [FillState.Place] = []
    var weights: [(step: OrderCosts.Step, weight: Float)] = []
  }

  private func expand(
    _ state: FillState, _ parent: Int32, _ index: Int, _ candidates: inout [Candidate], _ room: inout Room
  ) {
    let tokens = groups[index].tokens
    if tokens.count == 1, let token = tokens.first, token.listNumeral != nil {
      let cost: Float = state.expects(token) ? 2.5 : 8
      candidates.append(
        Candidate(parent: parent, row: -1, column: -1, step: state.step, cost: state.cost + cost))
    } else if tokens.count > RequestsFlow.width || tokens.count == 1 {
      candidates.append(
        Candidate(parent: parent, row: -1, column: -1, step: state.step, cost: state.cost + 8))
    }
    let length = min(tokens.count, RequestsFlow.width)
    let setting = settings[index]
    room.weights.removeAll(keepingCapacity: true)
    state.gatherPlaces(for: length, before: setting.end, opened: setting.opened, in: &room.places)
    for place in room.places {
      let step = state.step(to: place)
      let weight = OrderCosts.weight(
        step, after: state.step, column: place.column,
        state.circumstances(of: place, length: length, setting))
      room.weights.append((step, weight))
    }
    let scale = OrderCosts.logarithmOfSum(room.weights.lazy.map(\.weight))
    for (place, (step, weight)) in zip(room.places, room.weights) {
      var cost = state.cost + scale - weight
      if let stated = groups[index].row, rows[place.row].index != stated.index { cost += 3 }
      candidates.append(
        Candidate(parent: parent, row: Int8(place.row), column: Int8(place.column), step: step, cost: cost))
    }
  }

  private func grid(of state: FillState, _ nodes: [Node]) -> [[ValueToken?]] {
    let empty = [ValueToken?](repeating: nil, count: RequestsFlow.width)
    var grid = rows.indices.map { row in (locks?.values[row]).map { $0.map(Optional.some) } ?? empty }
    var index = state.node
    while index >= 0 {
      let node = nodes[index]
      index = node.parent
      guard node.row >= 0 else { continue }
      for (offset, token) in groups[node.group].tokens.suffix(RequestsFlow.width).enumerated() {
        grid[node.row][node.column + offset] = token
      }
    }
    return grid
  }

  private func reading(
    of state: FillState, _ grid: [[ValueToken?]], _ check: GridCheck, _ nodes: [Node],
    rivals: [[[ValueToken?]]]
  ) -> TableReading {
    var reading = TableReading()
    let isPlain = !state.hasJumped && state.skipped == 0
    for (index, row) in rows.enumerated() {
      guard let line = grid[index].compactMap({ $0?.line }).first else { continue }
      var doubtful = Set<Int>()
      for column in 0..<RequestsFlow.width
      where rivals.contains(where: { $0[index][column]?.content != grid[index][column]?.content }) {
        doubtful.insert(column)
      }
      let isWhole = isPlain || locks?.values[index] != nil
      if !isWhole {
        if check.rowHolds[index] == false { doubtful.formUnion(0..<RequestsFlow.width) }
        for column in check.badColumns where grid[index][column]?.amount != 0 { doubtful.insert(column) }
      }
      doubtful = doubtful.filter { grid[index][$0] != nil }
      reading.rows.append(
        RowReading(
          row: row.index, values: grid[index], recognition: isWhole ? .normalized : .sums, doubtful: doubtful,
          wasDisplaced: !isPlain, line: Int(line)))
    }
    var index = state.node
    while index >= 0 {
      let node = nodes[index]
      index = node.parent
      let tokens = groups[node.group].tokens
      let isListMark = tokens.count == 1 && tokens.first?.listNumeral != nil && marks.openCount > 0
      if node.row < 0, !isListMark { reading.stray += tokens }
    }
    return reading
  }
}
