/// The likeliest fillings of a grid, followed group by group: the states of a beam search.
///
/// No step is worked out that cannot be kept: states are expanded in the order of their costs, which no step
/// lowers, and so are steps tried, until as many are found as are kept and the rest can only cost more.
struct OrderBeam {
  /// One step of a filling; the steps form a tree.
  struct Node {
    let parent: Int
    let group: Int
    let row: Int
    let column: Int
    /// How unlikely the step is.
    let cost: Float
  }

  /// In the order of their costs.
  private(set) var states: [PartialGrid]
  private(set) var nodes: [Node] = []

  private let sums: SumConstraints
  private let width: Int
  private let alikeLimit: Int
  /// The steps from the states expanded so far, those not yet tried, and the results of the others.
  private var candidates: [Candidate] = []
  private var queue = CostBuckets()
  private var trials: [Trial] = []
  /// How many states have been expanded.
  private var expanded = 0
  private var seen = HashCounter(capacity: 0)
  private var alike = HashCounter(capacity: 0)
  /// Room for the states of the next step, and for the order of costs.
  private var kept: [PartialGrid] = []
  private var order: [UInt64] = []

  /// A step from one of the states, and its cost before sums.
  private struct Candidate {
    let parent: Int32
    /// The cell of the first value; -1 if the values are set aside.
    let row: Int8
    let column: Int8
    let step: ReadingOrderModel.Step
    let cost: Float
  }

  /// A candidate with its cost after sums, and the hashes of the grid that it leads to.
  private struct Trial {
    let candidate: Int
    let cost: Float
    let likeness: UInt64
    let shape: UInt64
  }

  /// How many states with the same cells filled are kept at least, and which share of all.
  private static let leastAlike = 8
  private static let alikeShare = 12
  /// The costs of setting values aside: an expected list mark; another single value or a run too long for a
  /// row; values with no free place.
  static let expectedMark: Float = 2.5
  private static let otherMark: Float = 8
  private static let noPlace: Float = 12
  /// Sums change the costs, so this many times more fillings are tried than kept.
  private static let triedForKept = 4
  /// How often trying looks whether it can stop, in parts of the width.
  private static let looks = 4
  /// More than costs can differ by the order in which they are added up.
  private static let rounding: Float = 0.01

  /// - Parameter width: how many states are kept.
  init(_ first: PartialGrid, _ sums: SumConstraints, width: Int) {
    states = [first]
    self.sums = sums
    self.width = width
    alikeLimit = max(Self.leastAlike, width / Self.alikeShare)
  }

  /// Follows the states by one group of values.
  ///
  /// - Parameter index: the group's number.
  mutating func advance(_ index: Int, _ values: GroupValues, _ context: PlacementContext) {
    if context.beginsPage {
      for state in states.indices { states[state].beginPage() }
    }
    var possible = PossibleSteps(
      values, sums, context: context, capacity: states.count)
    candidates.removeAll(keepingCapacity: true)
    trials.removeAll(keepingCapacity: true)
    queue.removeAll(base: states[0].cost)
    seen.removeAll(capacity: width * Self.triedForKept)
    expanded = 0
    tryOut(index, values, &possible)
    if candidates.isEmpty {
      // Values with no free place are set aside so that the rest can still be read.
      for (parent, state) in states.enumerated() { setApart(state, parent, Self.noPlace) }
      tryOut(index, values, &possible)
    }
    keep(values, index)
  }

  // MARK: Expanding

  private mutating func expand(_ values: GroupValues, _ possible: inout PossibleSteps) {
    let parent = expanded
    let state = states[parent]
    expanded += 1
    if values.count == 1 || values.count > values.length {
      setApart(state, parent, state.expects(values.numeral) ? Self.expectedMark : Self.otherMark)
    }
    let outlook = possible.outlook(of: state)
    for number in outlook.steps {
      let step = possible.steps[number]
      let cost = state.cost + outlook.scale - step.weight + step.extra
      candidates.append(
        Candidate(
          parent: Int32(truncatingIfNeeded: parent), row: step.row, column: step.column, step: step.kind,
          cost: cost))
      queue.add(cost, bound: cost - step.mostGain - Self.rounding)
    }
  }

  private mutating func setApart(_ state: PartialGrid, _ parent: Int, _ cost: Float) {
    candidates.append(
      Candidate(
        parent: Int32(truncatingIfNeeded: parent), row: -1, column: -1, step: state.step,
        cost: state.cost + cost))
    queue.add(state.cost + cost, bound: state.cost + cost)
  }

