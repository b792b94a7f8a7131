import ReportModel

/// Reads table 3 from text in which empty cells left no trace: rows have fewer values than columns.
///
/// The row of a line is told by the label on it or next to it, the column of a value by its place on the line.
struct SparseFlow {
  private let groups: [ValueGroup]
  private let rows: [Vocabulary.Row]
  private let columns: ColumnGeometry

  private static let width = RequestsFlow.width

  init(_ groups: [ValueGroup], rows: [Vocabulary.Row], columns: ColumnGeometry) {
    self.groups = groups
    self.rows = rows
    self.columns = columns
  }

  func reading() -> TableReading {
    var reading = TableReading()
    for (group, match) in zip(groups, alignment()) {
      guard let match, let row = place(group, match) else {
        reading.stray += group.tokens
        continue
      }
      if let last = reading.rows.last, last.row == match.index {
        // A second line for the same row goes on with it, or belongs elsewhere.
        if merge(row, into: &reading.rows[reading.rows.count - 1]) { continue }
        reading.rows[reading.rows.count - 1].doubt = .strayValue
        reading.stray += group.tokens
        continue
      }
      reading.rows.append(row)
    }
    for index in reading.rows.indices where reading.rows[index].doubt == nil {
      reading.rows[index].wasDisplaced = true
    }
    return reading
  }

  /// The row of each line: the order of lines follows the order of rows, and labels near a line speak for theirs.
  private func alignment() -> [TableScan.RowMatch?] {
    let count = rows.count
    // best[row] is the best score of the lines so far with the last of them in `row` or above.
    var best = [Double](repeating: 0, count: count + 1)
    var choices: [[Int?]] = []
    for group in groups {
      var next = [Double](repeating: -.infinity, count: count + 1)
      var choice = [Int?](repeating: nil, count: count + 1)
      for row in 0...count {
        if best[row] - 3 > next[row] {
          next[row] = best[row] - 3
          choice[row] = nil
        }
        guard row < count else { continue }
        let score = best[row] + likeness(group, rows[row].index)
        if score > next[row + 1] {
          next[row + 1] = score
          choice[row + 1] = row
        }
      }
      for row in 1...count where next[row - 1] > next[row] {
        next[row] = next[row - 1]
        choice[row] = -1
      }
      choices.append(choice)
      best = next
    }
    var result = [TableScan.RowMatch?](repeating: nil, count: groups.count)
    var row = count
    for index in groups.indices.reversed() {
      while choices[index][row] == -1 { row -= 1 }
      guard let chosen = choices[index][row] else { continue }
      let stated = groups[index].row
      result[index] =
        stated?.index == rows[chosen].index
        ? stated : TableScan.RowMatch(index: rows[chosen].index, recognition: .position, fragment: -1)
      row = chosen
    }
    return result
  }

  private func likeness(_ group: ValueGroup, _ row: Int) -> Double {
    if let stated = group.row { return stated.index == row ? 8 : -8 }
    let near = group.hints.filter { $0.row == row }.map { 5 - $0.distance }.max()
    return near ?? -0.5
  }

  /// Values of one row on two lines, each in its own columns.
  private func merge(_ row: RowReading, into known: inout RowReading) -> Bool {
    guard zip(row.values, known.values).allSatisfy({ $0 == nil || $1 == nil }) else { return false }
    known.values = zip(row.values, known.values).map { $0 ?? $1 }
    if known.sumHolds ?? false { known.doubt = nil }
    return true
  }

  private func place(_ group: ValueGroup, _ match: TableScan.RowMatch) -> RowReading? {
    var tokens = Array(group.tokens)
    let numeral = rows.first { $0.index == match.index }?.listNumeral
    var result = RowReading(row: match.index, values: [], recognition: match.recognition, line: group.line)
    result.wasDisplaced = group.row == nil
    if tokens.count > Self.width, tokens[0].listNumeral == numeral { tokens.removeFirst() }
    if tokens.count == Self.width {
      result.values = tokens
      return result
    }
    guard tokens.count < Self.width else { return nil }
    if tokens.count >= 3, tokens[0].listNumeral != nil, tokens[0].listNumeral == numeral,
      !Self.lastIsSum(tokens), Self.lastIsSum(Array(tokens.dropFirst()))
    {
      tokens.removeFirst()
    }
    var placed = columns.assign(tokens, line: group.line)
    // A lone numeral left of all columns belongs to the label.
    if let first = tokens.first, first.listNumeral != nil, first.listNumeral == numeral, tokens.count > 1 {
      let rest = columns.assign(Array(tokens.dropFirst()), line: group.line)
      if let rest, RowReading.sumHolds(filled(rest)) == true,
        placed.map({ RowReading.sumHolds(filled($0)) != true }) ?? true
      {
        placed = rest
        tokens.removeFirst()
      }
    } else if tokens.count == 1, tokens[0].listNumeral != nil, tokens[0].listNumeral == numeral {
      return nil
    }
    if let placed {
      result.values = placed
      if RowReading.sumHolds(filled(placed)) != true { result.doubt = .ambiguousPlacement }
      return result
    }
    return withoutGeometry(tokens, result)
  }

