/// Divides the segments of a scan into printed rows and the heads above them.
struct RowDivision {
  private let along: RowsAlongAxis
  private(set) var rows: [PrintedRow] = []
  private(set) var blocks: [HeadBlock] = []
  private(set) var empty: [(piece: Int, key: Int)] = []
  private(set) var leading: [Int] = []
  let hasCellALine: Bool

  private var axis: LabelMeaning.Axis { along.axis }
  private var scan: TableScan { along.scan }
  private var names: NamedLabels { along.names }
  private var form: IndexedForm { along.form }

  init(_ source: TableSource, _ segments: [Segment], axis: LabelMeaning.Axis) {
    along = RowsAlongAxis(source, axis: axis)
    hasCellALine = Self.hasCellALine(segments)
  }

  /// Takes the segments in their order.
  mutating func divide(_ segments: [Segment]) {
    let division = LabelDivision(scan, names, axis: axis)
    var current: Int?
    for (number, segment) in segments.enumerated() {
      let (heads, label, empty) = division.divide(segment)
      if let block = block(of: heads) {
        current = blocks.count
        blocks.append(block)
      }
      let alone = empty.compactMap { piece in
        names.name(of: piece, along: axis)?.keys.only.map { (piece: piece, key: $0) }
      }
      leading += segment.leading
      if segment.runs.isEmpty {
        self.empty += alone
        if let key = label.key { self.empty.append((label.piece, key)) }
      } else {
        let first = rows.count
        addRows(of: segment, number, label, below: current)
        if !nameStacked(first, alone) { self.empty += alone }
      }
    }
  }

  /// The share of lines with a single value, and the least number of lines, that show one cell per line.
  private static let mostSingle = 0.9
  private static let leastLines = 10

  private static func hasCellALine(_ segments: [Segment]) -> Bool {
    let lines = segments.lazy.filter { !$0.isRow }.flatMap(\.runs)
    let count = lines.count
    return count >= leastLines && Double(lines.count { $0.count == 1 }) >= mostSingle * Double(count)
  }

  /// No table's heads are in more pieces; of a longer run of words, the last ones are above the values.
  private static let mostPieces = 256

  /// The columns that heads name; `nil` if they name none.
  private func block(of heads: [Int]) -> HeadBlock? {
    guard !heads.isEmpty else { return nil }
    let isTurned = axis == .column
    let words = HeadWords(
      Array(heads.suffix(Self.mostPieces)), scan, names, takesRows: isTurned || form.rowsStandAbove,
      takesColumns: !isTurned)
    let tree = HeadTree(words.words, form, takesColumns: !isTurned)
    let block = HeadBlock(tree.variants, hasFragments: words.hasFragments)
    return block.namesColumns ? block : nil
  }

  // MARK: Rows

  /// Divides a segment's values into rows: the first belongs to the label, the others have none.
  private mutating func addRows(of segment: Segment, _ number: Int, _ label: RowLabel, below block: Int?) {
    let width = expectedWidth(label, block)
    var row = PrintedRow(
      segment: number, label: label, block: block, tokens: [], odd: segment.odd, line: segment.line,
      isRow: segment.isRow, isBroken: false)
    if isOneBrokenRow(segment, row, width) {
      row.tokens = segment.tokens
      row.isBroken = true
      rows.append(row)
      return
    }
    let isApart = segment.ownLabels == 0 && !label.pieces.isEmpty && segment.isRow
    var isFirst = true
    var lines = 0
    let isOne = isOneRow(segment, width)
    for run in withoutNumeral(segment.runs, label, width) {
      let isBlank = scan.tokens[run].allSatisfy(\.isBlank)
      let isFull = !isOne && (hasCellALine && !segment.isRow ? lines >= width : isFull(row, width))
      if isBlank, !row.tokens.isEmpty, isFull || !segment.isRow { continue }
      if !row.tokens.isEmpty, isFull || self.isFull(run, width) {
        rows.append(row)
        row.tokens = []
        (row.label, row.odd) = (RowLabel(name: .none, pieces: []), [])
        isFirst = false
        lines = 0
      }
      row.isBroken =
        !row.tokens.isEmpty && segment.isRow && isFirst || row.tokens.isEmpty && isApart && isFirst
      row.tokens += run
      lines += 1
    }
    if !row.tokens.isEmpty { rows.append(row) }
  }

