/// Fits heads to the rows below them: which of them are columns of numbers, and where these stand.
struct HeadFit {
  /// Heads, one for each column of numbers.
  struct Fitted {
    var heads: [ColumnHead]
    /// The columns of the source in which the numbers stand, in a table of cells.
    var columns: [Int32]?
  }

  private let scan: TableScan
  private let rows: [PrintedRow]
  private let widths: RowWidths
  private let aligned: AlignedColumns?

  init(scan: TableScan, rows: [PrintedRow], widths: RowWidths, aligned: AlignedColumns?) {
    self.aligned = aligned
    self.scan = scan
    self.rows = rows
    self.widths = widths
  }

  /// The share of numbers that have to stand below heads for their places to be believed.
  private static let enough = 0.95

  /// The ways in which heads may stand above the rows, the likeliest first; none where they do not fit.
  ///
  /// - Parameter isRegular: whether the order of the lines of heads tells that of the columns.
  func fitted(_ order: [ColumnHead], isRegular: Bool) -> [Fitted] {
    if let placed = byPlace(order) { return [placed] }
    let known = order.filter { !$0.isOutside }
    // Words above the labels are no column; others that the form does not have may be notes.
    let behindLabels = Array(order.drop { $0.isOutside && order.count > widths.usual })
    var result: [Fitted] = []
    for heads in [order, known, behindLabels] where heads.count == widths.usual {
      let placed = byAlignment(heads) ?? besideOneAnother(heads)
      guard let sorted = placed ?? (isRegular ? heads : nil) else { continue }
      let isNew = !result.contains { $0.heads.map(\.piece) == sorted.map(\.piece) }
      if isNew { result.append(Fitted(heads: sorted, columns: widths.columns)) }
    }
    return result
  }

  /// Heads beside one another above rows of which all have empty cells that left no trace.
  func incomplete(_ order: [ColumnHead]) -> [ColumnHead]? {
    let known = order.filter { !$0.isOutside }
    guard known.count > widths.usual else { return nil }
    return besideOneAnother(known)
  }

  /// Heads in a table of cells, each above the column of its numbers.
  private func byPlace(_ order: [ColumnHead]) -> Fitted? {
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
    let below = counts.reduce(0, +)
    guard numbers > 0, Double(below) >= Self.enough * Double(numbers) else { return nil }
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
  static func contradicts(_ implied: [ColumnHead], _ block: HeadBlock) -> Bool {
    guard block.isRegular else { return false }
    let places = block.orders[0].filter { !$0.isOutside }.compactMap { head in
      implied.firstIndex { other in
        (head.columns == nil || other.columns == nil || head.columns == other.columns)
          && (head.rows == nil || other.rows == nil || head.rows == other.rows)
      }
    }
    return !zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }
}
