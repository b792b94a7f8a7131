import ReportModel

/// Finds the cell of each value in a table whose cell order a converter lost.
///
/// PDF converters emit the cells of a page in runs: down a column, along a row, or down two adjacent columns.
/// A beam search fills the grid group by group and scores fillings by the likelihood of their order
/// (`ReadingOrderModel`) and by the sums of the form.
struct ReadingOrderSearch {
  private let text: FlowText
  private let groups: [ValueGroup]
  private let form: FlowForm
  private let marks: ListMarks
  private let sums: SumConstraints
  private let whole: WholeRows?
  private let beamWidth: Int
  /// The context of each group.
  private let contexts: [PlacementContext]
  /// For each row of the form, its index in the text.
  private let rowOfForm: [Int]

  /// The result of a search.
  struct Result {
    let rows: [FlowRow]
    /// Values without a cell.
    let stray: [ValueToken]
    let cost: Float
    /// Whether most sums hold and none fails; those that lack a value do neither.
    let isSound: Bool
  }

  /// The most states all searches for one table may expand. A page with every cell and list mark on its own
  /// takes about 200 steps of the beam; with far more values than a table has, no search is started. A count
  /// rather than a time, so that results do not depend on the machine.
  static let stateLimit = 400_000

  /// The cost of an empty cell.
  private static let emptyCell: Float = 3
  /// How much more than the best filling another may cost and still count as a rival; more if all sums hold,
  /// since they support both.
  private static let rivalMargin: Float = 3
  private static let provenRivalMargin: Float = 6
  /// With more stray values, the table's rows or columns differ from the form's.
  private static let mostStray = 3
  /// Above this cost the order is so odd that even sums which hold leave it in doubt: in converted pages whose
  /// cells are known, no filling that costs less is wrong but against its labels, and hardly one that costs more
  /// is right.
  private static let mostCredible: Float = 0
  /// The same for the average cost of a step, without that of sums.
  private static let oddStep: Float = 1
  /// The cost of a step by which a page is not poured out regularly.
  private static let unlikely: Float = 3
  /// More labels than these are not beside their own values at all.
  private static let mostPassed = 3
  /// The share of failing sums above which the whole filling is in doubt.
  private static let mostFailing = 0.25
  /// The most states that the search can expand.
  var stateCount: Int { groups.count * beamWidth }

  /// - Parameter whole: rows found intact, whose values are left out of the search.
  init(_ text: FlowText, whole: WholeRows?, beamWidth: Int) {
    self.text = text
    groups = whole?.remaining ?? text.groups
    form = text.form
    marks = text.marks
    sums = SumConstraints(form, ahead: groups)
    self.whole = whole
    self.beamWidth = beamWidth
    contexts = PlacementContext.all(groups, in: text)
    var places = [Int](repeating: 0, count: form.rows.count)
    for (row, formRow) in form.rows.enumerated() { places[formRow] = row }
    rowOfForm = places
  }

  /// The likeliest filling; `nil` if nothing could be filled.
  func best() -> Result? {
    var beam = OrderBeam(PartialGrid(sums, marks: marks, whole: whole), sums, width: beamWidth)
    for (index, group) in groups.enumerated() {
      beam.advance(
        index, GroupValues(group.tokens, width: form.width), contexts[index])
    }
    let nodes = beam.nodes
    let finals = beam.states.map { state in
      (state: state, cost: state.cost + Self.emptyCell * Float(form.cellCount - state.filledCount))
    }.sorted { $0.cost < $1.cost }
    guard let best = finals.first else { return nil }
    let grid = self.grid(of: best.state, nodes)
    let check = self.check(grid)
    // If all sums hold, only fillings for which they hold as well are rivals.
    let margin = check.allHold ? Self.provenRivalMargin : Self.rivalMargin
    var rivals = finals.dropFirst().prefix { $0.cost <= best.cost + margin }
      .map { self.grid(of: $0.state, nodes) }.filter { !check.allHold || self.check($0).allHold }
    if check.allHold { rivals += PageRivals(text, grid: grid).all.filter { self.check($0).allHold } }
    let stray = stray(of: best.state, nodes)
    // A stray value may belong in a cell that was given something other than a count.
    let isDisplaced =
      stray.count > Self.mostStray
      || !stray.isEmpty && grid.joined().contains { $0 != nil && $0?.amount == nil }
    let isLost = isDisplaced || Self.isLost(check) || isOdd(best.state, best.cost) && !isUniform(grid)
    let order = ColumnOrder(text)
    let jumps = unlikelyTokens(best.state, nodes)
    var unsettled = passedLabels(best.state, nodes, grid).union(order.turnedRows(grid))
    if !check.allHold { unsettled.formUnion(order.rows(onPagesOf: jumps, in: grid)) }
    let rows = self.rows(
      of: best.state, grid, check, rivals: rivals, isLost: isLost,
      unsettled: unsettled,
      exchangeable: order.exchangeable(grid, wholes: sums.row.wholes, afterJumps: jumps))
    return Result(
      rows: rows, stray: stray, cost: best.cost,
      isSound: !check.holds.contains(false) && !Self.isLost(check))
  }

