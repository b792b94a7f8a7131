/// Fits heads to the rows below them: which of them are columns of numbers, and where these stand.
struct HeadFit {
  /// Heads, one for each column of numbers.
  struct Fitted {
    var heads: [ColumnHead]
    /// The columns of the source in which the numbers stand, in a table of cells.
    var columns: [Int32]?
    /// Whether most numbers stand below heads, but not below those that their order gives them.
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

  /// The share of numbers that have to stand below heads for their places to be believed.
  private static let enough = 0.95
  /// The share that shows that places count, where some numbers or heads are lost.
  private static let most = 0.6

  /// The ways in which heads may stand above the rows, the likeliest first; none where they do not fit.
  ///
  /// - Parameter isRegular: whether the order of the lines of heads tells that of the columns.
  func fitted(_ order: [ColumnHead], isRegular: Bool) -> [Fitted] {
    let below = shareBelow(order)
    if below >= Self.enough, let placed = byPlace(order) { return [placed] }
    let known = order.filter { !$0.isOutside }
    // Words above the labels are no column; others that the form does not have may be notes.
    let behindLabels = Array(order.drop { $0.isOutside && order.count > widths.usual })
    var result: [Fitted] = []
    for heads in [order, known, behindLabels] where heads.count == widths.usual {
      let placed = byAlignment(heads) ?? besideOneAnother(heads)
      guard let sorted = placed ?? (isRegular ? heads : nil) else { continue }
      let isNew = !result.contains { $0.heads.map(\.piece) == sorted.map(\.piece) }
      let isAstray = below >= Self.most && sorted.count { !$0.isOutside } < implied.count
      if isNew { result.append(Fitted(heads: sorted, columns: widths.columns, isAstray: isAstray)) }
    }
    return result
  }

  /// Heads beside one another above rows of which all have empty cells that left no trace.
  func incomplete(_ order: [ColumnHead]) -> [ColumnHead]? {
    let known = order.filter { !$0.isOutside }
    guard known.count > widths.usual else { return nil }
    return besideOneAnother(known)
  }

  /// Heads in a table of cells of which some are lost: columns that have none are outside the form, but for one where
  /// the form has just one more.
  func incompleteByPlace(_ order: [ColumnHead]) -> Fitted? {
    guard let columns = widths.columns, let first = columns.first else { return nil }
    // Words before the numbers are none of their columns.
    let known = order.filter { !$0.isOutside || scan.labels[max(0, $0.piece)].column >= first }
    let pieces = known.map { scan.labels[$0.piece] }
    guard known.contains(where: { !$0.isOutside }), known.count < columns.count,
      known.allSatisfy({ scan.isCell($0.piece) }),
      pieces.allSatisfy({ $0.columnSpan == 1 && columns.contains($0.column) }),
      Set(pieces.map(\.column)).count == pieces.count
    else { return nil }
    let missing = implied.filter { head in !known.contains { Self.areOne($0, head) } }
    // In the only row there is, a number without a head may as well be one too many.
    guard rows.count > 1 || !missing.isEmpty else { return nil }
    let lost = known.count == columns.count - 1 ? missing.only : nil
    let heads = columns.map { column in
      pieces.firstIndex { $0.column == column }.map { known[$0] } ?? lost ?? ColumnHead(isOutside: true)
    }
    return Fitted(heads: heads, columns: columns)
  }

  /// Whether two heads can name the same column.
  private static func areOne(_ one: ColumnHead, _ other: ColumnHead) -> Bool {
    !one.isOutside && (one.columns == nil || other.columns == nil || one.columns == other.columns)
      && (one.rows == nil || other.rows == nil || one.rows == other.rows)
  }

  /// The heads of a table of cells that stand above each column of cells; `nil` where two stand above the same.
  private func columns(of order: [ColumnHead]) -> [LabelPiece]? {
    let pieces = order.map { $0.piece }
    guard pieces.allSatisfy(scan.isCell), Set(pieces.map { scan.labels[$0].column }).count == pieces.count
    else {
      return nil
    }
    return pieces.map { scan.labels[$0] }
  }

  /// For each head, how many numbers stand below it, and how many numbers there are.
  private func numbers(below pieces: [LabelPiece]) -> (counts: [Int], all: Int) {
    var counts = [Int](repeating: 0, count: pieces.count)
    var all = 0
    for row in rows where row.isRow && !row.isBroken {
      for token in row.tokens where !scan.tokens[token].isBlank {
        all += 1
        let column = scan.tokens[token].column
        if let head = pieces.firstIndex(where: { $0.column <= column && column < $0.column + $0.columnSpan })
        {
          counts[head] += 1
        }
      }
    }
    return (counts, all)
  }

