import ReportModel

/// Reads a table that became running text: labels in pieces, values on lines of their own (FORMAT §7).
enum FlowTableReader {
  /// - Parameter spilled: values of this table that were found in the next one's heads.
  static func read(_ scan: TableScan, _ document: SourceDocument, spilled: [ValueGroup] = []) -> TableReading
  {
    scan.vocabulary.table == .requests
      ? RequestsFlow(scan, document, spilled: spilled).reading() : ProactiveFlow(scan).reading()
  }
}

/// Values of one line that stand side by side, with nothing between them.
struct ValueGroup {
  var tokens: ArraySlice<ValueToken>
  /// How many labels' beginnings were read before it.
  var labelsBefore: Int
  /// The row whose label stands complete on the same line.
  var row: TableScan.RowMatch?
  /// The rows that labels or pieces of labels next to the line name, with their distances in lines.
  var hints: [(row: Int, distance: Double)] = []
  var line: Int
}

/// Reads table 3 from running text.
struct RequestsFlow {
  private let scan: TableScan
  private let document: SourceDocument
  private let rows: [Vocabulary.Row]
  private var groups: [ValueGroup] = []
  private let marks: ListMarks
  /// For each row of the table, the line its label begins on.
  private var labelLines: [Int?]

  static let width = 7
  /// How many cells the table has, with three rows （六）其他处理 or with one.
  static let sizes = [25 * width, 23 * width]

