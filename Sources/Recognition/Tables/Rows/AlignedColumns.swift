import ReportModel

/// The positions of a table's columns on lines of laid-out text, which blanks keep aligned.
struct AlignedColumns {
  /// How the position of a value is measured: in display columns, as text browsers do, or in characters, as
  /// PDF tools do; at its beginning, middle or end.
  struct Measure {
    var byDisplay: Bool
    /// How much of the value lies before the measured point: 0, 0.5 or 1.
    var share: Double

    static let all = [0.5, 0, 1].flatMap { share in
      [true, false].map { Measure(byDisplay: $0, share: share) }
    }

    func place(of token: ValueToken) -> Double {
      Double(byDisplay ? token.display : token.column) + Double(token.end - token.start) * share
    }

    func place(of extent: HeadExtent) -> Double {
      let range = byDisplay ? extent.display : extent.characters
      return Double(range.lowerBound) + Double(range.count) * share
    }
  }

  private let measure: Measure
  /// Whether the positions come from other values rather than from heads, which may be centred differently.
  private let isShown: Bool
  /// The position of each column.
  private let columns: [Double]
  /// The middle of each column, for comparison with heads.
  private let middles: [Double]

  /// How many lines with all values are needed, and how far a value may be from its column.
  private static let leastLines = 3
  private static let mostSpread = 1.6
  /// The share of lines that must agree: a long label shifts the values on its line.
  private static let enough = 0.6
  /// How far a value may be from the middle of its head, if only heads give the columns.
  private static let mostOff = 1.5
  /// How much nearer a value must be to its column than to the next.
  private static let leastLead = 0.8

  /// Derives the columns from lines with all values; `nil` if these are not aligned.
  init?(_ lines: [[ValueToken]]) {
    guard let count = lines.first?.count, count > 1, lines.count >= Self.leastLines else { return nil }
    var best: (agreeing: Int, spread: Double, columns: [Double], measure: Measure)?
    var scratch = [Double](repeating: 0, count: lines.count)
    for measure in Measure.all {
      let columns = (0..<count).map { column in
        for (number, line) in lines.enumerated() { scratch[number] = measure.place(of: line[column]) }
        return Self.median(&scratch)
      }
      var (agreeing, spread) = (0, 0.0)
      for line in lines {
        var off = 0.0
        for (column, token) in line.enumerated() {
          off = max(off, abs(measure.place(of: token) - columns[column]))
        }
        guard off <= Self.mostSpread else { continue }
        agreeing += 1
        spread += off
      }
      if best == nil || agreeing > best?.agreeing ?? 0
        || agreeing == best?.agreeing && spread < best?.spread ?? 0
      {
        best = (agreeing, spread, columns, measure)
      }
    }
    guard let best, Double(best.agreeing) >= Self.enough * Double(lines.count) else { return nil }
    columns = best.columns
    measure = best.measure
    isShown = true
    let middle = Measure(byDisplay: best.measure.byDisplay, share: 0.5)
    middles = (0..<count).map { column in
      for (number, line) in lines.enumerated() { scratch[number] = middle.place(of: line[column]) }
      return Self.median(&scratch)
    }
  }

  /// The middle one of some values, which are put in order.
  private static func median(_ values: inout [Double]) -> Double {
    values.sort()
    return values[values.count / 2]
  }

  /// Columns at known positions: from a line with all values, or else from heads.
  init(_ columns: [Double], _ measure: Measure, isShown: Bool) {
    self.columns = columns
    self.measure = measure
    self.isShown = isShown
    middles = columns
  }

  /// Columns below the heads of laid-out text, measured as lines of values fit them best; `nil` if the heads are not side
  /// by side.
  init?(heads: [ColumnHead], above lines: [[ValueToken]], _ scan: TableScan) {
    var extents: [HeadExtent] = []
    for head in heads {
      guard let extent = head.extent, !scan.isCell(head.piece) else { return nil }
      extents.append(extent)
    }
    var best: (off: Double, columns: [Double], measure: Measure)?
    for measure in Measure.all {
      let columns = extents.map(measure.place)
      guard zip(columns, columns.dropFirst()).allSatisfy({ $0 + Self.leastLead < $1 }) else { continue }
      let off = lines.joined().reduce(0) { sum, token in
        sum + (columns.map { abs($0 - measure.place(of: token)) }.min() ?? 0)
      }
      if off < best?.off ?? .infinity { best = (off, columns, measure) }
    }
    guard let best else { return nil }
    self.init(best.columns, best.measure, isShown: false)
  }

  /// Assigns values to the columns they are printed under; `nil` if that is ambiguous.
  func places(of tokens: [ValueToken]) -> [Int]? {
    var result: [Int] = []
    for token in tokens {
      let place = measure.place(of: token)
      let order = columns.indices.sorted { abs(columns[$0] - place) < abs(columns[$1] - place) }
      guard let best = order.first, best > result.last ?? -1 else { return nil }
      if !isShown, abs(columns[best] - place) > Self.mostOff { return nil }
      if order.count > 1, abs(columns[order[1]] - place) - abs(columns[best] - place) < Self.leastLead {
        return nil
      }
      result.append(best)
    }
    return result
  }

  /// The column nearest to a head.
  func nearest(to extent: HeadExtent) -> Int {
    let middle = Measure(byDisplay: measure.byDisplay, share: 0.5).place(of: extent)
    return columns.indices.min { abs(middles[$0] - middle) < abs(middles[$1] - middle) } ?? 0
  }
}
