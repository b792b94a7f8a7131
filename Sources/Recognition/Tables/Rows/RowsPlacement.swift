import ReportModel

/// Puts the values of printed rows into the cells of the form.
struct RowsPlacement {
  private let reader: RowsReader
  private var reading: TableReading
  /// How many values stand where labels and heads say, and how many there are.
  private var fitting = 0
  private var total = 0
  /// Rows that no label names, in their order with those that one does.
  private var unnamed: [Int] = []
  /// For each printed row, the row of the form; `nil` for rows that no label names.
  private var keys: [Int?] = []
  private var placed: [PlacedRow] = []
  private var implied: [ImpliedKey: Implied] = [:]
  private let labelColumns: LabelColumns
  private var outsideColumns: [Int: [ValueToken]] = [:]

  private var scan: TableScan { reader.scan }
  private var form: IndexedForm { reader.form }

  init(_ reader: RowsReader) {
    self.reader = reader
    reading = TableReading(reader.form)
    labelColumns = LabelColumns(reader.rows, reader.scan, reader.form)
  }

  /// The table, and the share of its values that stand where labels and heads say.
  func result() -> (reading: TableReading, share: Double) {
    var copy = self
    copy.place()
    return (copy.reading, copy.total == 0 ? 0 : Double(copy.fitting) / Double(copy.total))
  }

  private mutating func place() {
    total = scan.tokens.count { !$0.isBlank }
    let chosen = reader.blocks.indices.map { chosenHeads($0) }
    let unheaded = widths(of: nil)
    for number in reader.rows.indices {
      let row = reader.rows[number]
      keys.append(row.label.key)
      let heads = row.block.flatMap { chosen[$0] }
      place(row, number, heads, unheaded)
    }
    write()
    placeUnnamed(chosen, unheaded)
    write()
    keepOutsideColumns()
    keepLeading()
    for (piece, key) in reader.empty where reader.axis == .row && reading.notes[key] == nil {
      reading.note(key, TableReading.RowNote(line: scan.lineOfPiece(piece)))
    }
    RowDoubts(reader: reader).apply(to: &reading)
  }

  // MARK: Heads

  /// The order in which the columns below some heads stand, and how wide its rows are.
  private struct Heads {
    var heads: [ColumnHead]
    /// Where the values stand in a table of cells, as far as that is known.
    var columns: [Int32]?
    var aligned: AlignedColumns?
    var isImplied = false
    /// Whether the heads printed contradict the order that is taken.
    var isContradicted = false
    /// Another order of the same heads for which as much speaks.
    var rival: [ColumnHead]?
    /// Other orders that fit as well, where the reading is traced.
    var others: [[ColumnHead]] = []
  }

  private func widths(of block: Int?) -> RowWidths {
    RowWidths(reader.rows.filter { $0.block == block }, scan)
  }

  /// The order of heads that fits the rows below them best; `nil` where none fits.
  private func chosenHeads(_ block: Int) -> Heads? {
    let rows = reader.rows.filter { $0.block == block }
    let widths = RowWidths(rows, scan)
    let fit = HeadFit(scan: scan, rows: rows, widths: widths, aligned: aligned(rows, widths.usual))
    var best: (fitted: HeadFit.Fitted, score: Int)?
    var others: [[ColumnHead]] = []
    for order in reader.blocks[block].orders {
      for fitted in fit.fitted(order, isRegular: reader.blocks[block].isRegular) {
        guard reader.areDistinct(fitted.heads) else { continue }
        let score = rows.reduce(0) { $0 + self.score($1, fitted.heads) }
        if score > best?.score ?? Int.min {
          best = (fitted, score)
          others = []
        } else if reader.source.isTraced, score == best?.score {
          others.append(fitted.heads)
        }
      }
    }
    guard let heads = best?.fitted.heads else {
      return reader.blocks[block].orders.lazy.compactMap(fit.incomplete).first { self.reader.areDistinct($0) }
        .map {
          Heads(heads: $0, aligned: AlignedColumns(heads: $0, self.scan))
        }
    }
    return Heads(
      heads: heads, columns: best?.fitted.columns,
      aligned: aligned(rows, heads.count) ?? AlignedColumns(heads: heads, scan), others: others)
  }

