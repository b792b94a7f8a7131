/// Chooses the columns of rows: the order of the heads printed above them that fits best, or else the form's.
struct HeadChoice {
  private let reader: RowsReader
  /// For each block of heads, what it says; `nil` where it fits none of its rows.
  private var printed: [RowHeads?] = []
  private let unheaded: RowWidths
  private var implied: [ImpliedKey: Implied] = [:]

  private var scan: TableScan { reader.scan }
  private var form: IndexedForm { reader.form }

  init(_ reader: RowsReader) {
    self.reader = reader
    unheaded = RowWidths(reader.rows.filter { $0.block == nil }, reader.scan)
    for block in reader.blocks.indices {
      printed.append(chosenHeads(block) ?? (block == 0 ? nil : repeatedHeads(block, of: printed[block - 1])))
    }
  }

  /// The heads before, where a page repeats some of them in their order and its rows are as wide.
  private func repeatedHeads(_ block: Int, of before: RowHeads?) -> RowHeads? {
    let rows = reader.rows.filter { $0.block == block }
    let widths = RowWidths(rows, scan)
    let known = reader.blocks[block].names.filter { !$0.isRow }
    guard !form.rowsStandAbove, var heads = before, !known.isEmpty, widths.usual == heads.heads.count,
      HeadFit.isPart(
        known, of: heads.heads.compactMap { $0.columns.map { HeadName(isRow: false, keys: $0) } })
    else { return nil }
    heads.columns = widths.columns
    heads.aligned = aligned(rows, widths.usual)
    return heads
  }

  /// What the heads printed above a row say; `nil` where there are none, or they fit nothing.
  func printedHeads(of row: PrintedRow) -> RowHeads? { row.block.flatMap { printed[$0] } }

  /// The order of heads that fits the rows below them best; `nil` where none fits.
  private func chosenHeads(_ block: Int) -> RowHeads? {
    let rows = reader.rows.filter { $0.block == block }
    let widths = RowWidths(rows, scan)
    let named = rows.first { $0.label.key != nil } ?? rows.first
    let fit = HeadFit(
      scan: scan, rows: rows, widths: widths, aligned: aligned(rows, widths.usual),
      implied: named.map { reader.impliedHeads(of: $0.label) } ?? [])
    var best: (fitted: HeadFit.Fitted, score: Int)?
    var others: [[ColumnHead]] = []
    for order in reader.blocks[block].orders {
      for fitted in fit.fitted(order, isRegular: reader.blocks[block].isRegular) {
        guard reader.areDistinct(fitted.heads) else { continue }
        let score = rows.reduce(0) { $0 + self.score($1, fitted.heads) }
        if score > best?.score ?? Int.min {
          best = (fitted, score)
          others = []
        } else if score == best?.score {
          others.append(fitted.heads)
        }
      }
    }
    guard let heads = best?.fitted.heads else {
      for order in reader.blocks[block].orders {
        if let fitted = fit.incompleteByPlace(order), reader.areDistinct(fitted.heads),
          mayBe(fitted.heads, of: rows)
        {
          return RowHeads(heads: fitted.heads, columns: fitted.columns, isIncomplete: true)
        }
      }
      return reader.blocks[block].orders.lazy.compactMap(fit.incomplete).first { self.reader.areDistinct($0) }
        .map {
          RowHeads(heads: $0, aligned: AlignedColumns(heads: $0, self.scan))
        }
    }
    // Heads under which most sums fail stand above other columns, where the form's order makes them hold.
    let isContradicted =
      isConfirmed(rows) && !isConfirmed(rows, heads)
      || hasOtherWords(block, heads) && sums(of: rows, heads).failing > Self.leastConfirming
        && !isConfirmed(rows, heads)
    return RowHeads(
      heads: heads, columns: best?.fitted.columns,
      aligned: aligned(rows, heads.count) ?? AlignedColumns(heads: heads, scan),
      isContradicted: isContradicted, isIncomplete: best?.fitted.isAstray ?? false, others: others)
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
    switch reader.sumsHold(row.label, completed(heads, for: row), printed) {
    case true?: return 3
    case nil: return 1
    case false?: return 0
    }
  }

  /// Heads with the form's own in place of the one that names none, where just that one is missing: the sums tell
  /// whether it may stand there.
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

