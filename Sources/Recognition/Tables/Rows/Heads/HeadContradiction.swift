/// The evidence of printed heads that fit no rows against the form's order, which is used instead.
struct HeadContradiction {
  let block: HeadBlock
  let form: IndexedForm
  let scan: TableScan

  /// Whether readable heads are in another order, or above other columns of numbers.
  ///
  /// - Parameters:
  ///   - implied: the form's heads.
  ///   - columns: the columns of the numbers, in a table of cells.
  func speaksAgainst(_ implied: [ColumnHead], columns: [Int32]?) -> Bool {
    (block.isRegular ? isReordered(implied) : isOutOfOrder(implied)) || standsElsewhere(implied, columns)
  }

  private func isReordered(_ implied: [ColumnHead]) -> Bool {
    let places = block.orders[0].compactMap { head in implied.firstIndex { head.mayBe($0) } }
    return !zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Whether heads whose lines give no order do not match any reading order of the form either.
  private func isOutOfOrder(_ implied: [ColumnHead]) -> Bool {
    guard block.isPlain, !block.hasFragments else { return false }
    let names = block.names.filter { name in
      implied.contains { (name.isRow ? $0.rows : $0.columns) == name.keys }
    }
    // Heads set in different directions are interleaved, so row and column heads are compared separately.
    return !form.headOrders.contains { order in
      [true, false].allSatisfy { isRow in
        names.filter { $0.isRow == isRow }.isPart(of: order.filter { $0.isRow == isRow })
      }
    }
  }

  /// Whether a head in a table of cells is above a column of numbers other than the one assumed for it. A
  /// difference of one column is ignored: pages may set heads and numbers differently. So are forms with rows
  /// side by side, whose heads need not be in table lines.
  private func standsElsewhere(_ implied: [ColumnHead], _ columns: [Int32]?) -> Bool {
    guard !form.rowsStandAbove, let columns, columns.count == implied.count else { return false }
    return block.orders[0].contains { head in
      guard scan.isCell(head.piece), scan.labels[head.piece].columnSpan == 1,
        let place = columns.firstIndex(of: scan.labels[head.piece].column),
        let own = implied.firstIndex(where: { head.mayBe($0) })
      else { return false }
      return abs(place - own) > 1
    }
  }
}

extension Array<HeadName> {
  /// Whether these occur in the given order, possibly with others in between.
  func isPart(of order: [HeadName]) -> Bool {
    var rest = order[...]
    return allSatisfy { name in
      guard let place = rest.firstIndex(of: name) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
