/// The steps that are possible from the grids of a beam, worked out once for those with the same outlook.
struct PossibleSteps {
  /// A step, and what it costs beside the logarithm of all their likelihoods.
  struct Step {
    let row: Int8
    let column: Int8
    let kind: ReadingOrderModel.Step
    let weight: Float
    /// The cost of passing over a label.
    let extra: Float
    /// How much sums may lower its cost.
    let mostGain: Float
  }

  /// The steps from one outlook.
  struct Outlook {
    let steps: Range<Int>
    let scale: Float
  }

  private(set) var steps: [Step] = []
  private var outlooks: [Outlook] = []
  private var known: HashCounter
  private var places: [PartialGrid.Place] = []

  private let length: Int
  private let width: Int
  private let context: PlacementContext
  private let sums: SumConstraints

  /// The cost of placing values in a row although another row's label is on their line.
  private static let otherLabel: Float = 3

  private static let gain = -ReadingOrderModel.sum(holds: true, isTelling: true)

  /// - Parameters:
  ///   - values: what is to be placed.
  ///   - capacity: the most outlooks.
  init(
    _ values: GroupValues, _ sums: SumConstraints, context: PlacementContext, capacity: Int
  ) {
    length = values.length
    self.sums = sums
    width = sums.width
    self.context = context
    known = HashCounter(capacity: capacity)
  }

  /// How much sums may lower the cost of any step: that of the row, and those of each column.
  static func mostGain(of values: GroupValues) -> Float {
    gain * Float(1 + values.length * FlowForm.mostColumnSums)
  }

  /// The steps from a grid.
  mutating func outlook(of grid: PartialGrid) -> Outlook {
    let number = known.number(of: grid.outlook, new: outlooks.count)
    if number < outlooks.count { return outlooks[number] }
    let outlook = added(grid)
    outlooks.append(outlook)
    return outlook
  }

  private mutating func added(_ grid: PartialGrid) -> Outlook {
    let first = steps.count
    let weights = ReadingOrderModel.weights
    grid.gatherPlaces(for: length, in: context, width: width, to: &places)
    for place in places {
      let kind = grid.step(to: place)
      let weight = ReadingOrderModel.weight(
        kind, after: grid.step, position: place.column * ReadingOrderModel.lastPosition / (width - 1),
        grid.circumstances(of: place, length: length, width: width, context), weights)
      let isElsewhere = context.isBesideLabel && context.row != place.row
      steps.append(
        Step(
          row: Int8(place.row), column: Int8(place.column), kind: kind, weight: weight,
          extra: isElsewhere ? Self.otherLabel : 0,
          mostGain: Self.gain * Float(grid.sumsCompleted(by: length, at: place, sums))))
    }
    let scale = ReadingOrderModel.logarithmOfSum(steps[first...].lazy.map(\.weight))
    return Outlook(steps: first..<steps.count, scale: scale)
  }
}
