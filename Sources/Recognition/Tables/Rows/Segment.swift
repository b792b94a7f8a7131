/// Labels and the values that follow them: a row of a table, or heads and the first row below them.
struct Segment {
  /// The label pieces since the previous values, in reading order.
  var labels: [Int]
  /// The values, line by line, as ranges of the scan's tokens.
  var runs: [Range<Int>]
  /// Words in place of numbers among the values, each with the index of the following token.
  var odd: [(label: Int, before: Int)] = []
  /// How many of the labels are on the line of the first values.
  var ownLabels: Int
  /// The scan line of the first values, or of the last label if there are no values.
  var line: Int
  /// Values left of the label: serial numbers, and numerals torn from labels.
  var leading: [Int] = []
  /// Whether the values are in a row of cells.
  var isRow: Bool
  /// The pieces of the row's label if it is wrapped around the values.
  var wrapped: [Int]?

  var tokens: [Int] { runs.flatMap(Array.init) }
}

/// Divides a scan into segments, in any layout in which values follow their labels: rows of cells, lines of
/// text, or one cell per line.
struct SegmentReader {
  private let scan: TableScan
  private let names: NamedLabels
  private(set) var segments: [Segment] = []
  private var pending: [Int] = []
  private var lastLine = 0
  /// Whether empty cells merely separate the others.
  private let blanksDivide: Bool

  init(_ scan: TableScan, _ names: NamedLabels) {
    self.scan = scan
    self.names = names
    blanksDivide = Self.blanksDivide(scan)
    for line in scan.lines.indices { take(line) }
    if !pending.isEmpty {
      segments.append(
        Segment(labels: pending, runs: [], ownLabels: 0, line: lastLine, isRow: scan.lines[lastLine].isRow))
    }
  }

  /// The share of cells, one per line, that must be separated by empty ones for these to be separators.
  private static let mostDivided = 0.9
  private static let leastPairs = 10

  private static func blanksDivide(_ scan: TableScan) -> Bool {
    var pairs = 0
    var divided = 0
    var last: Int?
    for (number, line) in scan.lines.enumerated() {
      let count = line.labels.count + scan.tokens[line.tokens].count { !$0.isBlank }
      guard count > 0 else { continue }
      if let last {
        pairs += 1
        if number > last + 1 { divided += 1 }
      }
      last = number
    }
    return pairs >= leastPairs && Double(divided) >= mostDivided * Double(pairs)
  }

  private mutating func take(_ number: Int) {
    let line = scan.lines[number]
    if blanksDivide, !line.hasLabels, scan.tokens[line.tokens].allSatisfy(\.isBlank) { return }
    lastLine = number
    guard scan.tokens[line.tokens].contains(where: { !$0.isBlank }) else {
      takeWithoutNumbers(number, line)
      return
    }
    var position = line.tokens.lowerBound
    var own: [Int] = []
    var leading: [Int] = []
    var current: Segment?
    var next = line.labels.lowerBound
    while next < line.labels.upperBound || position < line.tokens.upperBound {
      let labelAt = next < line.labels.upperBound ? scan.labels[next].tokensBefore : Int.max
      if labelAt > position {
        let end = min(labelAt, line.tokens.upperBound)
        let run = position..<end
        position = end
        if let open = current {
          current?.runs[open.runs.count - 1] = open.runs[open.runs.count - 1].lowerBound..<end
          continue
        }
        if own.isEmpty || isBlank(run), isLeading(run, before: next, at: labelAt, in: line) {
          leading += run.filter { !scan.tokens[$0].isBlank }
          continue
        }
        let isLabelled = line.isRow && labelAt != Int.max && names.rows[next] != nil
        current = begin(own, run, number, line.isRow, leading, isLabelled: isLabelled)
        continue
      }
      if current != nil, own.isEmpty, line.isRow, names.rows[next] != nil {
        // A row of cells without a label on the left has it on the right.
        current?.labels.append(next)
        current?.ownLabels += 1
      } else if current != nil, isWord(next, in: line, at: position) {
        current?.odd.append((next, position))
      } else {
        if let done = current { segments.append(done) }
        if current != nil { (own, leading, pending) = ([], [], []) }
        current = nil
        own.append(next)
      }
      next += 1
    }
    if let current { segments.append(current) } else { pending += own }
  }

  /// Whether cells come before a row's label: empty ones belong to its groups, a number does not belong to
  /// the row.
  private func isLeading(_ run: Range<Int>, before label: Int, at position: Int, in line: TableScan.Line)
    -> Bool
  {
    guard label < line.labels.upperBound else { return false }
    if run.count == 1, scan.labels[label].hasLostNumeral, scan.tokens[run.lowerBound].listNumeral != nil {
      return true
    }
    guard position < line.tokens.upperBound, !scan.labels[label].isNote,
      scan.tokens[position..<line.tokens.upperBound].contains(where: { !$0.isBlank })
    else { return false }
    return line.isRow
      || run.count == 1 && scan.tokens[run.lowerBound].end - scan.tokens[run.lowerBound].start <= 2
  }

