import ReportModel

/// Reads a table whose rows are rows: labels and values of a line belong together.
struct GridTableReader {
  let scan: TableScan
  /// For each number of columns a row's label covers, how many cells stand between the label and the values.
  private var offsets: [Int: Int] = [:]
  /// For each span, where the labels of that span stand.
  private var usualColumns: [Int: Int] = [:]
  private var readings: [RowReading] = []
  private var reading = TableReading()
  /// A row whose label stood alone, waiting for its values.
  private var pending: (match: TableScan.RowMatch, entry: Int)?
  /// The last row that had too few values, waiting for the rest.
  private var short: (reading: Int, entry: Int)?

  static func read(_ scan: TableScan) -> TableReading {
    var reader = GridTableReader(scan: scan)
    reader.learnOffsets()
    reader.learnColumns()
    for index in scan.entries.indices { reader.take(index) }
    reader.flushPending()
    reader.resolvePositions()
    return reader.reading
  }

  private init(scan: TableScan) { self.scan = scan }

  private func expected(_ row: Int) -> Int { scan.vocabulary.rows[row].cells.count }

  private func span(_ row: Int) -> Int { scan.vocabulary.rows[row].form.label?.columnSpan ?? 1 }

  /// Rows with all their values show how many cells a label takes in this source.
  private mutating func learnOffsets() {
    for entry in scan.entries where entry.isRow {
      guard let row = entry.row?.index else { continue }
      let values = scan.tokens[entry.values]
      guard values.count(where: { $0.content != .blank }) == expected(row), values.count >= expected(row),
        let first = values.firstIndex(where: { $0.content != .blank })
      else { continue }
      let offset = first - values.startIndex
      if offsets[span(row)] == nil { offsets[span(row)] = offset }
    }
  }

  private mutating func take(_ index: Int) {
    let entry = scan.entries[index]
    let values = scan.tokens[entry.values]
    let hasNumbers = values.contains { $0.content != .blank }
    guard let match = entry.row ?? combinedMatch(entry) else {
      takeUnlabelled(index, entry, Array(values), hasNumbers)
      return
    }
    if !entry.hasValues {
      if entry.labelCount <= 3 {
        flushPending()
        pending = (match, index)
      }
      return
    }
    flushPending()
    append(match.index, match.recognition, Array(values), entry, index)
  }

  /// A label that was divided over the cells of its row, or miswritten.
  private func combinedMatch(_ entry: TableScan.Entry) -> TableScan.RowMatch? {
    guard entry.labelCount >= 1, entry.hasValues, entry.headCount == 0 else { return nil }
    let skeleton = scan.pool[entry.skeleton]
    if entry.labelCount >= 2, let match = scan.vocabulary.match(Folding.hash(skeleton)),
      case .row(let row) = match.kind
    {
      return TableScan.RowMatch(index: row, recognition: .normalized, fragment: -1)
    }
    return scan.vocabulary.closestRow(to: skeleton).map {
      TableScan.RowMatch(index: $0.index, recognition: .alias, fragment: -1)
    }
  }

  private mutating func takeUnlabelled(
    _ index: Int, _ entry: TableScan.Entry, _ values: [ValueToken], _ hasNumbers: Bool
  ) {
    guard hasNumbers else { return }
    if let (match, labelEntry) = pending {
      pending = nil
      append(match.index, match.recognition, values, entry, labelEntry, displaced: true)
      return
    }
    let printed = values.filter { $0.content != .blank }
    if entry.labelCount == 0, let (target, shortEntry) = short, shortEntry == index - 1 {
      let known = readings[target].values.compactMap(\.self).filter { $0.content != .blank }
      if known.count + printed.count == readings[target].values.count {
        readings[target].values = known + printed
        readings[target].wasDisplaced = true
        readings[target].doubt = nil
        short = nil
        return
      }
    }
    let widths = Set(scan.vocabulary.rows.map(\.cells.count))
    if widths.contains(printed.count) {
      readings.append(
        RowReading(row: nil, values: printed, recognition: .position, wasDisplaced: true, line: entry.line))
    } else {
      reading.stray += printed
    }
  }

  /// A row of the table whose label has no cells behind it is there, and empty.
  private mutating func flushPending() {
    guard let (match, index) = pending else { return }
    pending = nil
    let entry = scan.entries[index]
    guard entry.isRow, scan.vocabulary.rows[match.index].form.id != "otherwise" else { return }
    readings.append(
      RowReading(
        row: match.index, values: Array(repeating: nil, count: expected(match.index)),
        recognition: match.recognition, doubt: .valueCount, wasDisplaced: true, line: entry.line))
  }

  private mutating func append(
    _ row: Int, _ recognition: Origin.Recognition, _ values: [ValueToken], _ entry: TableScan.Entry,
    _ index: Int,
    displaced: Bool = false
  ) {
    var placed = place(values, row: row, entry: entry)
    placed.recognition = recognition
    if displaced { placed.wasDisplaced = true }
    readings.append(placed)
    short = placed.doubt == .valueCount ? (readings.count - 1, index) : nil
  }

