import ReportModel

/// Reads a table from text in which empty cells left no trace: rows have fewer values than columns.
///
/// The row of a line is told by the label on it or next to it, the column of a value by its place on the line.
struct AlignedFlow {
  private let text: FlowText
  private let form: FlowForm
  private let columns: FlowColumns

  /// What speaks for a line of values being a row's: the row's label on the line, near by, none at all, and what it
  /// costs to take it for no row's.
  private static let ownLabel = 8.0
  private static let nearLabel = 5.0
  private static let noLabel = -0.5
  private static let noRow = -3.0

  init(_ text: FlowText, _ columns: FlowColumns) {
    self.text = text
    form = text.form
    self.columns = columns
  }

  func reading() -> TableReading {
    var rows: [FlowRow] = []
    var stray: [ValueToken] = []
    for (group, match) in zip(text.groups, alignment()) {
      guard let match, let row = place(group, match) else {
        stray += group.tokens
        continue
      }
      if let last = rows.last, last.row == match {
        // A second line for the same row goes on with it, or belongs elsewhere.
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

  /// Whether a row's label stands on its values' line, or near by and apart from other labels.
  private func isNamed(_ row: FlowRow) -> Bool {
    guard row.recognition == .position else { return true }
    return text.groups.contains { group in
      group.line == row.line && group.hints.contains { $0.row == row.row } && !text.isStacked(row.row)
    }
  }

  /// The row of each line: the order of lines follows the order of rows, and labels near a line speak for theirs.
  private func alignment() -> [Int?] {
    let count = form.rows.count
    // best[row] is the best score of the lines so far with the last of them in `row` or above.
    var best = [Double](repeating: 0, count: count + 1)
    var choices: [[Int?]] = []
    for group in text.groups {
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
    var result = [Int?](repeating: nil, count: text.groups.count)
    var row = count
    for index in text.groups.indices.reversed() {
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

  /// Values of one row on two lines, each in its own columns.
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
    // A lone numeral left of all columns belongs to the label.
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

  /// No place tells the columns: the last value may be the total, the others are in doubt.
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