  /// The share of numbers that stand below heads in a table of cells.
  private func shareBelow(_ order: [ColumnHead]) -> Double {
    guard let pieces = columns(of: order) else { return 0 }
    let (counts, all) = numbers(below: pieces)
    return all == 0 ? 0 : Double(counts.reduce(0, +)) / Double(all)
  }

  /// Heads in a table of cells, each above the column of its numbers.
  private func byPlace(_ order: [ColumnHead]) -> Fitted? {
    guard let pieces = columns(of: order) else { return nil }
    let counts = numbers(below: pieces).counts
    // A head without numbers is one of the labels, or its column is empty; the form's own columns stay.
    let sorted = order.indices.sorted { pieces[$0].column < pieces[$1].column }
      .filter { counts[$0] > 0 || !order[$0].isOutside }
    return Fitted(heads: sorted.map { order[$0] }, columns: sorted.map { pieces[$0].column })
  }

  /// Heads in laid-out text, each above the column of numbers that it stands nearest to.
  private func byAlignment(_ heads: [ColumnHead]) -> [ColumnHead]? {
    guard let aligned, let extents = extents(heads) else { return nil }
    let places = extents.map(aligned.nearest)
    guard Set(places).count == heads.count else { return nil }
    return heads.indices.sorted { places[$0] < places[$1] }.map { heads[$0] }
  }

  /// Heads in laid-out text of which none stands above another, from left to right.
  private func besideOneAnother(_ heads: [ColumnHead]) -> [ColumnHead]? {
    guard let extents = extents(heads) else { return nil }
    for measure in [\HeadExtent.characters, \HeadExtent.display] {
      let sorted = heads.indices.sorted {
        extents[$0][keyPath: measure].lowerBound < extents[$1][keyPath: measure].lowerBound
      }
      let areApart = zip(sorted, sorted.dropFirst()).allSatisfy { left, right in
        extents[left][keyPath: measure].upperBound <= extents[right][keyPath: measure].lowerBound
      }
      if areApart { return sorted.map { heads[$0] } }
    }
    return nil
  }

  /// Where heads stand in text; `nil` in a table of cells.
  private func extents(_ heads: [ColumnHead]) -> [HeadExtent]? {
    let extents = heads.compactMap { scan.isCell($0.piece) ? nil : $0.extent }
    return extents.count == heads.count && heads.count > 1 ? extents : nil
  }

  /// Whether printed heads stand in another order than those that are taken in their place.
  static func contradicts(_ implied: [ColumnHead], _ block: HeadBlock, _ form: IndexedForm) -> Bool {
    guard block.isRegular else {
      if !block.isPlain || block.hasFragments { return false }
      let names = block.names.filter { name in
        implied.contains { (name.isRow ? $0.rows : $0.columns) == name.keys }
      }
      // Lines of heads are interleaved where some are turned: rows and columns are each looked at alone.
      return !form.headOrders.contains { order in
        [true, false].allSatisfy { isRow in
          Self.isPart(names.filter { $0.isRow == isRow }, of: order.filter { $0.isRow == isRow })
        }
      }
    }
    let places = block.orders[0].filter { !$0.isOutside }.compactMap { head in
      implied.firstIndex { areOne(head, $0) }
    }
    return !zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Whether a head that can be read stands in a table of cells above another column of numbers than the one that is
  /// taken for it. Those next to each other are not told apart: on pages heads and numbers may be set differently.
  static func standsElsewhere(
    _ implied: [ColumnHead], _ block: HeadBlock, columns: [Int32]?, _ scan: TableScan
  ) -> Bool {
    guard let columns, columns.count == implied.count else { return false }
    return block.orders[0].contains { head in
      guard !head.isOutside, scan.isCell(head.piece), scan.labels[head.piece].columnSpan == 1,
        let place = columns.firstIndex(of: scan.labels[head.piece].column),
        let own = implied.firstIndex(where: { areOne(head, $0) })
      else { return false }
      return abs(place - own) > 1
    }
  }

  /// Whether some heads stand in an order in which others may stand between them.
  static func isPart(_ names: [HeadName], of order: [HeadName]) -> Bool {
    var rest = order[...]
    for name in names {
      guard let place = rest.firstIndex(of: name) else { return false }
      rest = rest[(place + 1)...]
    }
    return true
  }
}
