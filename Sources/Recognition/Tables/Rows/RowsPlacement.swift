import ReportModel

/// Places the values of printed rows in the cells of the form.
struct RowsPlacement {
  private let reader: RowsReader
  private var reading: TableReading
  /// How many values are where labels and heads say, and how many there are in all.
  private var fitting = 0
  private var total = 0
  /// Printed rows without a row label, in order.
  private var unnamed: [Int] = []
  /// For each printed row, its row in the form; `nil` without a row label.
  private var keys: [Int?] = []
  private var placed: [PlacedRow] = []
  /// Rows of the form with values for two, as printed.
  private var doubled: [(key: Int, row: PrintedRow)] = []
  private var heads: HeadChoice
  private let labelColumns: LabelColumns
  private let isGrid: Bool
  private var outsideColumns: [Int: [ValueToken]] = [:]

  private var scan: TableScan { reader.scan }
  private var form: IndexedForm { reader.form }

  private init(_ reader: RowsReader) {
    self.reader = reader
    reading = TableReading(reader.form)
    heads = HeadChoice(reader)
    labelColumns = LabelColumns(reader.rows, reader.scan, reader.form)
    isGrid = RowWidths(reader.rows, reader.scan).isGrid
  }

  /// The table, and the share of its values that are where labels and heads say.
  static func result(of reader: RowsReader) -> (reading: TableReading, share: Double) {
    var placement = RowsPlacement(reader)
    placement.place()
    let share = placement.total == 0 ? 0 : Double(placement.fitting) / Double(placement.total)
    return (placement.reading, share)
  }

  private mutating func place() {
    total = scan.tokens.count { !$0.isBlank }
    for (number, row) in reader.rows.enumerated() {
      keys.append(row.label.key)
      place(row, number)
    }
    doubtRowsOfOneTable()
    write()
    let left = placeUnnamed()
    write()
    for number in left {
      doubtEmptyRows(beside: number)
      if let before = keys[..<number].last(where: { $0 != nil }) ?? nil,
        reader.rows[number].tokens.count == form.rows[before].count
      {
        doubtShiftedRows(around: before, reader.rows[number])
      }
    }
    for (key, row) in doubled { doubtShiftedRows(around: key, row) }
    keepOutsideColumns()
    keepLeading()
    for (piece, key) in reader.empty where reader.axis == .row && reading.notes[key] == nil {
      reading.note(key, TableReading.RowNote(line: scan.lineOfPiece(piece)))
    }
    RowDoubts(reader: reader).apply(to: &reading)
  }

  // MARK: Rows

  private mutating func place(_ row: PrintedRow, _ number: Int) {
    switch row.label.name {
    case .joined(let rows):
      let tokens = row.tokens.map { scan.tokens[$0] }.filter { !$0.isBlank }
      reading.joinedRows.append(.init(rows: rows, line: scan.lines[row.line].line))
      reading.outside.append(.init(kind: .values, label: row.label.piece, tokens: tokens))
      fitting += tokens.count
      return
    case .group:
      if reader.axis == .row {
        unnamed.append(number)
      } else {
        keepOutside(row, row.tokens.map { scan.tokens[$0] })
      }
      return
    case .unknown where !form.rowsStandAbove, .none where !form.rowsStandAbove:
      if reader.axis == .row, row.label.isUnknown || !isCellPath(row) {
        unnamed.append(number)
        return
      }
    default: break
    }
    put(row, heads.heads(of: row), doubt: nil)
  }

  /// Whether heads alone name the cells of a row.
  private func isCellPath(_ row: PrintedRow) -> Bool {
    guard let printed = heads.printedHeads(of: row) else { return false }
    return printed.heads.allSatisfy { $0.rows?.only != nil && $0.columns?.only != nil }
  }