  private func aligned(_ rows: [PrintedRow], _ count: Int) -> AlignedColumns? {
    AlignedColumns(
      rows.filter { !$0.isRow && $0.tokens.count == count && isOnOneLine($0) }.map { row in
        row.tokens.map { scan.tokens[$0] }
      })
  }

  private func isOnOneLine(_ row: PrintedRow) -> Bool {
    guard let first = row.tokens.first, let last = row.tokens.last else { return false }
    return scan.tokens[first].line == scan.tokens[last].line
  }

  /// What speaks for an order of heads in a row: its sums.
  private func score(_ row: PrintedRow, _ heads: [ColumnHead]) -> Int {
    let printed = row.tokens.map { scan.tokens[$0] }.filter { !$0.isBlank }
    guard printed.count == heads.count else { return 0 }
    switch reader.sumsHold(row.label, heads, printed) {
    case true?: return 3
    case nil: return 1
    case false?: return 0
    }
  }

  // MARK: Rows

  /// Where the values of rows without heads of their own stand; made once for each block and width.
  private struct Implied {
    let columns: [Int32]?
    let aligned: AlignedColumns?
  }

  private struct ImpliedKey: Hashable {
    let block: Int?
    let count: Int
  }

  private mutating func implied(_ block: Int?, _ count: Int, _ unheaded: RowWidths) -> Implied {
    let key = ImpliedKey(block: block, count: count)
    if let known = implied[key] { return known }
    let rows = reader.rows.filter { $0.block == block }
    let widths = block == nil ? unheaded : RowWidths(rows, scan)
    let result = Implied(columns: widths.columns, aligned: aligned(rows, count))
    implied[key] = result
    return result
  }

  /// The heads of a row: those printed above it, or else those of the form.
  private mutating func heads(_ row: PrintedRow, _ printed: Heads?, _ unheaded: RowWidths) -> Heads {
    if let printed, reader.isCompatible(row.label, printed.heads) { return printed }
    let implied = reader.impliedHeads(of: row.label)
    let places = self.implied(row.block, implied.count, unheaded)
    var heads = Heads(heads: implied, columns: places.columns, aligned: places.aligned, isImplied: true)
    // Heads that are printed and fit nothing may have said another order.
    heads.isContradicted =
      printed == nil && row.block != nil
      && HeadFit.contradicts(implied, reader.blocks[row.block ?? 0])
      && implied.count > 1
    return heads
  }

  private mutating func place(
    _ row: PrintedRow, _ number: Int, _ printed: Heads?, _ unheaded: RowWidths
  ) {
    let tokens = row.tokens.map { scan.tokens[$0] }.filter { !$0.isBlank }
    switch row.label.name {
    case .joined(let rows):
      reading.joinedRows.append(.init(rows: rows, line: scan.lines[row.line].line))
      reading.outside.append(.init(kind: .values, label: row.label.piece, tokens: tokens))
      fitting += tokens.count
      return
    case .group:
      if reader.axis == .row { unnamed.append(number) } else { keepOutside(row, tokens) }
      return
    case .unknown where !form.rowsStandAbove, .none where !form.rowsStandAbove:
      if reader.axis == .row, row.label.isUnknown || !isCellPath(row, printed) {
        unnamed.append(number)
        return
      }
    default: break
    }
    let heads = heads(row, printed, unheaded)
    put(row, heads, doubt: nil)
  }

  /// Whether heads alone name the cells of a row.
  private func isCellPath(_ row: PrintedRow, _ printed: Heads?) -> Bool {
    guard let printed else { return false }
    return printed.heads.allSatisfy { $0.rows?.only != nil && $0.columns?.only != nil }
  }

