import ReportModel

/// Reads a table that became running text: labels in pieces, values on lines of their own (FORMAT §7).
enum FlowTableReader {
  static func read(_ scan: TableScan, _ document: SourceDocument) -> TableReading {
    scan.vocabulary.table == .requests
      ? RequestsFlow(scan).reading() : ProactiveFlow(scan).reading()
  }
}

/// Values of one line that stand side by side, with nothing between them.
struct ValueGroup {
  var tokens: ArraySlice<ValueToken>
  /// How many labels' beginnings were read before it.
  var labelsBefore: Int
  /// The row whose label stands complete on the same line.
  var row: TableScan.RowMatch?
  var line: Int
}

/// Reads table 3 from running text.
struct RequestsFlow {
  private let scan: TableScan
  private let rows: [Vocabulary.Row]
  private var groups: [ValueGroup] = []
  private var lostNumerals = 0
  /// For each row of the table, how many value groups stood before its label.
  private var labelPositions: [Int?]

  static let width = 7

  init(_ scan: TableScan) {
    self.scan = scan
    rows = Self.expectedRows(scan)
    labelPositions = Array(repeating: nil, count: rows.count)
    collect()
  }

  /// The rows of the form the table follows: with one row （六）其他处理 or with its three.
  private static func expectedRows(_ scan: TableScan) -> [Vocabulary.Row] {
    let members = scan.vocabulary.rows.filter { $0.form.id.hasPrefix("otherwise.") }
    // Pieces long enough to be of one label only.
    let hasMembers = members.contains { member in
      let label = member.skeletons[0]
      guard label.count > 8 else { return false }
      return (0...(label.count - 6)).contains { start in
        let piece = label[start..<start + 6]
        return !isCommon(piece, members, besides: member) && contains(scan.pool, piece)
      }
    }
    return scan.vocabulary.rows.filter { row in
      hasMembers ? row.form.id != "otherwise" : !row.form.id.hasPrefix("otherwise.")
    }
  }

  private static func isCommon(
    _ piece: ArraySlice<UInt16>, _ rows: [Vocabulary.Row], besides own: Vocabulary.Row
  ) -> Bool {
    rows.contains { $0.index != own.index && contains($0.skeletons[0], piece) }
  }

  static func contains(_ text: Folding.Skeleton, _ piece: ArraySlice<UInt16>) -> Bool {
    guard let first = piece.first, piece.count <= text.count else { return false }
    return (0...(text.count - piece.count)).contains { start in
      text[start] == first && text[start..<start + piece.count].elementsEqual(piece)
    }
  }

  private mutating func collect() {
    var labels = 0
    for entry in scan.entries {
      if entry.hasLostNumeral { lostNumerals += 1 }
      if let match = entry.row, let position = rows.firstIndex(where: { $0.index == match.index }) {
        labelPositions[position] = groups.count
      }
      if entry.labelCount > 0 { labels += 1 }
      guard entry.hasValues else { continue }
      var start = entry.values.lowerBound
      for end in [entry.labelBreak, entry.values.upperBound].compactMap(\.self) where end > start {
        groups.append(
          ValueGroup(tokens: scan.tokens[start..<end], labelsBefore: labels, row: entry.row, line: entry.line))
        start = end
      }
    }
  }

  func reading() -> TableReading {
    if let whole = wholeRows() { return whole }
    let count = groups.reduce(0) { $0 + $1.tokens.count }
    if count >= rows.count * Self.width - 3 {
      return ScatterSearch(groups, rows: rows, lostNumerals: lostNumerals, labelPositions: labelPositions).reading()
    }
    return SparseFlow(groups, rows: rows, labelPositions: labelPositions).reading()
  }

  /// Every line of values is a row: the order of the lines is the order of the rows.
  private func wholeRows() -> TableReading? {
    guard groups.count == rows.count else { return nil }
    var reading = TableReading()
    for (group, row) in zip(groups, rows) {
      var tokens = Array(group.tokens)
      if tokens.count == Self.width + 1, tokens[0].listNumeral == row.listNumeral { tokens.removeFirst() }
      guard tokens.count == Self.width else { return nil }
      if let stated = group.row, stated.index != row.index { return nil }
      reading.rows.append(
        RowReading(
          row: row.index, values: tokens, recognition: group.row?.recognition ?? .normalized, line: group.line))
    }
    return reading
  }
}
