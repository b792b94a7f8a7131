/// What printed heads that fit no rows say against the order of the form, which is taken in their place.
struct HeadContradiction {
  let block: HeadBlock
  let form: IndexedForm
  let scan: TableScan

  /// Whether heads that can be read stand in another order, or above other columns of numbers.
  ///
  /// - Parameters:
  ///   - implied: the form's heads.
  ///   - columns: where the numbers stand in a table of cells.
  func speaksAgainst(_ implied: [ColumnHead], columns: [Int32]?) -> Bool {
    (block.isRegular ? isReordered(implied) : isOutOfOrder(implied)) || standsElsewhere(implied, columns)
  }

  private func isReordered(_ implied: [ColumnHead]) -> Bool {
    let places = block.orders[0].compactMap { head in implied.firstIndex { head.mayBe($0) } }
    return !zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
  }

  /// Whether heads whose lines tell no order are not even read in one of the form's.
  private func isOutOfOrder(_ implied: [ColumnHead]) -> Bool {
    guard block.isPlain, !block.hasFragments else { return false }
    let names = block.names.filter { name in
      implied.contains { (name.isRow ? $0.rows : $0.columns) == name.keys }
    }
    // Lines of heads are interleaved where some are turned: rows and columns are each looked at alone.
    return !form.headOrders.contains { order in
      [true, false].allSatisfy { isRow in
        names.filter { $0.isRow == isRow }.isPart(of: order.filter { $0.isRow == isRow })
      }
    }
  }

  /// Whether a head stands in a table of cells above another column of numbers than the one that is taken for it.
  /// Those next to each other are not told apart: on pages heads and numbers may be set differently, and heads of
  /// rows above their numbers on lines that are no table's.
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
  /// Whether these stand in an order in which others may stand between them.
  func isPart(of order: [HeadName]) -> Bool {
    var rest = order[...]
    return allSatisfy { name in
      guard let place = rest.firstIndex(of: name) else { return false }
      rest = rest[(place + 1)...]
      return true
    }
  }
}
