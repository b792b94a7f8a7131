/// Chooses the columns of rows: the best-fitting order of the heads printed above them, or else the form's
/// order.
struct HeadChoice {
  /// The rows below the same heads, or below none.
  private struct Group {
    let rows: [PrintedRow]
    let widths: RowWidths
    /// How the sums of these rows turn out in the form's order.
    let sums: SumTally
    /// Whether any of them is a line of text.
    let hasText: Bool
    /// The columns that lines with so many values show, by their number.
    var aligned: [Int: AlignedColumns?] = [:]
  }

  private let reader: RowsReader
  private var groups: [Int?: Group]
  /// The chosen heads of each block; `nil` if it fits none of its rows.
  private var printed: [RowHeads?] = []
  /// The form's heads by block and row, cached.
  private var implied: [ImpliedKey: RowHeads] = [:]

  private var scan: TableScan { reader.scan }
  private var form: IndexedForm { reader.form }

  init(_ reader: RowsReader) {
    self.reader = reader
    groups = Dictionary(grouping: reader.rows, by: \.block).mapValues { rows in
      Group(
        rows: rows, widths: RowWidths(rows, reader.scan), sums: SumTally(of: rows, below: nil, reader),
        hasText: rows.contains { !$0.isRow })
    }
    for block in reader.blocks.indices {
      printed.append(chosenHeads(block) ?? (block == 0 ? nil : repeatedHeads(block, of: printed[block - 1])))
    }
  }

  /// The printed heads of a row; `nil` if there are none, or they do not fit.
  func printedHeads(of row: PrintedRow) -> RowHeads? { row.block.flatMap { printed[$0] } }

  /// The heads of a row: the printed ones, or else the form's.
  mutating func heads(of row: PrintedRow) -> RowHeads {
    if let printed = printedHeads(of: row), reader.isCompatible(row.label, printed.heads) { return printed }
    let key = ImpliedKey(block: row.block, row: row.label.key)
    if let known = implied[key] { return known }
    let result = impliedHeads(reader.impliedHeads(of: row.label), below: row.block)
    implied[key] = result
    return result
  }

  // MARK: Printed heads

  /// The order of heads that fits the rows below best; `nil` if none does.
  private mutating func chosenHeads(_ number: Int) -> RowHeads? {
    guard let group = groups[number] else { return nil }
    let (block, rows) = (reader.blocks[number], group.rows)
    let named = rows.first { $0.label.key != nil } ?? rows.first
    let implied = named.map { reader.impliedHeads(of: $0.label) } ?? []
    let fit = HeadFit(
      scan: scan, rows: rows, widths: group.widths, aligned: aligned(number, group.widths.usual),
      implied: implied)
    let ways = block.orders.flatMap { fit.fitted($0, isRegular: block.isRegular) }.filter {
      reader.areDistinct($0.heads)
    }
    var best: (fitted: HeadFit.Fitted, score: Int)?
    var others: [[ColumnHead]] = []
    for fitted in ways {
      // Where there is one way, nothing has to say that it is the best.
      let score = ways.count > 1 ? rows.reduce(0) { $0 + self.score($1, fitted.heads) } : 0
      if score > best?.score ?? Int.min {
        best = (fitted, score)
        others = []
      } else if score == best?.score {
        others.append(fitted.heads)
      }
    }
    guard let fitted = best?.fitted else { return incompleteHeads(block, fit, rows) }
    let sums = SumTally(of: rows, below: fitted.heads, reader)
    let fitsForm = group.sums.fitsAll && group.sums.holding >= sums.holding
    // Sums hold for the parts in any order: where heads stand on several lines of text, the form's order is a rival.
    if fitsForm, implied.count == fitted.heads.count, areOnSeveralLines(fitted.heads, above: rows) {
      others.append(implied)
    }
    return RowHeads(
      heads: fitted.heads, columns: fitted.columns,
      aligned: aligned(number, fitted.heads.count) ?? aligned(below: fitted.heads, rows),
      isContradicted: !sums.isConfirmed
        && (group.sums.isConfirmed || sums.isRefuted && hasOtherWords(block, fitted.heads))
        || fitsForm && sums.failing > 0 && group.sums.holding > sums.holding,
      isIncomplete: fitted.isAstray, others: others)
  }

  /// Whether the heads of lines of text stand on several, so that only their words tell which belong to which.
  private func areOnSeveralLines(_ heads: [ColumnHead], above rows: [PrintedRow]) -> Bool {
    guard !form.rowsStandAbove, !rows.contains(where: \.isRow) else { return false }
    let lines = heads.filter { $0.piece >= 0 && !scan.isCell($0.piece) }.map { scan.labels[$0.piece].line }
    return lines.contains { $0 != lines[0] }
  }

  /// Whether there are words among the heads that name no column, or some had to be left out to fit the rows.
  private func hasOtherWords(_ block: HeadBlock, _ heads: [ColumnHead]) -> Bool {
    heads.contains(where: \.isOutside) || block.orders.allSatisfy { $0.count != heads.count }
  }

