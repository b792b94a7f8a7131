import ReportModel

/// Reads a table from text in which empty cells left no trace, so that rows have fewer values than columns.
///
/// The label on or near a line gives its row, the position on the line gives each value's column.
struct AlignedFlow {
  private let text: FlowText
  private let form: FlowForm
  private let columns: FlowColumns
  private let groups: [ValueGroup]

  /// The scores for assigning a line of values to a row: with the row's label on the line, with it near by,
  /// without any label, and for leaving the line without a row.
  private static let ownLabel = 8.0
  private static let nearLabel = 5.0
  private static let noLabel = -0.5
  private static let noRow = -3.0

  init(_ text: FlowText, _ columns: FlowColumns) {
    self.text = text
    form = text.form
    self.columns = columns
    groups = Self.rowsJoined(text.groups, width: text.form.width)
  }

  /// Values on lines of their own between two labels are one row if the last is the sum of the others.
  private static func rowsJoined(_ groups: [ValueGroup], width: Int) -> [ValueGroup] {
    var result: [ValueGroup] = []
    var next = 0
    while next < groups.count {
      var row = groups[next]
      let run = groups[next...].prefix { $0.labelsBefore == row.labelsBefore && $0.tokens.count == 1 }
      let tokens = run.flatMap(\.tokens)
      if (2..<width).contains(run.count), tokens.last?.amount != 0, lastIsSum(tokens) {
        row.tokens = tokens[...]
        result.append(row)
      } else {
        result += run.isEmpty ? [row] : run
      }
      next += Swift.max(1, run.count)
    }
    return result
  }

  func reading() -> TableReading {
    var rows: [FlowRow] = []
    var stray: [ValueToken] = []
    for (group, match) in zip(groups, alignment()) {
      guard let match, let row = place(group, match) else {
        stray += group.tokens
        continue
      }
      if let last = rows.last, last.row == match {
        // A second line for the same row completes it or belongs elsewhere.
        if merge(row, into: &rows[rows.count - 1]) { continue }
        rows[rows.count - 1].doubt = .strayValue
        stray += group.tokens
        continue
      }
      rows.append(row)
    }
    for index in rows.indices where rows[index].doubt == nil {
      rows[index].wasDisplaced = true
      if !isNamed(rows[index]) { rows[index].doubt = .strayValue }
    }
    return form.reading(rows, stray: stray)
  }

  /// Whether the row's label is on the line of its values, or near it and apart from other labels.
  private func isNamed(_ row: FlowRow) -> Bool {
    guard row.recognition == .position else { return true }
    return text.groups.contains { group in
      group.line == row.line && group.hints.contains { $0.row == row.row } && !text.isStacked(row.row)
    }
  }

  /// The row of each line: lines are in the order of the rows, and labels on or near a line decide.
  private func alignment() -> [Int?] {
    let count = form.rows.count
    // `best[row]` is the best score of the lines so far if the last of them is above `row`.
    var best = [Double](repeating: 0, count: count + 1)
    var choices: [[Int?]] = []
    for group in groups {
      var next = [Double](repeating: -.infinity, count: count + 1)
      var choice = [Int?](repeating: nil, count: count + 1)
      for row in 0...count {
        if best[row] + Self.noRow > next[row] {
          next[row] = best[row] + Self.noRow
          choice[row] = nil
        }
        guard row < count else { continue }
        let score = best[row] + likeness(group, row)
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
    var result = [Int?](repeating: nil, count: groups.count)
    var row = count
    for index in groups.indices.reversed() {
      while choices[index][row] == -1 { row -= 1 }
      guard let chosen = choices[index][row] else { continue }
      result[index] = chosen
      row = chosen
    }
    return result
  }

  private func likeness(_ group: ValueGroup, _ row: Int) -> Double {
    if let stated = group.row { return stated == row ? Self.ownLabel : -Self.ownLabel }
    return group.hints.filter { $0.row == row }.map { Self.nearLabel - $0.distance }.max() ?? Self.noLabel
  }

  /// Combines values of one row from two lines if no column has both.
  private func merge(_ row: FlowRow, into known: inout FlowRow) -> Bool {
    guard zip(row.values, known.values).allSatisfy({ $0 == nil || $1 == nil }) else { return false }
    known.values = zip(row.values, known.values).map { $0 ?? $1 }
    if form.rowHolds(known.values) ?? false { known.doubt = nil }
    return true
  }

  private func place(_ group: ValueGroup, _ row: Int) -> FlowRow? {
    var tokens = Array(group.tokens)
    let numeral = form.numerals[row]
    var result = FlowRow(
      row: row, values: [], recognition: group.row == row ? group.recognition : .position, line: group.line)
    result.wasDisplaced = group.row == nil
    if tokens.count > form.width, tokens[0].listNumeral == numeral { tokens.removeFirst() }
    if tokens.count == form.width {
      result.values = tokens
      return result
    }
    guard tokens.count < form.width else { return nil }
    if tokens.count >= 3, tokens[0].listNumeral != nil, tokens[0].listNumeral == numeral,
      !Self.lastIsSum(tokens), Self.lastIsSum(Array(tokens.dropFirst()))
    {
      tokens.removeFirst()
    }
    var placed = columns.assign(tokens, line: group.line)
    // A single digit left of all columns belongs to the label if it is the label's numeral.
    if let first = tokens.first, first.listNumeral != nil, first.listNumeral == numeral, tokens.count > 1 {
      let rest = columns.assign(Array(tokens.dropFirst()), line: group.line)
      if let rest, form.rowHolds(RowAssigner.filled(rest)) == true,
        placed.map({ form.rowHolds(RowAssigner.filled($0)) != true }) ?? true
      {
        placed = rest
        tokens.removeFirst()
      }
    } else if tokens.count == 1, tokens[0].listNumeral != nil, tokens[0].listNumeral == numeral {
      return nil
    }
    if let placed {
      result.values = placed
      if form.rowHolds(RowAssigner.filled(placed)) != true { result.doubt = .ambiguousPlacement }
      return result
    }
    return withoutPlaces(tokens, result)
  }

  private static func lastIsSum(_ tokens: [ValueToken]) -> Bool {
    tokens.last?.amount == tokens.dropLast().reduce(0) { $0 + ($1.amount ?? 0) }
  }

  /// Without positions, the last value counts as the total if the sum holds; the columns of the others are in
  /// doubt.
  private func withoutPlaces(_ tokens: [ValueToken], _ row: FlowRow) -> FlowRow? {
    var result = row
    result.values = Array(repeating: nil, count: form.width)
    guard let last = tokens.last, tokens.count >= 2, Self.lastIsSum(tokens) else {
      for (column, token) in tokens.enumerated() { result.values[column] = token }
      result.doubt = .valueCount
      return result
    }
    for (column, token) in tokens.dropLast().enumerated() { result.values[column] = token }
    result.values[form.width - 1] = last
    result.doubtful = Set(0..<form.width - 1)
    return result
  }
}