  /// The least that the steps from states not yet expanded can cost.
  private func bound(of values: GroupValues) -> Float {
    guard expanded < states.count else { return .infinity }
    return states[expanded].cost - PossibleSteps.mostGain(of: values) - Self.rounding
  }

  // MARK: Trying

  /// Adds the costs of sums to the cheapest candidates, each filling once.
  private mutating func tryOut(_ index: Int, _ values: GroupValues, _ possible: inout PossibleSteps) {
    let sums = sums
    var left = width * Self.triedForKept
    var look = width
    for bucket in 0..<CostBuckets.bucketCount {
      while expanded < states.count, queue.bucket(of: states[expanded].cost - Self.rounding) <= bucket {
        expand(values, &possible)
      }
      queue.gather(bucket, in: &order)
      for key in order {
        if left == 0 { return }
        left -= 1
        if trials.count >= look {
          if isEnough(below: min(queue.bound(from: bucket), bound(of: values))) { return }
          look += max(1, width / Self.looks)
        }
        let number = CostBuckets.number(key)
        let trial = Self.trial(candidates[number], number, states, values, sums, index)
        if seen.count(trial.likeness) == 1 { trials.append(trial) }
      }
    }
  }

  private static func trial(
    _ candidate: Candidate, _ number: Int, _ states: [PartialGrid], _ values: GroupValues,
    _ sums: SumConstraints, _ index: Int
  ) -> Trial {
    let parent = Int(candidate.parent)
    if candidate.row < 0 {
      return Trial(
        candidate: number, cost: candidate.cost, likeness: states[parent].likeness,
        shape: states[parent].shape)
    }
    let outcome = states[parent].outcome(
      of: values, row: Int(candidate.row), column: Int(candidate.column), candidate.step,
      cost: candidate.cost, sums, group: index)
    return Trial(
      candidate: number, cost: outcome.cost, likeness: outcome.likeness, shape: outcome.shape)
  }

  /// Whether all that will be kept has been tried: as many as are kept cost less than any of the rest can.
  private mutating func isEnough(below cost: Float) -> Bool {
    guard trials.count(where: { $0.cost < cost }) >= width else { return false }
    alike.removeAll(capacity: trials.count)
    var enough = 0
    for trial in trials where trial.cost < cost && alike.count(trial.shape) <= alikeLimit { enough += 1 }
    return enough >= width
  }

  // MARK: Keeping

  /// Keeps the cheapest states, with only a few that fill the same cells: otherwise variants of early
  /// decisions would crowd out current alternatives.
  private mutating func keep(_ values: GroupValues, _ index: Int) {
    let sums = sums
    queue.removeAll(base: trials.reduce(.infinity) { min($0, $1.cost) })
    for trial in trials { queue.add(trial.cost, bound: trial.cost) }
    alike.removeAll(capacity: trials.count)
    kept.removeAll(keepingCapacity: true)
    for bucket in 0..<CostBuckets.bucketCount where kept.count < width {
      queue.gather(bucket, in: &order)
      for key in order where kept.count < width {
        let trial = trials[CostBuckets.number(key)]
        guard alike.count(trial.shape) <= alikeLimit else { continue }
        let candidate = candidates[trial.candidate]
        kept.append(states[Int(candidate.parent)])
        follow(candidate, values, sums, index)
      }
    }
    swap(&states, &kept)
  }

  /// Takes a step from the last of the states that are kept.
  private mutating func follow(
    _ candidate: Candidate, _ values: GroupValues, _ sums: SumConstraints, _ index: Int
  ) {
    let last = kept.count - 1
    nodes.append(
      Node(
        parent: kept[last].node, group: index, row: Int(candidate.row), column: Int(candidate.column),
        cost: candidate.cost - kept[last].cost))
    kept[last].node = nodes.count - 1
    kept[last].cost = candidate.cost
    if candidate.row < 0 {
      kept[last].skip(values.numeral)
    } else {
      kept[last].place(
        values, row: Int(candidate.row), column: Int(candidate.column), candidate.step, sums, group: index)
    }
  }
}

extension [OrderBeam.Node] {
  /// The steps that led to a state, from the last to the first.
  func path(to state: PartialGrid) -> some Sequence<OrderBeam.Node> {
    sequence(state: state.node) { index in
      guard index >= 0 else { return nil }
      let node = self[index]
      index = node.parent
      return node
    }
  }
}
