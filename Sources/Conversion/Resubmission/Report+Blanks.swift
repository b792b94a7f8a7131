import ReportModel

extension Report {
  /// Sets every cell that is certainly blank to 0, as a correction: the report still knows what its source says, and
  /// V3 tells how many there were.
  ///
  /// Marks, absent cells, cells read with doubt, and totals of parts that are not all 0 stay as they are.
  public mutating func fillBlanks() {
    let totals = sums.filter { $0.wholes.count == 1 }
    for id in cellIDs where cells[id].statement == .blank && !cells.isDoubtful(id) {
      let isOfSomething = totals.contains { total in
        total.wholes[0] == id && total.parts.contains { cells[$0].number?.isZero == false }
      }
      if !isOfSomething {
        correct(id, to: .number(ExactDecimal(0)), reason: Self.blankAsZero, cause: .blankAsZero)
      }
    }
  }

  /// What a list of corrections says of such a cell.
  private static let blankAsZero = "空白格按 0 填写"
}