  init(_ scan: TableScan, _ document: SourceDocument, spilled: [ValueGroup]) {
    self.scan = scan
    self.document = document
    rows = Self.expectedRows(scan)
    labelLines = Array(repeating: nil, count: rows.count)
    let values = scan.entries.reduce(0) { $0 + $1.values.count } + spilled.reduce(0) { $0 + $1.tokens.count }
    marks = ListMarks(scan, rows: rows, values: values) { [rows] in Self.rowHint($0, scan, rows) }
    collect()
    groups += spilled.map { group in
      var last = group
      last.labelsBefore = (groups.last?.labelsBefore ?? 0) + 1
      return last
    }
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
        return !isCommon(piece, members, besides: member) && Folding.contains(scan.pool, piece)
      }
    }
    return scan.vocabulary.rows.filter { row in
      hasMembers ? row.form.id != "otherwise" : !row.form.id.hasPrefix("otherwise.")
    }
  }

  private static func isCommon(
    _ piece: ArraySlice<UInt16>, _ rows: [Vocabulary.Row], besides own: Vocabulary.Row
  ) -> Bool {
    rows.contains { $0.index != own.index && Folding.contains($0.skeletons[0], piece) }
  }

  private mutating func collect() {
    var labels = 0
    for entry in scan.entries {
      if let row = rowHint(entry), let position = rows.firstIndex(where: { $0.index == row }) {
        labelLines[position] = labelLines[position] ?? entry.line
      }
      if entry.labelCount > 0 { labels += 1 }
      guard entry.hasValues else { continue }
      var start = entry.values.lowerBound
      if marks.tokens.contains(start) { start += 1 }
      for end in [entry.labelBreak, entry.values.upperBound].compactMap(\.self) where end > start {
        groups.append(
          ValueGroup(tokens: scan.tokens[start..<end], labelsBefore: labels, row: entry.row, line: entry.line)
        )
        start = end
      }
    }
  }

  func reading() -> TableReading {
    if let whole = wholeRows() { return whole }
    let count = groups.reduce(0) { $0 + $1.tokens.count }
    // One attempt at the order is the least that a search takes.
    if groups.count > OrderSearch.stateLimit / 300 { return unread }
    let hinted = hintedGroups()
    if count >= rows.count * Self.width - 3 { return scattered(hinted) }
    if let cut = cutColumns(count) { return cut }
    let columns = ColumnGeometry(groups) { byDisplay in
      HeadColumns.centers(scan, document, before: groups.first?.line, byDisplay: byDisplay)
    }
    return SparseFlow(hinted, rows: rows, columns: columns).reading()
  }

  /// A table whose last columns ran off the page: every row has the same number of values, too few.
  private func cutColumns(_ count: Int) -> TableReading? {
    let kept = count / rows.count
    guard count % rows.count == 0, (3..<Self.width).contains(kept) else { return nil }
    let tokens = groups.flatMap { Array($0.tokens) }
    let lines = stride(from: 0, to: count, by: kept).map { Array(tokens[$0..<$0 + kept]) }
    // Rows of which a part is left out as empty would have their totals at the end.
    let telling = lines.filter { line in line.contains { $0.amount != 0 } }
    guard telling.count * 2 > telling.count(where: { RowReading.sumHolds($0) == true }) * 4 else {
      return nil
    }
    var reading = TableReading()
    for (row, line) in zip(rows, lines) {
      reading.rows.append(
        RowReading(
          row: row.index, values: line + Array(repeating: nil, count: Self.width - kept),
          recognition: .position,
          doubt: .valueCount, line: Int(line[0].line)))
    }
    return reading
  }

  /// The likelier of two readings: with whole rows taken out first, or value by value.
  private func scattered(_ groups: [ValueGroup]) -> TableReading {
    let locks = RowLocks(groups, rows: rows)
    if let completed = completed(locks) { return completed }
    let pages = self.pages(of: groups)
    var best: OrderSearch.Result?
    var statesLeft = OrderSearch.stateLimit
    // Where every row stands whole there is no order to look for; a wide search is for what others do not settle.
    let attempts: [(locks: RowLocks?, width: Int)] =
      locks.remaining.isEmpty ? [(locks, 300)] : [(nil, 300), (locks, 300), (nil, 1000)]
    for attempt in attempts {
      let search = OrderSearch(
        groups, rows: rows, marks: marks, labelLines: labelLines, pages: pages, locks: attempt.locks,
        beamWidth: attempt.width)
      guard search.stateCount <= statesLeft else { continue }
      statesLeft -= search.stateCount
      let found = search.best()
      if let found, found.cost < best?.cost ?? .infinity { best = found }
      if found?.isProven ?? false { break }
    }
    return best?.reading ?? unread
  }

  /// More values than a search can order: none is in a cell, all are named.
  private var unread: TableReading {
    var reading = TableReading()
    reading.stray = groups.flatMap { Array($0.tokens) }
    return reading
  }

  /// The page each group stands on.
  private func pages(of groups: [ValueGroup]) -> [Int] {
    guard let first = groups.first else { return [] }
    var pages: [Int] = []
    var line = first.line
    var page = 0
    for group in groups {
      while line < group.line {
        if document.lines[line].kind == .pageBreak { page += 1 }
        line += 1
      }
      pages.append(page)
    }
    return pages
  }

  /// The table where the sums settle what whole rows left open.
  private func completed(_ locks: RowLocks) -> TableReading? {
    var completion = SumCompletion(rows, known: locks.values)
    let printed = locks.remaining.flatMap { Array($0.tokens) }
    let lost = marks.openCount
    let marks = max(0, lost - locks.listMarks.count) + (lost > 0 ? 1 : 0)
    guard let found = completion.completed(from: printed, listMarks: marks) else { return nil }
    var reading = TableReading()
    for (index, row) in rows.enumerated() {
      let values = locks.values[index] ?? found[index] ?? []
      guard let first = values.first else { continue }
      reading.rows.append(
        RowReading(
          row: row.index, values: values, recognition: found[index] == nil ? .normalized : .sums,
          wasDisplaced: true, line: Int(first.line)))
    }
    return reading
  }

  /// The groups with the rows that labels next to their lines name.
  private func hintedGroups() -> [ValueGroup] {
    let hints = scan.entries.compactMap { entry in rowHint(entry).map { (line: entry.line, row: $0) } }
    return groups.map { group in
      var hinted = group
      // A label stands rather above its values than below.
      hinted.hints = hints.filter { abs($0.line - group.line) <= 3 }.map { hint in
        (hint.row, Double(abs(hint.line - group.line)) + (hint.line > group.line ? 0.5 : 0))
      }
      return hinted
    }
  }

  /// The one row that the labels on a line can belong to.
  private func rowHint(_ entry: TableScan.Entry) -> Int? { Self.rowHint(entry, scan, rows) }

  private static func rowHint(
    _ entry: TableScan.Entry, _ scan: TableScan, _ rows: [Vocabulary.Row]
  ) -> Int? {
    if let row = entry.row { return row.index }
    let pieces = scan.pool[entry.skeleton]
    guard pieces.count >= 3 else { return nil }
    // Group labels stand before row labels on the same line: the longest end of the line that names one row.
    for start in pieces.indices where pieces.endIndex - start >= 3 {
      let possible = rows.filter { Folding.contains($0.skeletons[0], pieces[start...]) }
      if possible.count == 1 { return possible[0].index }
      if possible.count > 1 { return nil }
    }
    return nil
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
          row: row.index, values: tokens, recognition: group.row?.recognition ?? .normalized, line: group.line
        ))
    }
    return reading
  }
}