  /// Finds the cells of a row's values.
  private mutating func put(_ row: PrintedRow, _ heads: Heads, doubt: Origin.Doubt?) {
    let count = heads.heads.count
    guard count > 0 else { return keepOutside(row, row.tokens.map { scan.tokens[$0] }) }
    let assigner = RowAssigner(
      scan: scan, count: count,
      columns: heads.columns.flatMap { $0.count == count ? $0 : nil }, aligned: heads.aligned,
      hasCellALine: reader.hasCellALine,
      sumsHold: { [reader] in reader.sumsHold(row.label, heads.heads, $0) })
    var assignment = assigner.assign(row, listNumeral: listNumeral(of: row.label))
    assignment.doubt = assignment.doubt ?? doubt ?? self.doubt(assignment, row, heads)
    let recognition = recognition(of: row.label)
    var placed = PlacedRow(
      note: TableReading.RowNote(
        recognition: recognition, wasDisplaced: assignment.isDisplaced || isDisplaced(row),
        line: scan.lines[row.line].line))
    for (head, token) in zip(heads.heads, assignment.values) {
      guard let token else { continue }
      if assignment.doubt == nil, !token.isBlank { fitting += 1 }
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
    switch reader.sumsHold(row.label, heads.heads, RowAssigner.filled(assignment.values)) {
    case true?: placed.rank += Rank.sumsHold
    case false?: placed.rank -= Rank.sumsHold
    case nil: break
    }
    placed.isByOrder = heads.isImplied && count > 1
    if !heads.isImplied { placed.rank += Rank.hasHeads }
    if assignment.doubt == nil { placed.rank += Rank.isCertain }
    self.placed.append(placed)
    if !assignment.extra.isEmpty {
      reading.outside.append(.init(kind: .values, label: -1, tokens: assignment.extra))
    }
    if assignment.doubt == .valueCount || assignment.doubt == .splitOrJoined {
      // A row with a value too few or too many is where its label says all the same.
      fitting += tokensWithLabel(row, heads)
    }
  }

  /// Notes the heads above a row's values, and the values that other orders of the heads would put in its cells.
  private mutating func trace(_ row: PrintedRow, _ heads: Heads, _ values: [ValueToken?]) {
    for head in heads.heads where head.pieces.count > 1 { reading.headPaths[head.piece] = head.pieces }
    for other in heads.others where other.count == values.count {
      for (head, token) in zip(other, values) {
        guard let token, let cell = reader.cell(of: row.label, head) else { continue }
        reading.rivals.append(.init(cell: cell, token: token, reason: .otherHeads))
      }
    }
  }

  /// A printed row whose values have their cells.
  private struct PlacedRow {
    var values: [(cell: Int, value: TableReading.Value)] = []
    let note: TableReading.RowNote
    /// Whether its columns were taken in the order of the form, because it has no heads.
    var isByOrder = false
    /// What speaks for it where another row states the same cells.
    var rank = 0
  }

  /// What speaks for one of two rows that state the same cells: its sums most, then heads of its own.
  private enum Rank {
    static let sumsHold = 4
    static let hasHeads = 2
    static let isCertain = 1
  }

  /// Writes the rows found, of those that state the same cells the likelier one.
  private mutating func write() {
    for row in placed.indices.sorted(by: { (placed[$1].rank, $0) < (placed[$0].rank, $1) }) {
      for (cell, value) in placed[row].values {
        let isTaken = reading.place(value, in: cell)
        if isTaken, placed[row].isByOrder { reading.columnsByOrder = true }
        reading.note(form.rowOfCell[cell], placed[row].note)
      }
    }
    placed = []
  }

  /// Why a row is in doubt whose values have a column each.
  private func doubt(_ assignment: RowAssignment, _ row: PrintedRow, _ heads: Heads) -> Origin.Doubt? {
    guard heads.heads.count > 1 else { return nil }
    if heads.isContradicted { return .ambiguousPlacement }
    let values = assignment.values
    let holds = reader.sumsHold(row.label, heads.heads, RowAssigner.filled(values))
    // The form's order is taken where no heads are printed; sums that fail speak against it.
    if heads.isImplied, holds == false { return .ambiguousPlacement }
    if holds != true, isBelowFragments(row, heads) { return .ambiguousPlacement }
    if let rival = heads.rival, differs(values, row, heads.heads, rival) { return .ambiguousPlacement }
    guard values.contains(where: { $0?.isBlank ?? true }),
      values.contains(where: { $0.map { !$0.isBlank } ?? false })
    else { return nil }
    // A value that was lost leaves its neighbours in wrong columns: then the sums fail, or the last one is missing.
    if holds == false { return .ambiguousPlacement }
    return holds == nil && values.last.map { $0?.isBlank ?? true } ?? false ? .valueCount : nil
  }

  /// Whether values may stand below heads that could not be read.
  private func isBelowFragments(_ row: PrintedRow, _ heads: Heads) -> Bool {
    guard !heads.isImplied, let block = row.block, reader.blocks[block].hasFragments else { return false }
    let known = heads.heads.count { reader.cell(of: row.label, $0) != nil }
    let isUnnamed = row.label.key == nil && form.rowsStandAbove
    return known < (isUnnamed ? form.rowOfCell.count : reader.impliedHeads(of: row.label).count)
  }

  /// Whether another order of the heads puts other values into a row's cells.
  private func differs(
    _ values: [ValueToken?], _ row: PrintedRow, _ heads: [ColumnHead], _ rival: [ColumnHead]
  ) -> Bool {
    var contents: [Int: ValueContent?] = [:]
    for (head, value) in zip(heads, values) {
      if let cell = reader.cell(of: row.label, head) { contents[cell] = .some(value?.content) }
    }
    return zip(rival, values).contains { head, value in
      reader.cell(of: row.label, head).flatMap { contents[$0] }.map { $0 != value?.content } ?? false
    }
  }

  /// More values too few or too many show that they are another row's.
  private static let mostOff = 2

  /// How many values stand beside a label that names their row, in about the right number.
  private func tokensWithLabel(_ row: PrintedRow, _ heads: Heads) -> Int {
    guard row.label.key != nil || form.rowsStandAbove && !heads.isImplied else { return 0 }
    let count = row.tokens.count { !scan.tokens[$0].isBlank }
    if abs(count - heads.heads.count) <= Self.mostOff { return count }
    // Of values on the label's own line some may be empty cells that left no trace.
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

  private func listNumeral(of label: RowLabel) -> Int? {
    reader.axis == .row ? label.key.flatMap { form.numerals[$0] } : nil
  }

  // MARK: Rows without a label

  private mutating func placeUnnamed(_ chosen: [Heads?], _ unheaded: RowWidths) {
    let read = Set(reading.notes.indices.filter { reading.notes[$0] != nil })
    let gaps = UnnamedRows(reader: reader, keys: keys, unnamed: unnamed, read: read).gaps()
    for number in unnamed {
      var row = reader.rows[number]
      let tokens = row.tokens.map { scan.tokens[$0] }.filter { !$0.isBlank }
      guard let (key, isNamed) = gaps[number] else {
        keepOutside(row, tokens)
        if row.label.pieces.isEmpty { doubtRow(before: number) }
        continue
      }
      let pieces = row.label.pieces
      let printed = row.block.flatMap { chosen[$0] }
      // Words that name something else may stand for another row.
      let doubt: Origin.Doubt? =
        isNamed || pieces.isEmpty || row.label.group != nil ? nil : .ambiguousPlacement
      row.label = RowLabel(
        name: .key(key, isNamed ? .normalized : .position), pieces: pieces, piece: row.label.piece)
      let heads = heads(row, printed, unheaded)
      put(row, heads, doubt: doubt)
    }
  }

  /// Values that follow a row's and have no label may be the row's, unless its sums hold without them.
  private mutating func doubtRow(before number: Int) {
    guard number > 0, reader.rows[number - 1].segment == reader.rows[number].segment,
      let key = reader.rows[number - 1].label.key
    else { return }
    let amounts = form.rows[key].compactMap { cell in reading.amount(cell).map { (cell, $0) } }
    if form.sumsHold(Dictionary(uniqueKeysWithValues: amounts)) != true { reading.doubt(key, .strayValue) }
  }

  // MARK: Outside the form

  private mutating func keepOutside(_ row: PrintedRow, _ tokens: [ValueToken]) {
    let tokens = tokens.filter { !$0.isBlank }
    guard !tokens.isEmpty else { return }
    let isNamed = !row.label.pieces.isEmpty
    reading.outside.append(
      .init(kind: isNamed ? .row : .values, label: isNamed ? row.label.piece : -1, tokens: tokens))
    // A row of words that the form does not have accounts for its values where it is as wide as others.
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
    // Numerals torn from labels, or a column of serial numbers.
    guard tokens.count > 1, tokens.contains(where: { $0.listNumeral == nil }) else {
      fitting += tokens.count
      return
    }
    fitting += tokens.count
    reading.outside.append(.init(kind: .column, label: -1, tokens: tokens))
  }
}
