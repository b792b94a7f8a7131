import ReportModel

extension CellTable {
  /// The number that a rule may rely on: stated and read with certainty; a mark for "not applicable" is 0.
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

extension CellID {
  /// What a cell counts or measures.
  enum Measure {
    /// Things: a whole number, 0 or more.
    case count
    /// A change against last year, which may be negative.
    case change
    /// Money, with decimals.
    case amount
  }

  /// What the cell counts or measures.
  var measure: Measure { Self.measures[index] }

  private static let measures: [Measure] = all.map { cell in
    if cell.name.hasSuffix(".itemsChange") { return .change }
    return cell.name == "proactive.fees.collected" || cell.name == "proactive.procurement.amount"
      ? .amount : .count
  }
}