  /// Puts the cells behind a label into the columns of the form.
  private func place(_ values: [ValueToken], row: Int, entry: TableScan.Entry) -> RowReading {
    let width = expected(row)
    var result = RowReading(
      row: row, values: [], recognition: .exact, wasDisplaced: isDisplaced(row, entry), line: entry.line)
    var printed = values.filter { $0.content != .blank }
    if printed.count == width + 1, let numeral = printed.first?.listNumeral,
      numeral == scan.vocabulary.rows[row].listNumeral
    {
      printed.removeFirst()
    }
    if printed.count == width {
      result.values = printed.map(Optional.some)
      return result
    }
    if values.count == width {
      result.values = values.map(Optional.some)
      return result
    }
    if printed.count > width {
      result.values = Array(printed.prefix(width))
      result.doubt = .valueCount
      return result
    }
    if width == 1, let first = values.first {
      result.values = [first]
      return result
    }
    let windows = candidates(values, row: row, width: width, entry: entry)
    // The sums choose between two placements of the same cells; without one that holds the first is in doubt.
    if let fitting = windows.first(where: { RowReading.sumHolds($0.values) == true && width == 7 }) {
      result.values = fitting.values
      return result
    }
    if let first = windows.first {
      result.values = first.values
      if !first.isCertain { result.doubt = .ambiguousPlacement }
      return result
    }
    result.values = Array(repeating: nil, count: width)
    for (index, value) in values.prefix(width).enumerated() { result.values[index] = value }
    result.doubt = .valueCount
    return result
  }

  /// The runs of `width` cells that hold every printed value, the likeliest first.
  private func candidates(
    _ values: [ValueToken], row: Int, width: Int, entry: TableScan.Entry
  ) -> [(values: [ValueToken?], isCertain: Bool)] {
    var result: [(values: [ValueToken?], isCertain: Bool)] = []
    var seen: Set<Int> = []
    func add(_ offset: Int, isCertain: Bool) {
      guard offset >= 0, offset + width <= values.count, seen.insert(offset).inserted else { return }
      let window = values[offset..<offset + width]
      let outside = values[..<offset] + values[(offset + width)...]
      if outside.allSatisfy({ $0.content == .blank }) { result.append((Array(window), isCertain)) }
    }
    let cells = entry.leading + values.count
    if cells == scan.vocabulary.columnCount { add(values.count - width, isCertain: true) }
    if let learned = offsets[span(row)] { add(learned, isCertain: true) }
    if let last = values.lastIndex(where: { $0.content != .blank }) {
      add(last - width + 1, isCertain: false)
    }
    for offset in 0...max(0, values.count - width) { add(offset, isCertain: false) }
    return result
  }

  /// Whether the row's label stands in another column than most labels of its kind: those with a group before
  /// them, or those without.
  private func isDisplaced(_ row: Int, _ entry: TableScan.Entry) -> Bool {
    guard entry.isRow, entry.labelCount == 1, let usual = usualColumns[span(row)] else { return false }
    return usual != entry.leading
  }

  /// The column that most labels of a span stand in, where they stand alone in their row.
  private mutating func learnColumns() {
    var counts: [Int: [Int: Int]] = [:]
    for entry in scan.entries where entry.isRow && entry.labelCount == 1 && entry.hasValues {
      guard let row = entry.row?.index else { continue }
      counts[span(row), default: [:]][entry.leading, default: 0] += 1
    }
    for (span, columns) in counts {
      usualColumns[span] = columns.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
    }
  }

  /// Rows without a label of their own take the places that their neighbours leave.
  private mutating func resolvePositions() {
    var index = 0
    while index < readings.count {
      guard readings[index].row == nil else {
        index += 1
        continue
      }
      var end = index
      while end < readings.count, readings[end].row == nil { end += 1 }
      let before = index > 0 ? readings[index - 1].row ?? -1 : -1
      let after = end < readings.count ? readings[end].row ?? 0 : scan.vocabulary.rows.count
      let gap = rowsBetween(before, after)
      if gap.count == end - index,
        zip(gap, index..<end).allSatisfy({ expected($0) == readings[$1].values.count })
      {
        for (row, target) in zip(gap, index..<end) { readings[target].row = row }
      }
      index = end
    }
    reading.stray += readings.filter { $0.row == nil }.flatMap { $0.values.compactMap(\.self) }
    reading.rows = readings.filter { $0.row != nil }
  }

  private func rowsBetween(_ before: Int, _ after: Int) -> [Int] {
    guard before + 1 < after else { return [] }
    return (before + 1..<after).filter { scan.vocabulary.rows[$0].form.id != "otherwise" }
  }
}
