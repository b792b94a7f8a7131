/// The positions of a table's columns in laid-out text: those on the nearest line with all values, or else
/// those of the heads.
struct FlowColumns {
  /// For each line with all values, the middle of each value, in characters or display columns.
  private var full: [(line: Int, centers: [Double])] = []
  private let heads: [Double]?
  private let measure: AlignedColumns.Measure
  private let width: Int

  /// - Parameter heads: the middle of each column's head, or `nil` if a head was not found.
  init(_ groups: [ValueGroup], width: Int, heads: (_ byDisplay: Bool) -> [Double]?) {
    let byDisplay = Self.spread(groups, byDisplay: true) < Self.spread(groups, byDisplay: false)
    measure = AlignedColumns.Measure(byDisplay: byDisplay, share: 0.5)
    self.width = width
    self.heads = heads(byDisplay)
    for group in groups where group.tokens.count == width {
      full.append((group.line, group.tokens.map(measure.place)))
    }
  }

  /// How much the ends of the lines' last values vary: in the right measure, totals are aligned.
  private static func spread(_ groups: [ValueGroup], byDisplay: Bool) -> Double {
    let measure = AlignedColumns.Measure(byDisplay: byDisplay, share: 0.5)
    let ends = groups.compactMap { group in
      group.tokens.count >= 2 ? group.tokens.last.map(measure.place) : nil
    }
    let mean = ends.reduce(0, +) / Double(max(1, ends.count))
    return ends.reduce(0) { $0 + abs($1 - mean) }
  }

  /// Assigns values to the columns they are printed under; `nil` if that is ambiguous.
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