  // MARK: Results

  /// Whether so many sums fail, or lack a value, that those which hold may do so by chance.
  private static func isLost(_ check: SumCheck) -> Bool {
    Double(check.failing) > Double(check.holds.count) * mostFailing
  }

  private func grid(of state: PartialGrid, _ nodes: [OrderBeam.Node]) -> [[ValueToken?]] {
    let empty = [ValueToken?](repeating: nil, count: form.width)
    var grid = form.rows.indices.map { row in (whole?.values[row]).map { $0.map(Optional.some) } ?? empty }
    for node in nodes.path(to: state) {
      guard node.row >= 0 else { continue }
      for (offset, token) in groups[node.group].tokens.suffix(form.width).enumerated() {
        grid[node.row][node.column + offset] = token
      }
    }
    return grid
  }

  /// The sums of a filling.
  private func check(_ grid: [[ValueToken?]]) -> SumCheck {
    SumCheck(form.form) { cell in
      grid[rowOfForm[form.form.rowOfCell[cell]]][form.form.columnOfCell[cell]]?.amount
    }
  }

  /// Whether values are in an order in which they hardly ever are.
  private func isOdd(_ state: PartialGrid, _ cost: Float) -> Bool {
    cost > Self.mostCredible || state.cost - state.sumsCost > Self.oddStep * Float(groups.count)
  }

  private func isUniform(_ grid: [[ValueToken?]]) -> Bool {
    let contents = grid.joined().map { $0?.content }
    return contents.allSatisfy { $0 == contents.first }
  }

  /// The rows from that of a label to that in which the values beside it were placed: sums within columns hold
  /// in any order of results, so that against a label they prove nothing. Where many labels are passed, values and
  /// labels only happen to be side by side.
  private func passedLabels(
    _ state: PartialGrid, _ nodes: [OrderBeam.Node], _ grid: [[ValueToken?]]
  ) -> Set<Int> {
    var passed: [ClosedRange<Int>] = []
    for node in nodes.path(to: state) {
      guard node.row >= 0, let named = contexts[node.group].row, named != node.row else { continue }
      let columns = node.column..<node.column + min(groups[node.group].tokens.count, form.width)
      // A total's row is known by its parts.
      if !contexts[node.group].isBesideLabel, sums.row.wholes >> UInt32(node.column) & 1 == 1 { continue }
      // What the named row was given says the same.
      if columns.allSatisfy({ grid[named][$0]?.content == grid[node.row][$0]?.content }) { continue }
      passed.append(min(named, node.row)...max(named, node.row))
    }
    return passed.count > Self.mostPassed ? [] : Set(passed.joined())
  }

  /// The first values of groups that are at unlikely places.
  private func unlikelyTokens(_ state: PartialGrid, _ nodes: [OrderBeam.Node]) -> [ValueToken] {
    nodes.path(to: state).filter { $0.row >= 0 && $0.cost > Self.unlikely }
      .compactMap { groups[$0.group].tokens.first }
  }

  private func rows(
    of state: PartialGrid, _ grid: [[ValueToken?]], _ check: SumCheck, rivals: [[[ValueToken?]]],
    isLost: Bool, unsettled: Set<Int>, exchangeable: [Set<Int>]
  ) -> [FlowRow] {
    let isPlain = !state.hasJumped && state.skipped == 0
    let failing = check.failingColumns
    return form.rows.indices.compactMap { row -> FlowRow? in
      guard let line = grid[row].compactMap({ $0?.line }).first else { return nil }
      var doubtful = Set(
        (0..<form.width).filter { column in
          rivals.contains { $0[row][column]?.content != grid[row][column]?.content }
        })
      let isWhole = isPlain || whole?.values[row] != nil
      if !isWhole {
        if isLost || unsettled.contains(row) || check.rowHolds(form.rows[row]) == false {
          doubtful.formUnion(0..<form.width)
        }
        doubtful.formUnion(exchangeable[row])
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
  private func stray(of state: PartialGrid, _ nodes: [OrderBeam.Node]) -> [ValueToken] {
    var stray: [ValueToken] = []
    for node in nodes.path(to: state) {
      let tokens = groups[node.group].tokens
      let isListMark = tokens.count == 1 && tokens.first?.listNumeral != nil && marks.openCount > 0
      if node.row < 0, !isListMark { stray += tokens }
      // Of values too many for a row, the first ones have no cell.
      if node.row >= 0 { stray += tokens.dropLast(form.width) }
    }
    return stray
  }
}