  /// Finds the cells of a row's values.
  private mutating func put(_ row: PrintedRow, _ heads: RowHeads, doubt: Origin.Doubt?) {
    let count = heads.heads.count
    guard count > 0 else { return keepOutside(row, row.tokens.map { scan.tokens[$0] }) }
    let (found, holds) = assigned(row, heads)
    var assignment = found
    // A row with all its values counts as placed even if another order or other heads may be meant, because
    // no other method could decide that better.
    let isOfHeads =
      (heads.isContradicted || heads.isIncomplete || heads.isImplied && row.block != nil
        || !heads.others.isEmpty) && reader.empty.isEmpty
    let isPlaced = assignment.doubt == nil && (doubt != nil || isOfHeads)
    assignment.doubt =
      assignment.doubt ?? doubt
      ?? PlacementDoubt(reader: reader).doubt(assignment, row, heads, sumsHold: holds)
    let isFitting = isPlaced || assignment.doubt == nil && !(heads.isImplied && holds == false)
    let recognition = recognition(of: row.label)
    var placed = PlacedRow(
      note: TableReading.RowNote(
        recognition: recognition, wasDisplaced: assignment.isDisplaced || isDisplaced(row),
        line: scan.lines[row.line].line))
    placed.values.reserveCapacity(count)
    for (head, token) in zip(heads.heads, assignment.values) {
      guard let token else { continue }
      if isFitting, !token.isBlank { fitting += 1 }
      guard let cell = reader.cell(of: row.label, head) else {
        if !token.isBlank { outsideColumns[head.piece, default: []].append(token) }
        continue
      }
      placed.values.append(
        (
          cell,
          TableReading.Value(
            token: token, recognition: recognition, doubt: assignment.doubt, rowLabel: row.label.piece,
            head: head.piece)
        ))
    }
    if reader.source.isTraced { trace(row, heads, assignment.values) }
    switch holds {
    case true?: placed.rank += Rank.sumsHold
    case false?: placed.rank -= Rank.sumsHold
    case nil: break
    }
    placed.isByOrder = heads.isImplied && count > 1
    if !heads.isImplied { placed.rank += Rank.hasHeads }
    if assignment.doubt == nil { placed.rank += Rank.isCertain }
    self.placed.append(placed)
    if assignment.extra.count >= count, let key = row.label.key { doubled.append((key, row)) }
    if !assignment.extra.isEmpty {
      reading.outside.append(.init(kind: .values, label: -1, tokens: assignment.extra))
    }
    if assignment.doubt == .valueCount || assignment.doubt == .splitOrJoined {
      // A row with too few or too many values is still where its label says.
      fitting += tokensWithLabel(row, heads)
    }
  }

  /// The cells of a row's values, and whether the sums within the row hold for them.
  private func assigned(_ row: PrintedRow, _ heads: RowHeads) -> (RowAssignment, sumsHold: Bool?) {
    let count = heads.heads.count
    let columns = heads.columns.flatMap { $0.count == count ? $0 : nil }
    if let whole = RowAssignment(whole: row, count: count, columns: isGrid ? columns : nil, scan) {
      return (whole, reader.sumsHold(row, heads.heads))
    }
    let assigner = RowAssigner(
      scan: scan, count: count, columns: columns, isGrid: isGrid, aligned: heads.aligned,
      hasCellALine: reader.hasCellALine,
      sumsHold: { [reader] in reader.sumsHold(row.label, heads.heads, $0) })
    let assignment = assigner.assign(row, listNumeral: listNumeral(of: row.label))
    return (
      assignment, reader.sumsHold(row.label, heads.heads, RowAssigner.filled(assignment.values))
    )
  }

  /// Records the heads above a row's values, and the values that other orders of the heads would put in its
  /// cells.
  private mutating func trace(_ row: PrintedRow, _ heads: RowHeads, _ values: [ValueToken?]) {
    for head in heads.heads where head.pieces.count > 1 { reading.headPaths[head.piece] = head.pieces }
    for other in heads.others where other.count == values.count {
      for (head, token) in zip(other, values) {
        guard let token, let cell = reader.cell(of: row.label, head) else { continue }
        reading.rivals.append(.init(cell: cell, token: token, reason: .otherHeads))
      }
    }
  }

