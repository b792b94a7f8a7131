import ReportModel

extension CellTable {
  /// The number if it is stated and not in doubt, as rules need it; a mark for "not applicable" is 0.
  func figure(_ id: CellID) -> ExactDecimal? {
    guard !isDoubtful(id) else { return nil }
    return switch operand(id) {
    case .number(let number): number
    case .nothing: ExactDecimal(0)
    case .blank, .unknown: nil
    }
  }

  /// Whether the cell states a number other than 0.
  func isNotZero(_ id: CellID) -> Bool {
    if case .number(let number) = operand(id) { !number.isZero } else { false }
  }
}