  /// Assigns stacked labels, in the order of the form, to the rows of values after the last of them, since
  /// PDF converters emit a column of labels before the values beside it.
  ///
  /// - Parameter alone: the labels above that of the first row.
  private mutating func nameStacked(_ first: Int, _ alone: [(piece: Int, key: Int)]) -> Bool {
    guard !alone.isEmpty, rows.count - first == alone.count + 1, axis == .row, !rows[first].isRow,
      let last = rows[first].label.key, rows[(first + 1)...].allSatisfy({ $0.label.pieces.isEmpty })
    else { return false }
    let keys = alone.map(\.key) + [last]
    // With several values per row, the first ones might be a column's instead.
    guard zip(keys, keys.dropFirst()).allSatisfy({ $1 == $0 + 1 }),
      keys.allSatisfy({ form.rows[$0].count == 1 })
    else { return false }
    rows[rows.count - 1].label = rows[first].label
    for (place, label) in alone.enumerated() {
      guard let name = names.rows[label.piece] else { return false }
      rows[first + place].label = RowLabel(name: .key(label.key, name.recognition), pieces: [label.piece])
    }
    return true
  }

  /// The values of a row without the numeral torn from its label, which begins one of its lines.
  private func withoutNumeral(_ runs: [Range<Int>], _ label: RowLabel, _ width: Int) -> [Range<Int>] {
    let count = runs.reduce(0) { $0 + scan.tokens[$1].count { !$0.isBlank } }
    guard axis == .row, let numeral = label.key.flatMap({ form.numerals[$0] }), label.piece >= 0,
      scan.labels[label.piece].hasLostNumeral,
      count == width + 1 || count == along.impliedHeads(of: label).count + 1,
      let line = runs.firstIndex(where: { scan.tokens[$0.lowerBound].listNumeral == numeral })
    else { return runs }
    var result = runs
    if runs[line].count == 1 {
      result.remove(at: line)
    } else {
      result[line] = runs[line].dropFirst()
    }
    return result
  }

  /// Whether line ends split some numbers of a row of cells: it has surplus values, fewer than lines, and no
  /// line is a row by itself.
  private func isOneBrokenRow(_ segment: Segment, _ row: PrintedRow, _ width: Int) -> Bool {
    guard segment.isRow, segment.runs.count > 1, row.label.key != nil else { return false }
    let surplus = segment.tokens.count { !scan.tokens[$0].isBlank } - width
    guard surplus > 0, surplus < segment.runs.count, let first = segment.runs.first else { return false }
    var whole = row
    whole.tokens = Array(first)
    guard isFull(whole, width) else { return true }
    let printed = row.block.map { blocks[$0].orders[0] }.flatMap {
      along.isCompatible(row.label, $0) ? $0 : nil
    }
    let values = first.map { scan.tokens[$0] }.filter { !$0.isBlank }
    return along.sumsHold(row.label, printed ?? along.impliedHeads(of: row.label), values) == false
  }

  /// How many of the heads above a row may be lost.
  private static let mostLost = 2

  /// Whether values with one cell per line are one row with some too many rather than several rows.
  private func isOneRow(_ segment: Segment, _ width: Int) -> Bool {
    guard hasCellALine, !segment.isRow else { return false }
    let count = segment.tokens.count { !scan.tokens[$0].isBlank }
    // Where rows are side by side, heads of a few of them do not give the whole width.
    guard !form.rowsStandAbove || width + Self.mostLost >= form.printed.count else { return false }
    return count > width && count < width * 2
      && (count == width + 1 || segment.runs.count % width != 0)
  }

  private func isFull(_ row: PrintedRow, _ width: Int) -> Bool {
    row.tokens.count { !scan.tokens[$0].isBlank } >= width || row.tokens.count == width
  }

  private func isFull(_ run: Range<Int>, _ width: Int) -> Bool {
    width > 1 && scan.tokens[run].count { !$0.isBlank } == width
  }

  /// How many values a row has by its heads, or by the form.
  private func expectedWidth(_ label: RowLabel, _ block: Int?) -> Int {
    let implied = along.impliedHeads(of: label).count
    let printed = block.map { blocks[$0].orders[0].count } ?? 0
    if let block, !along.isCompatible(label, blocks[block].orders[0]) { return implied }
    return printed > 0 ? printed : max(1, implied)
  }
}
