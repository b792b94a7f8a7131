#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The likelihood of each step in the order in which PDF converters emit the cells of a table.
///
/// A conditional logit over the places a value can go to, fitted to the orders of several thousand cells in
/// converted PDF pages; a higher weight is likelier. `make fit-order` refits the weights to a corpus of
/// reports with known cells and prints them.
enum ReadingOrderModel {
  /// The position of a place relative to the last values.
  enum Step: UInt8 {
    /// The next cell of the same row.
    case right
    /// The cell below.
    case down
    /// The row below, in the column in which the rows of the run begin.
    case rowReturn
    /// The next column, in the row in which the run began.
    case nextColumn
    /// The next column, in another row above.
    case nextColumnElsewhere
    /// The first column.
    case rowStart
    /// The topmost row that is not full.
    case topmost
    case other
  }

  /// Circumstances of a place at the time of the step.
  struct Circumstances: OptionSet {
    let rawValue: UInt16
    /// There is a label between the last values and these.
    static let followsLabel = Self(rawValue: 1)
    /// The label of the place's row is between them.
    static let isJustNamed = Self(rawValue: 2)
    /// The label of the place's row comes later.
    static let isNotNamedYet = Self(rawValue: 4)
    /// The last values are in the row in which the previous run ended.
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

  /// The weight of a step: its log-likelihood up to a constant shared by all places at that time.
  ///
  /// - Parameters:
  ///   - position: the position of the place's column, from 0 (the first) to `lastPosition`.
  ///   - weights: the list of all weights.
  static func weight(
    _ step: Step, after last: Step, position: Int, _ circumstances: Circumstances, _ weights: [Float]
  ) -> Float {
    let kind = Int(step.rawValue)
    var weight =
      weights[kind &* steps &+ Int(last.rawValue)] + weights[columns &+ kind &* positions &+ position]
    var bits = circumstances.rawValue
    while bits != 0 {
      weight += weights[others &+ kind &* conditions &+ bits.trailingZeroBitCount]
      bits &= bits &- 1
    }
    return weight
  }

  /// The cost of a complete sum.
  ///
  /// Chosen, not fitted: sums rarely fail in published reports, so a failing sum costs as much as several
  /// unlikely steps, but can still be the report's own error. A sum of zeros holds trivially and counts
  /// nothing.
  static func sum(holds: Bool, isTelling: Bool) -> Float { holds ? (isTelling ? -2 : 0) : 6 }

  /// The logarithm of a sum of likelihoods, given their logarithms.
  static func logarithmOfSum(_ weights: some Sequence<Float>) -> Float {
    let greatest = weights.max() ?? 0
    return greatest + logf(weights.reduce(0) { $0 + expf($1 - greatest) })
  }

  // MARK: Fitted weights

  /// For each step, by the preceding step.
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

  /// The last of the positions to which columns are scaled, whatever their number.
  static let lastPosition = positions - 1

  /// For each step, by the position of its column.
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

  /// For each step, by circumstance, in the order of the bits.
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
  /// All fitted weights in one list, table by table, row by row.
  static let weights: [Float] = [afterStep, inColumn, under].joined().flatMap(\.self)

  /// The sizes of the tables, and where the second and the third begin in the list.
  private static let steps = 8
  private static let positions = 7
  private static let conditions = 9
  private static let columns = steps * steps
  private static let others = columns + steps * positions

  /// The indexes in `weights` of the terms that make up a step's weight.
  static func parts(
    _ step: Step, after last: Step, position: Int, _ circumstances: Circumstances
  ) -> [Int] {
    let kind = Int(step.rawValue)
    var parts = [kind * steps + Int(last.rawValue), columns + kind * positions + position]
    for bit in 0..<conditions where circumstances.rawValue >> UInt16(bit) & 1 == 1 {
      parts.append(others + kind * conditions + bit)
    }
    return parts
  }

  /// Splits such a list into the tables above, with their names.
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
