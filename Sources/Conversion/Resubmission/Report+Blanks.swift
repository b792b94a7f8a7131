import ReportModel

extension Report {
  /// Why a blank cell states 0.
  private static let blankAsZeroReason = "空白格按 0 填写"

  /// Sets every cell that is certainly blank to 0, as a correction: the report still knows what its source says, and
  /// V3 tells how many there were.
  ///
  /// Marks, absent cells and cells read with doubt stay as they are.
  public mutating func fillBlanks() {
    for id in cellIDs where cells[id].statement == .blank && !cells.isDoubtful(id) {
      correct(id, to: .number(ExactDecimal(0)), reason: Self.blankAsZeroReason)
    }
  }
}
