import Characters
import ReportModel

/// Numbers whose print is not what is written.
extension Report {
  /// The numbers in other characters, in another unit, or with a sign that is not written; corrected ones differ in
  /// content and are not among them.
  var numberNormalizations: [Normalization] {
    let corrected = Set(provenance.corrections.map(\.cell))
    let converted = Set(findings.filter { $0.code == .convertedUnit }.flatMap(\.cells))
    return cellIDs.compactMap { id -> Normalization? in
      guard !corrected.contains(id), let number = cells[id].number, let origin = cells[id].origin else {
        return nil
      }
      let written = number.description
      let printed = origin.raw.trimmed
      let measure = formOfCell(id)?.measure
      if case .amount(let unit)? = measure, converted.contains(id) {
        return Self.conversion(of: id, printed, to: number, unit, at: origin)
      }
      guard printed != written else { return nil }
      let hasSign = measure == .change && ["+", "＋"].contains(printed.first)
      return Normalization(
        hasSign ? .plusSign : .number, printed: origin.raw, written: written, place: origin.place, cells: [id]
      )
    }
  }

  /// A number with the units before and after; the printed one stands in the cell or in the head.
  private static func conversion(
    of cell: CellID, _ printed: String, to number: ExactDecimal, _ unit: MoneyUnit, at origin: Origin
  ) -> Normalization {
    let named = MoneyUnit.allCases.filter { printed.hasSuffix($0.rawValue) }
      .max { $0.rawValue.count < $1.rawValue.count }
    let source = named ?? self.unit(of: figure(in: printed), which: number, unit)
    let name = source?.rawValue ?? ""
    return Normalization(
      .unit, printed: named == nil ? printed + name : printed, written: number.description + unit.rawValue,
      place: origin.place, cells: [cell],
      difference: source.map { "\($0.rawValue)换算为\(unit.rawValue)" } ?? "换算为\(unit.rawValue)")
  }

  /// The unit in which a printed figure is worth the written number.
  private static func unit(
    of printed: ExactDecimal?, which number: ExactDecimal, _ unit: MoneyUnit
  ) -> MoneyUnit? {
    MoneyUnit.allCases.first { candidate in
      guard candidate != unit, let printed,
        let value = number.multiplied(byPowerOfTen: unit.power - candidate.power)
      else { return false }
      return value.isEqual(to: printed)
    }
  }

  /// The digits of a printed number without what may stand between them.
  private static func figure(in printed: String) -> ExactDecimal? {
    let characters = printed.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar.value {
      case 0x30...0x39, 0x2D, 0x2E: Character(scalar)
      case 0xFF0D, 0xFF0E, 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0).map { Character($0) }
      default: nil
      }
    }
    return ExactDecimal(String(characters))
  }
}
