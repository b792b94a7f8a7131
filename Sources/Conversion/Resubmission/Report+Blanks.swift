import ReportModel

extension Report {
  /// Sets every cell that is blank without doubt to 0, as a correction that keeps what the source says; V3
  /// reports how many.
  ///
  /// Marks, absent cells, cells in doubt, and totals of parts that are not all 0 stay as they are.
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

  /// The reason given in the list of corrections.
  private static let blankAsZero = "空白格按 0 填写"
}
