import Characters
import Layout
import ReportModel

/// A table as running text: labels in pieces, values on lines of their own.
struct FlowText {
  let form: FlowForm
  let scan: TableScan
  /// The values, in reading order.
  private(set) var groups: [ValueGroup] = []
  /// For each row of the text, the first line with its label.
  private(set) var labelLines: [Int?]
  let marks: ListMarks
  private let document: SourceDocument

  /// Prepares the text of a table; `nil` if the form's rows differ in width.
  init?(_ source: TableSource) {
    let (scan, names) = (source.scan, source.names)
    let heads = Self.endOfHeads(names)
    guard let form = FlowForm(names, scan.index, positions: Self.positions(names, scan, below: heads)) else {
      return nil
    }
    self.form = form
    self.scan = scan
    document = source.document
    let rowOfLine = scan.lines.map { Self.row(of: $0, scan, names, form, below: heads) }
    let values =
      scan.lines.reduce(0) { $0 + $1.tokens.count } + source.spilled.reduce(0) { $0 + $1.tokens.count }
    marks = ListMarks(scan, form, values: values, rowOfLine: rowOfLine)
    labelLines = Array(repeating: nil, count: form.rows.count)
    collect(names, rowOfLine, below: heads)
    for group in source.spilled {
      var last = group
      last.labelsBefore = (groups.last?.labelsBefore ?? 0) + 1
      groups.append(last)
    }
    hint(rowOfLine)
  }

  /// The number of values.
  var count: Int { groups.reduce(0) { $0 + $1.tokens.count } }

  /// The page of each group.
  var pages: [Int] {
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

  /// Whether another row's label is next to this row's with no values between them; values near by may then
  /// belong to either, or to another row.
  func isStacked(_ row: Int) -> Bool {
    guard let line = labelLines[row] else { return false }
    return labelLines.indices.contains { other in
      guard other != row, let next = labelLines[other] else { return false }
      let between = min(line, next)...max(line, next)
      return !groups.contains { between.contains($0.line) }
    }
  }

  // MARK: Labels

  /// For each row of the form, the first piece that is its whole label.
  private static func positions(
    _ names: NamedLabels, _ scan: TableScan, below heads: Int
  ) -> [FlowForm.LabelPosition?] {
    var positions = [FlowForm.LabelPosition?](repeating: nil, count: names.form.rows.count)
    var last: Int?
    for piece in names.rows.indices {
      guard let row = Self.name(of: piece, names, below: heads)?.keys.only else { continue }
      if let last, scan.labels[piece].tokensBefore > positions[last]?.tokensBefore ?? 0 {
        positions[last]?.hasValues = true
      }
      last = positions[row] == nil ? row : nil
      guard positions[row] == nil else { continue }
      positions[row] = FlowForm.LabelPosition(piece: piece, tokensBefore: scan.labels[piece].tokensBefore)
    }
    if let last, scan.tokens.count > positions[last]?.tokensBefore ?? 0 { positions[last]?.hasValues = true }
    return positions
  }

  /// The row that a piece names as its whole label.
  private static func name(of piece: Int, _ names: NamedLabels, below heads: Int) -> NamedLabels.Name? {
    guard let name = names.rows[piece], name.meaning.isLeaf, name.keys.only != nil,
      piece >= heads || names.columns[piece] == nil
    else { return nil }
    return name
  }

  /// The last row whose whole label is on a line.
  private static func named(
    _ line: TableScan.Line, _ names: NamedLabels, below heads: Int
  ) -> NamedLabels.Name? {
    line.labels.reversed().lazy.compactMap { Self.name(of: $0, names, below: heads) }.first
  }

  /// The first piece that is a row's label but not a head; above it, 其他 and 总计 are heads.
  private static func endOfHeads(_ names: NamedLabels) -> Int {
    names.rows.indices.first { names.rows[$0]?.meaning.isLeaf ?? false && names.columns[$0] == nil } ?? 0
  }

  /// The row of the text that the labels on a line belong to, if there is only one candidate.
  private static func row(
    of line: TableScan.Line, _ scan: TableScan, _ names: NamedLabels, _ form: FlowForm, below heads: Int
  ) -> Int? {
    if let row = named(line, names, below: heads)?.keys.only { return form.rows.firstIndex(of: row) }
    let pieces = scan.pool[line.skeleton]
    guard pieces.count >= leastPiece else { return nil }
    // Group labels precede row labels on a line: look for the longest end of the line that names a single
    // row.
    for start in pieces.indices where pieces.endIndex - start >= leastPiece {
      let possible = form.labels.indices.filter { Folding.contains(form.labels[$0], pieces[start...]) }
      if possible.count == 1 { return possible[0] }
      if possible.count > 1 { break }
    }
    // The rest of a group's label may follow the row's label.
    for label in line.labels.reversed() where scan.labels[label].skeleton.count >= leastWhole {
      let piece = scan.pool[scan.labels[label].skeleton]
      let possible = form.labels.indices.filter { Folding.contains(form.labels[$0], piece) }
      if possible.count == 1 { return possible[0] }
    }
    return nil
  }

  /// Fewer characters could belong to many labels.
  private static let leastPiece = 3
  /// A piece this long identifies its label anywhere on the line.
  private static let leastWhole = 8

  // MARK: Values

  private mutating func collect(_ names: NamedLabels, _ rowOfLine: [Int?], below heads: Int) {
    var labels = 0
    for (number, line) in scan.lines.enumerated() {
      if let row = rowOfLine[number] { labelLines[row] = labelLines[row] ?? line.line }
      if line.hasLabels { labels += 1 }
      guard line.hasTokens else { continue }
      let name = Self.named(line, names, below: heads)
      let row = name?.keys.only.flatMap { form.rows.firstIndex(of: $0) }
      var start = line.tokens.lowerBound
      if marks.tokens.contains(start) { start += 1 }
      let breaks = scan.labels[line.labels].map(\.tokensBefore) + [line.tokens.upperBound]
      for end in breaks where end > start {
        groups.append(
          ValueGroup(
            tokens: scan.tokens[start..<end], labelsBefore: labels, row: row,
            recognition: name?.recognition ?? .normalized, line: line.line))
        start = end
      }
    }
  }

  /// Records which rows are named by labels near each group.
  private mutating func hint(_ rowOfLine: [Int?]) {
    let hints = zip(scan.lines, rowOfLine).compactMap { line, row in row.map { (line: line.line, row: $0) } }
    for index in groups.indices {
      let line = groups[index].line
      // A label is more often above its values than below.
      groups[index].hints = hints.filter { abs($0.line - line) <= Self.nearLines }.map { hint in
        (hint.row, Double(abs(hint.line - line)) + (hint.line > line ? 0.5 : 0))
      }
    }
  }

  /// How many lines away from values a label still counts.
  private static let nearLines = 3
}