  private func isBlank(_ run: Range<Int>) -> Bool { scan.tokens[run].allSatisfy(\.isBlank) }

  /// Whether words after values are a damaged value or a note on one rather than a label.
  private func isWord(_ label: Int, in line: TableScan.Line, at position: Int) -> Bool {
    let piece = scan.labels[label]
    if names.isNamed(label) { return false }
    if line.isRow || piece.isNote { return true }
    let hasMore = scan.tokens[position..<line.tokens.upperBound].contains { !$0.isBlank }
    return hasMore && !piece.isPiece
  }

  private mutating func begin(
    _ own: [Int], _ run: Range<Int>, _ line: Int, _ isRow: Bool, _ leading: [Int],
    isLabelled: Bool
  ) -> Segment? {
    if !isLabelled, own.isEmpty, pending.isEmpty, leading.isEmpty, let last = segments.last,
      last.isRow == isRow || completes(run, last)
    {
      // Unlabelled values continue the segment above until it is a whole row.
      segments[segments.count - 1].runs.append(run)
      return nil
    }
    let labels = pending + own
    pending = []
    return Segment(
      labels: labels, runs: [run], ownLabels: own.count, line: line, leading: leading, isRow: isRow)
  }

  /// Whether values on a line of text are exactly those missing from the row of cells above.
  private func completes(_ run: Range<Int>, _ last: Segment) -> Bool {
    guard last.isRow, let row = last.labels.last.flatMap({ names.rows[$0]?.keys.only }) else { return false }
    return last.tokens.count + run.count == names.form.rows[row].count
  }

  /// Handles a line of labels or of empty cells.
  private mutating func takeWithoutNumbers(_ number: Int, _ line: TableScan.Line) {
    guard line.hasLabels else {
      // An empty cell of a table with one cell per line, or an empty row.
      if !pending.isEmpty || !segments.isEmpty, line.isRow, line.tokens.count > 0 {
        takeBlanks(line.tokens, number)
      }
      return
    }
    let last = line.labels.upperBound - 1
    let behind = scan.labels[last].tokensBefore..<line.tokens.upperBound
    if line.isRow, !behind.isEmpty, continuesLast(number, last) {
      segments[segments.count - 1].labels += line.labels
      segments[segments.count - 1].ownLabels += line.labels.count
      return
    }
    pending += line.labels
    // A row's label followed only by empty cells is an empty row; heads of columns are not.
    guard line.isRow, !behind.isEmpty, names.rows[last]?.meaning.isRow ?? false, isWideEnough(behind, last),
      !line.labels.dropLast().contains(where: { names.columns[$0] != nil }), !isAboveHeads(number)
    else { return }
    segments.append(
      Segment(labels: pending, runs: [behind], ownLabels: line.labels.count, line: number, isRow: true))
    pending = []
  }

  /// Whether a row of empty cells has the text of a label whose numeral is beside the values above.
  private func continuesLast(_ number: Int, _ label: Int) -> Bool {
    guard pending.isEmpty, let row = names.rows[label], row.meaning.isRow, let last = segments.last,
      last.isRow, last.ownLabels > 0, let numeral = last.labels.last,
      scan.lines[last.line].labels.contains(numeral), last.line == number - 1
    else { return false }
    return scan.isNumeral(numeral) && !scan.labels[label].hasNumeral
  }

  /// Whether a line is the head of a block with its column heads below, where the form has its rows side by
  /// side.
  private func isAboveHeads(_ number: Int) -> Bool {
    guard names.form.rowsStandAbove else { return false }
    let next = scan.lines[(number + 1)...].first { line in
      line.hasLabels || scan.tokens[line.tokens].contains { !$0.isBlank }
    }
    return next.map { $0.hasLabels && scan.tokens[$0.tokens].allSatisfy(\.isBlank) } ?? false
  }

  /// Whether there are enough empty cells after a row's label for the row.
  private func isWideEnough(_ blanks: Range<Int>, _ label: Int) -> Bool {
    guard let row = names.rows[label]?.keys.only else { return false }
    return blanks.count >= names.form.rows[row].count
  }

  /// Whether the last label is a column's head; 其他 and 总计, which also name rows, are if they follow one.
  private func endsInHead(_ labels: [Int]) -> Bool {
    guard let last = labels.last else { return false }
    if names.form.rowsStandAbove { return names.isNamed(last) }
    guard names.columns[last] != nil else { return false }
    guard names.rows[last] != nil, labels.count > 1 else { return names.rows[last] == nil }
    let before = labels[labels.count - 2]
    return names.columns[before] != nil && names.rows[before] == nil
  }

  private mutating func takeBlanks(_ blanks: Range<Int>, _ number: Int) {
    if pending.isEmpty {
      segments[segments.count - 1].runs.append(blanks)
    } else {
      // Empty cells after heads are remains of their spans.
      guard !endsInHead(pending) || names.form.rowsStandAbove && blanks.count >= names.form.printed.count
      else {
        return
      }
      segments.append(Segment(labels: pending, runs: [blanks], ownLabels: 0, line: number, isRow: true))
      pending = []
    }
  }
}