  // MARK: Rows without heads

  /// Where the values of rows without heads of their own stand; made once for each block and width.
  private struct Implied {
    let columns: [Int32]?
    let aligned: AlignedColumns?
    let isConfirmed: Bool
    let usual: Int
    let isUniform: Bool
  }

  /// The share of the rows' sums that have to hold, and so many rows at least, to confirm an order.
  private static let confirming = 0.8
  private static let leastConfirming = 5

  /// Whether the sums of rows, where these have any, speak for heads of which some are lost.
  private func mayBe(_ heads: [ColumnHead], of rows: [PrintedRow]) -> Bool {
    let (holding, failing) = sums(of: rows, heads)
    return form.sums.isEmpty || holding > failing
  }

  /// Whether words that name no column stand among heads, or were left out to fit them to the rows.
  private func hasOtherWords(_ block: Int, _ heads: [ColumnHead]) -> Bool {
    heads.contains(where: \.isOutside) || reader.blocks[block].orders.allSatisfy { $0.count != heads.count }
  }

  /// Whether the sums of nearly all rows that say something hold below some heads, or in the order of the form.
  private func isConfirmed(_ rows: [PrintedRow], _ heads: [ColumnHead]? = nil) -> Bool {
    let (holding, failing) = sums(of: rows, heads)
    return holding >= Self.leastConfirming
      && Double(holding) >= Self.confirming * Double(holding + failing)
  }

  /// In how many rows that say something the sums hold below some heads, or in the order of the form, and in how
  /// many they fail.
  private func sums(of rows: [PrintedRow], _ printed: [ColumnHead]?) -> (holding: Int, failing: Int) {
    var (holding, failing) = (0, 0)
    for row in rows where row.label.key != nil || form.rowsStandAbove {
      let values = row.tokens.map { scan.tokens[$0] }.filter { !$0.isBlank }
      let heads = printed ?? reader.impliedHeads(of: row.label)
      guard values.count == heads.count, values.contains(where: { $0.amount != 0 }),
        let holds = reader.sumsHold(row.label, heads, values)
      else { continue }
      if holds { holding += 1 } else { failing += 1 }
    }
    return (holding, failing)
  }

  private struct ImpliedKey: Hashable {
    let block: Int?
    let count: Int
  }

  private mutating func implied(_ block: Int?, _ count: Int) -> Implied {
    let key = ImpliedKey(block: block, count: count)
    if let known = implied[key] { return known }
    let rows = reader.rows.filter { $0.block == block }
    let widths = block == nil ? unheaded : RowWidths(rows, scan)
    let result = Implied(
      columns: widths.columns, aligned: aligned(rows, count), isConfirmed: isConfirmed(rows),
      usual: widths.usual, isUniform: widths.isUniform)
    implied[key] = result
    return result
  }

  /// The heads of a row: those printed above it, or else those of the form.
  mutating func heads(of row: PrintedRow) -> RowHeads {
    let printed = printedHeads(of: row)
    if let printed, reader.isCompatible(row.label, printed.heads) { return printed }
    let implied = reader.impliedHeads(of: row.label)
    let places = self.implied(row.block, implied.count)
    var heads = RowHeads(
      heads: implied, columns: places.columns, aligned: places.aligned, isImplied: true,
      isConfirmed: places.isConfirmed)
    // Heads that are printed and fit nothing may have said another order.
    if printed == nil, let number = row.block, implied.count > 1 {
      let block = reader.blocks[number]
      heads.isContradicted =
        HeadFit.contradicts(implied, block, form)
        || !form.rowsStandAbove
          && HeadFit.standsElsewhere(implied, block, columns: places.columns, scan)
    }
    heads.isTooWide = printed == nil && row.block != nil && places.usual < implied.count && places.isUniform
    if printed == nil, let block = row.block {
      heads.isIncomplete = isIncomplete(reader.blocks[block], implied)
    }
    return heads
  }

  /// Whether heads of a row that can be read lack some of the form's.
  private func isIncomplete(_ block: HeadBlock, _ implied: [ColumnHead]) -> Bool {
    guard block.isRegular, !block.hasFragments else { return false }
    let known = block.orders[0].count { !$0.isOutside }
    return known > 0 && known < implied.count
  }
}