  /// Heads of which some are lost, or above rows with empty cells.
  private func incompleteHeads(_ block: HeadBlock, _ fit: HeadFit, _ rows: [PrintedRow]) -> RowHeads? {
    for order in block.orders {
      guard let fitted = fit.incompleteByPlace(order), reader.areDistinct(fitted.heads) else { continue }
      let sums = SumTally(of: rows, below: fitted.heads, reader)
      if form.sums.isEmpty || sums.holding > sums.failing {
        return RowHeads(heads: fitted.heads, columns: fitted.columns, isIncomplete: true)
      }
    }
    return block.orders.lazy.compactMap(fit.incomplete).first { self.reader.areDistinct($0) }.map {
      RowHeads(heads: $0, aligned: self.aligned(below: $0, rows))
    }
  }

  /// The previous heads, if a page repeats some of them in order and its rows have the same width.
  private mutating func repeatedHeads(_ block: Int, of before: RowHeads?) -> RowHeads? {
    let known = reader.blocks[block].names.filter { !$0.isRow }
    guard !form.rowsStandAbove, var heads = before, let group = groups[block], !known.isEmpty,
      group.widths.usual == heads.heads.count,
      known.isPart(of: heads.heads.compactMap { $0.columns.map { HeadName(isRow: false, keys: $0) } })
    else { return nil }
    heads.columns = group.widths.columns
    heads.aligned = aligned(block, group.widths.usual)
    return heads
  }

  /// The columns shown by the lines of a block that have so many values.
  private mutating func aligned(_ block: Int?, _ count: Int) -> AlignedColumns? {
    guard let group = groups[block], group.hasText else { return nil }
    if let known = group.aligned[count] { return known }
    let columns = AlignedColumns(
      group.rows.filter { !$0.isRow && $0.tokens.count == count && isOnOneLine($0) }.map { row in
        row.tokens.map { scan.tokens[$0] }
      })
    groups[block]?.aligned[count] = .some(columns)
    return columns
  }

  private func aligned(below heads: [ColumnHead], _ rows: [PrintedRow]) -> AlignedColumns? {
    guard rows.contains(where: { !$0.isRow }) else { return AlignedColumns(heads: heads, above: [], scan) }
    let lines = rows.filter { !$0.isRow && isOnOneLine($0) }.map { row in row.tokens.map { scan.tokens[$0] } }
    return AlignedColumns(heads: heads, above: lines, scan)
  }

  private func isOnOneLine(_ row: PrintedRow) -> Bool {
    guard let first = row.tokens.first, let last = row.tokens.last else { return false }
    return scan.tokens[first].line == scan.tokens[last].line
  }

  /// How well the sums of a row support an order of heads.
  private func score(_ row: PrintedRow, _ heads: [ColumnHead]) -> Int {
    guard row.filledCount(scan) == heads.count else { return 0 }
    switch reader.sumsHold(row, completed(heads, for: row)) {
    case true?: return 3
    case nil: return 1
    case false?: return 0
    }
  }

  /// The heads with the form's only missing head in place of the only unknown one, so that the sums can test
  /// it.
  private func completed(_ heads: [ColumnHead], for row: PrintedRow) -> [ColumnHead] {
    guard heads.count(where: \.isOutside) == 1, let place = heads.firstIndex(where: \.isOutside) else {
      return heads
    }
    let missing = reader.impliedHeads(of: row.label).filter { head in
      guard let cell = reader.cell(of: row.label, head) else { return false }
      return !heads.contains { reader.cell(of: row.label, $0) == cell }
    }
    guard let head = missing.only else { return heads }
    var completed = heads
    completed[place] = head
    return completed
  }

  // MARK: The form's heads

  private struct ImpliedKey: Hashable {
    let block: Int?
    let row: Int?
  }

  /// The form's heads for some rows, with the evidence against them.
  private mutating func impliedHeads(_ implied: [ColumnHead], below block: Int?) -> RowHeads {
    guard let group = groups[block] else { return RowHeads(heads: implied, isImplied: true) }
    var heads = RowHeads(
      heads: implied, columns: group.widths.columns, aligned: aligned(block, implied.count),
      isImplied: true, isConfirmed: group.sums.isConfirmed)
    guard let block, printed[block] == nil else { return heads }
    // Heads that are printed but do not fit may have stated another order.
    let heading = reader.blocks[block]
    let contradiction = HeadContradiction(block: heading, form: form, scan: scan)
    heads.isContradicted =
      implied.count > 1 && contradiction.speaksAgainst(implied, columns: group.widths.columns)
    heads.isTooWide = group.widths.usual < implied.count && group.widths.isUniform
    heads.isIncomplete = isIncomplete(heading, implied)
    return heads
  }

  /// Whether the readable heads lack some of the form's.
  private func isIncomplete(_ block: HeadBlock, _ implied: [ColumnHead]) -> Bool {
    guard block.isRegular, !block.hasFragments else { return false }
    let known = block.orders[0].count { !$0.isOutside }
    return known > 0 && known < implied.count
  }
}
