#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How likely each step is in the order in which converters of PDF pour out a table's cells.
///
/// The weights were fitted to the orders of several thousand cells in converted PDF pages (a conditional logit
/// over the places a value can go to); a higher weight is likelier. `make fit-order` fits them again to a corpus of
/// reports with known cells and prints them.
enum ReadingOrderModel {
  /// How a place lies to the last values.
  enum Step: UInt8 {
    /// The next cell of the same row.
    case right
    /// The cell below.
    case down
    /// The row below, in the column in which the run's rows begin.
    case rowReturn
    /// The next column, in the row in which the last run began.
    case nextColumn
    /// The next column, in another row above.
    case nextColumnElsewhere
    /// The first column.
    case rowStart
    /// The topmost row that is not full.
    case topmost
    case other
  }

  /// What is true of a place at the moment of the step.
  struct Circumstances: OptionSet {
    let rawValue: UInt16
    /// A label stands between the last values and these.
    static let followsLabel = Self(rawValue: 1)
    /// The label of the place's row is among them.
    static let isJustNamed = Self(rawValue: 2)
    /// The label of the place's row stands further below.
    static let isNotNamedYet = Self(rawValue: 4)
    /// The last values stand in the row in which the run before ended.
    static let endsAsBefore = Self(rawValue: 8)
    /// The cell to the left is free.
    static let leavesLeftFree = Self(rawValue: 16)
    /// The cell to the right is taken.
    static let hasRightTaken = Self(rawValue: 32)
    /// The place is in the topmost row that is not full.
    static let isTopmost = Self(rawValue: 64)
    /// All rows down to the last values are full.
    static let allFullSoFar = Self(rawValue: 128)
    /// The column has a free cell further above.
    static let leavesAboveFree = Self(rawValue: 256)
  }

  /// The weight of a step: the logarithm of its likelihood but for what all places of the moment share.
  ///
  /// - Parameter position: where the place's column stands, from 0, the first, to `lastPosition`.
  static func weight(
    _ step: Step, after last: Step, position: Int, _ circumstances: Circumstances
  ) -> Float {
    let kind = Int(step.rawValue)
    var weight = afterStep[kind][Int(last.rawValue)] + inColumn[kind][position]
    var bits = circumstances.rawValue
    while bits != 0 {
      weight += under[kind][bits.trailingZeroBitCount]
      bits &= bits - 1
    }
    return weight
  }

  /// What a complete sum weighs in the costs of a filling.
  ///
  /// By reason, not fitted: published reports whose sums fail are rare, so a sum that fails costs as much as several
  /// unlikely steps, and may still be the report's own; one that holds by zeros alone says nothing.
  static func sum(holds: Bool, isTelling: Bool) -> Float { holds ? (isTelling ? -2 : 0) : 6 }

  /// The logarithm of the sum of likelihoods.
  static func logarithmOfSum(_ weights: some Sequence<Float>) -> Float {
    let greatest = weights.max() ?? 0
    return greatest + logf(weights.reduce(0) { $0 + expf($1 - greatest) })
  }

  // MARK: Fitted weights

  /// For each step, by the step before.
  private static let afterStep: [[Float]] = [
    [2.7, -0.3, 1.1, -0.3, -0.4, 0.7, 1.3, 0.3],
    [-2.9, 2.8, 0.9, 2.0, 1.5, 1.9, -0.2, 0.5],
    [0.8, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [-0.2, -1.3, 0.8, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.7, 1.5, -0.6, -0.9, -1.7, -0.4, 0.0, 0.2],
    [0.5, -0.6, -0.6, -0.2, 0.4, -1.6, -0.5, -0.4],
    [0.0, -0.7, -0.6, -0.1, -0.4, 0.1, -0.2, -0.6],
    [-1.6, -1.4, -1.0, -0.6, 0.5, -0.7, -0.5, -0.1],
  ]

  /// The positions of columns that the weights were fitted for, whatever the count of columns.
  static let lastPosition = inColumn[0].count - 1

  /// For each step, by the position of the column it leads to.
  private static let inColumn: [[Float]] = [
    [0.0, 1.2, 0.7, 0.1, 0.8, 1.1, 1.2],
    [1.0, 1.7, 2.2, 2.2, 1.3, -0.9, -0.7],
    [-0.4, 0.2, 1.0, 1.3, -1.0, -0.2, 0.0],
    [0.0, 0.8, -0.2, 0.0, 0.3, -0.1, -1.5],
    [0.0, -0.5, 0.1, 0.0, 0.1, 0.5, -1.3],
    [-3.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    [0.0, 0.4, 0.1, -0.7, -0.1, -0.6, -1.6],
    [0.0, 0.7, -1.1, -1.1, -2.2, -1.2, -0.6],
  ]

  /// For each step, by the circumstances in the order of their bits.
  private static let under: [[Float]] = [
    [-2.7, -0.5, -0.6, -1.1, 0.0, 0.3, 0.8, 0.0, -3.9],
    [-0.7, 1.4, -4.4, -2.9, -2.0, -0.6, 0.0, 0.0, -1.4],
    [1.9, 2.5, -3.2, -0.1, -2.7, 0.0, 0.4, 0.4, 0.2],
    [-0.9, 0.0, -0.9, 2.1, -0.1, 0.4, 0.4, 0.0, 0.0],
    [0.0, 0.0, -1.2, -1.3, -2.1, -1.9, -0.2, 0.0, 0.0],
    [2.5, 3.7, -2.6, 1.6, 0.0, -1.3, 1.0, 0.2, -3.3],
    [0.0, 1.2, -2.2, 1.2, -3.2, -0.7, -2.5, 1.7, 0.0],
    [-0.2, 1.1, -1.2, 0.5, -3.0, -0.1, -0.6, -2.3, -2.2],
  ]
}

// MARK: Fitting

extension ReadingOrderModel {
  /// All fitted weights in one list, table by table and row by row.
  static var weights: [Float] { [afterStep, inColumn, under].joined().flatMap(\.self) }

  /// Which weights of the list a step's weight is the sum of.
  static func parts(
    _ step: Step, after last: Step, position: Int, _ circumstances: Circumstances
  ) -> [Int] {
    let kind = Int(step.rawValue)
    let columns = afterStep.count * afterStep[0].count
    let others = columns + inColumn.count * inColumn[0].count
    var parts = [
      kind * afterStep[0].count + Int(last.rawValue), columns + kind * inColumn[0].count + position,
    ]
    for bit in under[0].indices where circumstances.rawValue >> UInt16(bit) & 1 == 1 {
      parts.append(others + kind * under[0].count + bit)
    }
    return parts
  }

  /// Such a list in the tables that it is kept in, by their names here.
  static func tables(of weights: [Float]) -> [(name: String, rows: [[Float]])] {
    var rest = weights[...]
    return [("afterStep", afterStep), ("inColumn", inColumn), ("under", under)].map { name, table in
      let rows = table.map { row in
        let own = Array(rest.prefix(row.count))
        rest = rest.dropFirst(row.count)
        return own
      }
      return (name, rows)
    }
  }
}