  /// A printed row whose values have been assigned to cells.
  private struct PlacedRow {
    var values: [(cell: Int, value: TableReading.Value)] = []
    let note: TableReading.RowNote
    /// Whether its columns follow the form's order for lack of heads.
    var isByOrder = false
    /// How well it is supported, in case another row states the same cells.
    var rank = 0
  }

  /// The support for one of two rows that state the same cells: sums weigh most, then printed heads.
  private enum Rank {
    static let sumsHold = 4
    static let hasHeads = 2
    static let isCertain = 1
  }

  /// If most rows occur twice, there are two tables, this year's and last year's, and rows found only once
  /// may be from either (docs/form.md, "How published reports break").
  private mutating func doubtRowsOfOneTable() {
    var counts = [Int](repeating: 0, count: form.cells.count)
    for row in placed { for (cell, _) in row.values { counts[cell] += 1 } }
    let twice = counts.count { $0 > 1 }
    guard twice > Self.mostRepeated, twice * 2 >= counts.count(where: { $0 > 0 }) else { return }
    for row in placed.indices {
      for index in placed[row].values.indices where counts[placed[row].values[index].cell] == 1 {
        placed[row].values[index].value.doubt = placed[row].values[index].value.doubt ?? .ambiguousPlacement
      }
    }
  }

  /// Fewer repeated cells are explained by a row printed twice by mistake.
  private static let mostRepeated = 3

  /// Writes the placed rows; of rows that state the same cells, the best supported goes first.
  private mutating func write() {
    for row in placed.indices.sorted(by: { (placed[$1].rank, $0) < (placed[$0].rank, $1) }) {
      var noted: Int?
      for (cell, value) in placed[row].values {
        let isTaken = reading.place(value, in: cell)
        if isTaken, placed[row].isByOrder { reading.columnsByOrder = true }
        // All the values of a printed row belong to one row of the form but where its rows stand side by side.
        if form.rowOfCell[cell] != noted {
          reading.note(form.rowOfCell[cell], placed[row].note)
          noted = form.rowOfCell[cell]
        }
      }
    }
    placed = []
  }

  /// Values that are off by more belong to another row.
  private static let mostOff = 2

  /// How many values are beside a label that names their row, if their number is about right.
  private func tokensWithLabel(_ row: PrintedRow, _ heads: RowHeads) -> Int {
    guard row.label.key != nil || form.rowsStandAbove && !heads.isImplied else { return 0 }
    let count = row.tokens.count { !scan.tokens[$0].isBlank }
    if abs(count - heads.heads.count) <= Self.mostOff { return count }
    // On the label's own line, empty cells may have left no trace.
    let isOnOneLine =
      row.label.piece >= 0
      && row.tokens.allSatisfy { scan.tokens[$0].line == scan.labels[row.label.piece].line }
    return isOnOneLine && count < heads.heads.count ? count : 0
  }

  private func isDisplaced(_ row: PrintedRow) -> Bool {
    reader.axis == .row && labelColumns.isDisplaced(row)
  }

  private func recognition(of label: RowLabel) -> Origin.Recognition {
    switch label.name {
    case .key(_, let recognition): recognition
    case .unknown where form.rowsStandAbove, .none where form.rowsStandAbove: .exact
    default: .position
    }
  }

  private func listNumeral(of label: RowLabel) -> RowAssigner.ListNumeral? {
    guard reader.axis == .row, let number = label.key.flatMap({ form.numerals[$0] }) else { return nil }
    let piece = label.piece < 0 ? nil : scan.labels[label.piece]
    return RowAssigner.ListNumeral(
      number: number, isLost: piece?.hasLostNumeral ?? false, isMissing: !(piece?.hasNumeral ?? false))
  }

  // MARK: Rows without a label

