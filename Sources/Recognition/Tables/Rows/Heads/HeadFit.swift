/// Fits heads to the rows below them: which heads are columns of numbers, and in what order.
struct HeadFit {
  /// Heads, one per column of numbers.
  struct Fitted {
    var heads: [ColumnHead]
    /// The source columns of the numbers, in a table of cells.
    var columns: [Int32]?
    /// Whether most numbers are below heads, but not below the heads assigned by order.
    var isAstray = false
  }

  private let scan: TableScan
  private let rows: [PrintedRow]
  private let widths: RowWidths
  private let aligned: AlignedColumns?
  /// The form's heads for these rows.
  private let implied: [ColumnHead]

  init(
    scan: TableScan, rows: [PrintedRow], widths: RowWidths, aligned: AlignedColumns?, implied: [ColumnHead]
  ) {
    self.aligned = aligned
    self.implied = implied
    self.scan = scan
    self.rows = rows
    self.widths = widths
  }

  /// The share of numbers that must be below heads for positions to decide.
  private static let enough = 0.95
  /// The share that shows that positions matter, although some numbers or heads are lost.
  private static let most = 0.6

  /// The ways to fit heads to the rows, likeliest first; empty if they do not fit.
  ///
  /// - Parameter isRegular: whether the lines of heads determine the order of columns.
  func fitted(_ order: [ColumnHead], isRegular: Bool) -> [Fitted] {
    let placed = byPlace(order)
    let below = placed?.share ?? 0
    if let placed, below >= Self.enough { return [placed.fitted] }
    let known = order.filter { !$0.isOutside }
    // Words above the labels are not columns; other words unknown to the form may be notes.
    let behindLabels = Array(order.drop { $0.isOutside && order.count > widths.usual })
    var result: [Fitted] = []
    for heads in [order, known, behindLabels] where heads.count == widths.usual {
      guard let sorted = byAlignment(heads) ?? besideOneAnother(heads) ?? (isRegular ? heads : nil) else {
        continue
      }
      let isNew = !result.contains { $0.heads.map(\.piece) == sorted.map(\.piece) }
      let isAstray = below >= Self.most && sorted.count { !$0.isOutside } < implied.count
      if isNew { result.append(Fitted(heads: sorted, columns: widths.columns, isAstray: isAstray)) }
    }
    return result
  }

  /// Heads side by side above rows that all have empty cells without a trace.
  func incomplete(_ order: [ColumnHead]) -> [ColumnHead]? {
    let known = order.filter { !$0.isOutside }
    guard known.count > widths.usual else { return nil }
    return besideOneAnother(known)
  }

  /// Heads of a table of cells of which some are lost: columns without a head are outside the form, except
  /// that the form's only missing head fills a single gap.
  func incompleteByPlace(_ order: [ColumnHead]) -> Fitted? {
    guard let columns = widths.columns, let first = columns.first else { return nil }
    // Words before the numbers are not heads of their columns.
    let known = order.filter { !$0.isOutside || scan.labels[max(0, $0.piece)].column >= first }
    let pieces = known.map { scan.labels[$0.piece] }
    guard known.contains(where: { !$0.isOutside }), known.count < columns.count,
      known.allSatisfy({ scan.isCell($0.piece) }),
      pieces.allSatisfy({ $0.columnSpan == 1 && columns.contains($0.column) }),
      Set(pieces.map(\.column)).count == pieces.count
    else { return nil }
    let missing = implied.filter { head in !known.contains { $0.mayBe(head) } }
    // In a single row, a number without a head may simply be one too many.
    guard rows.count > 1 || !missing.isEmpty else { return nil }
    let lost = known.count == columns.count - 1 ? missing.only : nil
    let heads = columns.map { column in
      pieces.firstIndex { $0.column == column }.map { known[$0] } ?? lost ?? ColumnHead(isOutside: true)
    }
    return Fitted(heads: heads, columns: columns)
  }

  /// Heads of a table of cells, each with the column it is above, and the share of numbers below heads; `nil`
  /// if two are above the same column, or there are no numbers.
  private func byPlace(_ order: [ColumnHead]) -> (fitted: Fitted, share: Double)? {
    let pieces = order.map { scan.labels[$0.piece] }
    guard order.allSatisfy({ scan.isCell($0.piece) }), Set(pieces.map(\.column)).count == pieces.count else {
      return nil
    }
    var counts = [Int](repeating: 0, count: order.count)
    var numbers = 0
    for row in rows where row.isRow && !row.isBroken {
      for token in row.tokens where !scan.tokens[token].isBlank {
        numbers += 1
        let column = scan.tokens[token].column
        if let head = pieces.firstIndex(where: { $0.column <= column && column < $0.column + $0.columnSpan })
        {
          counts[head] += 1
        }
      }
    }
    guard numbers > 0 else { return nil }
    // An unknown head without numbers belongs to the labels or to an empty column; the form's own heads stay.
    let sorted = order.indices.sorted { pieces[$0].column < pieces[$1].column }
      .filter { counts[$0] > 0 || !order[$0].isOutside }
    return (
      Fitted(heads: sorted.map { order[$0] }, columns: sorted.map { pieces[$0].column }),
      Double(counts.reduce(0, +)) / Double(numbers)
    )
  }

  /// Heads of laid-out text, each assigned to the nearest column of numbers.
  private func byAlignment(_ heads: [ColumnHead]) -> [ColumnHead]? {
    guard let aligned, let extents = extents(heads) else { return nil }
    let places = extents.map(aligned.nearest)
    guard Set(places).count == heads.count else { return nil }
    return heads.indices.sorted { places[$0] < places[$1] }.map { heads[$0] }
  }

  /// Heads of laid-out text from left to right, if none is above another.
  private func besideOneAnother(_ heads: [ColumnHead]) -> [ColumnHead]? {
    guard let extents = extents(heads) else { return nil }
    for places in [extents.map { $0.characters }, extents.map { $0.display }] {
      let sorted = heads.indices.sorted { places[$0].lowerBound < places[$1].lowerBound }
      let areApart = zip(sorted, sorted.dropFirst()).allSatisfy { left, right in
        places[left].upperBound <= places[right].lowerBound
      }
      if areApart { return sorted.map { heads[$0] } }
    }
    return nil
  }

  /// The extents of heads in running text; `nil` in a table of cells.
  private func extents(_ heads: [ColumnHead]) -> [HeadExtent]? {
    let extents = heads.compactMap { scan.isCell($0.piece) ? nil : $0.extent }
    return extents.count == heads.count && heads.count > 1 ? extents : nil
  }
}