  /// Missing values count as nothing for the sum.
  private func filled(_ values: [ValueToken?]) -> [ValueToken?] {
    guard let any = values.compactMap(\.self).first else { return values }
    var blank = any
    blank.content = .blank
    return values.map { $0 ?? blank }
  }

  private static func lastIsSum(_ tokens: [ValueToken]) -> Bool {
    tokens.last?.amount == tokens.dropLast().reduce(0) { $0 + ($1.amount ?? 0) }
  }

  /// No place tells the columns: the last value may be the total, the others are in doubt.
  private func withoutGeometry(_ tokens: [ValueToken], _ row: RowReading) -> RowReading? {
    var result = row
    result.values = Array(repeating: nil, count: Self.width)
    guard let last = tokens.last, tokens.count >= 2, Self.lastIsSum(tokens) else {
      for (column, token) in tokens.enumerated() { result.values[column] = token }
      result.doubt = .valueCount
      return result
    }
    for (column, token) in tokens.dropLast().enumerated() { result.values[column] = token }
    result.values[Self.width - 1] = last
    result.doubtful = Set(0..<Self.width - 1)
    return result
  }
}

/// Where the seven columns of table 3 stand on a line of laid-out text.
struct ColumnGeometry {
  /// For lines with all values: the middle of each value, in characters, by line.
  private var full: [(line: Int, centers: [Double])] = []
  /// The middle of each column's head, where every head was found.
  private var heads: [Double]?
  /// Whether columns are counted in display columns, as text browsers do, or in characters, as PDF tools do.
  let byDisplay: Bool

  init(_ groups: [ValueGroup], heads: (_ byDisplay: Bool) -> [Double]?) {
    byDisplay = Self.spread(groups, byDisplay: true) < Self.spread(groups, byDisplay: false)
    self.heads = heads(byDisplay)
    for group in groups where group.tokens.count == RequestsFlow.width {
      full.append((group.line, group.tokens.map(center)))
    }
  }

  /// How far apart the last values of the lines end: totals stand under one another in the true measure.
  private static func spread(_ groups: [ValueGroup], byDisplay: Bool) -> Double {
    let ends = groups.compactMap { group -> Double? in
      guard group.tokens.count >= 2, let last = group.tokens.last else { return nil }
      return center(last, byDisplay: byDisplay)
    }
    let mean = ends.reduce(0, +) / Double(max(1, ends.count))
    return ends.reduce(0) { $0 + abs($1 - mean) }
  }

  private static func center(_ token: ValueToken, byDisplay: Bool) -> Double {
    Double(byDisplay ? token.display : token.column) + Double(token.end - token.start) / 2
  }

  private func center(_ token: ValueToken) -> Double { Self.center(token, byDisplay: byDisplay) }

  /// Puts values into the columns they stand under; `nil` where that is not clear.
  func assign(_ tokens: [ValueToken], line: Int) -> [ValueToken?]? {
    let nearest = full.min { abs($0.line - line) < abs($1.line - line) }?.centers
    guard let centers = nearest ?? heads, centers.count == RequestsFlow.width else { return nil }
    var result = [ValueToken?](repeating: nil, count: centers.count)
    var next = 0
    for token in tokens {
      let middle = center(token)
      let order = centers.indices.sorted { abs(centers[$0] - middle) < abs(centers[$1] - middle) }
      guard let best = order.first, best >= next else { return nil }
      // A value about half way between two columns belongs to neither for certain.
      if order.count > 1, abs(centers[order[1]] - middle) - abs(centers[best] - middle) < 0.8 { return nil }
      result[best] = token
      next = best + 1
    }
    return result
  }
}