  /// Places rows that no label names.
  ///
  /// - Returns: the rows without a place in the form.
  private mutating func placeUnnamed() -> [Int] {
    var left: [Int] = []
    let read = Set(reading.notes.indices.filter { reading.notes[$0] != nil })
    let gaps = UnnamedRows(reader: reader, keys: keys, unnamed: unnamed, read: read).gaps()
    for number in unnamed {
      var row = reader.rows[number]
      let tokens = row.tokens.map { scan.tokens[$0] }.filter { !$0.isBlank }
      guard let (key, isNamed) = gaps[number] else {
        keepOutside(row, tokens)
        if row.label.pieces.isEmpty { doubtRow(before: number) }
        left.append(number)
        continue
      }
      keys[number] = key
      let pieces = row.label.pieces
      // Words that name something else may be the label of another row.
      let doubt: Origin.Doubt? =
        isNamed || pieces.isEmpty || row.label.group != nil ? nil : .ambiguousPlacement
      row.label = RowLabel(
        name: .key(key, isNamed ? .normalized : .position), pieces: pieces, piece: row.label.piece)
      put(row, heads.heads(of: row), doubt: doubt)
    }
    return left
  }

  /// Unlabelled values after a row's may belong to it, unless its sums hold without them.
  private mutating func doubtRow(before number: Int) {
    guard number > 0, reader.rows[number - 1].segment == reader.rows[number].segment,
      let key = reader.rows[number - 1].label.key
    else { return }
    let holds = form.sumsHold { amounts in
      for cell in form.rows[key] { amounts[cell] = reading.amount(cell) }
    }
    if holds != true { reading.doubt(key, .strayValue) }
  }

  /// Values without a row's label may belong to an adjacent empty row whose label is wrapped.
  private mutating func doubtEmptyRows(beside number: Int) {
    guard reader.axis == .row else { return }
    let before = keys[..<number].last { $0 != nil } ?? nil
    let after = keys[(number + 1)...].first { $0 != nil } ?? nil
    for key in [before, after].compactMap(\.self)
    where form.rows[key].allSatisfy({ reading.values[$0]?.token.isBlank ?? true }) {
      reading.doubt(key, .strayValue)
    }
  }

  /// In text, a row of values too many and a row of the form without any show that labels and values parted: the rows
  /// from one to the other may each have their neighbour's values.
  private mutating func doubtShiftedRows(around key: Int, _ row: PrintedRow) {
    guard reader.axis == .row, !row.isRow else { return }
    func isRead(_ key: Int) -> Bool { form.rows[key].contains { reading.values[$0] != nil } }
    let lost = form.rows.indices.filter { !isRead($0) }
    if let next = lost.first(where: { $0 > key }) {
      for key in key..<next { reading.doubt(key, .strayValue) }
    }
    if let last = lost.last(where: { $0 < key }) {
      for key in last + 1...key { reading.doubt(key, .strayValue) }
    }
  }

  // MARK: Outside the form

  private mutating func keepOutside(_ row: PrintedRow, _ tokens: [ValueToken]) {
    let tokens = tokens.filter { !$0.isBlank }
    guard !tokens.isEmpty else { return }
    let isNamed = !row.label.pieces.isEmpty
    reading.outside.append(
      .init(kind: isNamed ? .row : .values, label: isNamed ? row.label.piece : -1, tokens: tokens))
    // A row unknown to the form accounts for its values.
    if isNamed, scan.lines[row.line].isLoose { reading.usedLines.insert(scan.lines[row.line].line) }
    if isNamed { fitting += tokens.count }
  }

  private mutating func keepOutsideColumns() {
    for (piece, tokens) in outsideColumns.sorted(by: { $0.key < $1.key }) {
      reading.outside.append(.init(kind: .column, label: piece, tokens: tokens))
    }
  }

  private mutating func keepLeading() {
    let tokens = reader.leading.map { scan.tokens[$0] }
    // A single value, or single digits only, are numerals torn from labels and not a column.
    guard tokens.count > 1, tokens.contains(where: { $0.listNumeral == nil }) else {
      fitting += tokens.count
      return
    }
    fitting += tokens.count
    reading.outside.append(.init(kind: .column, label: -1, tokens: tokens))
  }
}
