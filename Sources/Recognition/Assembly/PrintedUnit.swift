import Characters
import ReportModel

/// The unit of money stated in a label or head: `本年收费金额（单位：元）`, `收费（万元）` (docs/form.md, "Units").
enum PrintedUnit: Equatable {
  case money(MoneyUnit)
  /// 千元, 百元: a unit no edition uses.
  case other

  /// Finds the unit that a label or head ends in or states in brackets; `nil` if it states none.
  init?(in text: String) {
    let characters = Self.characters(of: text)
    guard let place = characters.indices.last(where: { Self.isUnit($0, in: characters) }) else { return nil }
    // Heads are letter-spaced: 万 元 is not 元.
    switch characters[..<place].last(where: { !$0.isBlank }) {
    case "亿", "億": self = .money(.hundredMillionYuan)
    case "万", "萬": self = .money(.tenThousandYuan)
    case "千", "百", "十": self = .other
    default: self = .money(.yuan)
    }
  }

  /// The characters of a text; blanks are dropped if the text is letter-spaced.
  private static func characters(of text: String) -> [Character] {
    let all = Array(text)
    let blanks = all.count(where: \.isBlank)
    return blanks * 3 > all.count ? all.filter { !$0.isBlank } : all
  }

  /// 元 inside a word is not a unit: 单元, 元旦.
  private static func isUnit(_ place: Int, in text: [Character]) -> Bool {
    guard text[place] == "元" else { return false }
    guard let next = text[(place + 1)...].first(where: { !$0.isBlank }) else { return true }
    if "）)】]／/".contains(next) { return true }
    // A blank ends a word, but for words whose letters all have blanks between them.
    return text[place + 1].isBlank && place > 0 && !text[place - 1].isBlank
  }
}

/// An amount of money, converted from the unit it is printed in to the unit of the form.
struct UnitConversion {
  /// The converted number, or the printed one if it cannot be converted.
  var number: ExactDecimal
  /// The unit it was printed in, if different from the form's.
  var printedUnit: MoneyUnit?
  /// Whether the printed unit is uncertain.
  var isDoubtful = false

  /// - Parameters:
  ///   - own: the unit printed behind the number itself; it takes precedence over label and head.
  ///   - label: the unit that the row's label states.
  ///   - head: the unit that the column's head states.
  init(
    _ printed: ExactDecimal, into unit: MoneyUnit, own: MoneyUnit?, label: PrintedUnit?, head: PrintedUnit?
  ) {
    number = printed
    guard let stated = own.map(PrintedUnit.money) ?? label ?? head else { return }
    if own == nil, let label, let head, label != head {
      isDoubtful = true
      return
    }
    guard case .money(let printedUnit) = stated,
      let converted = printed.multiplied(byPowerOfTen: printedUnit.power - unit.power)
    else {
      isDoubtful = true
      return
    }
    guard printedUnit != unit, !printed.isZero else { return }
    number = converted
    self.printedUnit = printedUnit
  }
}
