/// Where the columns of a table stand on the lines of laid-out text: as on the nearest line with all values, or
/// else as the heads stand.
struct FlowColumns {
  /// For lines with all values, the middle of each value, in characters.
  private var full: [(line: Int, centers: [Double])] = []
  private let heads: [Double]?
  private let measure: AlignedColumns.Measure
  private let width: Int

  /// - Parameter heads: the middle of each column's head, where every head was found.
  init(_ groups: [ValueGroup], width: Int, heads: (_ byDisplay: Bool) -> [Double]?) {
    let byDisplay = Self.spread(groups, byDisplay: true) < Self.spread(groups, byDisplay: false)
    measure = AlignedColumns.Measure(byDisplay: byDisplay, share: 0.5)
    self.width = width
    self.heads = heads(byDisplay)
    for group in groups where group.tokens.count == width {
      full.append((group.line, group.tokens.map(measure.place)))
    }
  }

  /// How far apart the last values of the lines end: totals stand under one another in the true measure.
  private static func spread(_ groups: [ValueGroup], byDisplay: Bool) -> Double {
    let measure = AlignedColumns.Measure(byDisplay: byDisplay, share: 0.5)
    let ends = groups.compactMap { group in
      group.tokens.count >= 2 ? group.tokens.last.map(measure.place) : nil
    }
    let mean = ends.reduce(0, +) / Double(max(1, ends.count))
    return ends.reduce(0) { $0 + abs($1 - mean) }
  }

  /// Puts values into the columns they stand under; `nil` where that is not clear.
  func assign(_ tokens: [ValueToken], line: Int) -> [ValueToken?]? {
    let nearest = full.min { abs($0.line - line) < abs($1.line - line) }?.centers
    guard let centers = nearest ?? heads, centers.count == width,
      let places = AlignedColumns(centers, measure, isShown: nearest != nil).places(of: tokens)
    else { return nil }
    var result = [ValueToken?](repeating: nil, count: width)
    for (place, token) in zip(places, tokens) { result[place] = token }
    return result
  }
}
