import Characters
import ReportModel

/// The unit of money that words of a table state: `本年收费金额（单位：元）`, `收费（万元）` (docs/form.md, "Units").
enum PrintedUnit: Equatable {
  case money(MoneyUnit)
  /// 千元, 百元: none that an edition has.
  case other

  /// The unit a label or head ends in, or states in brackets; `nil` where it states none.
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

  /// The characters of a text, without the blanks of one that is set with a blank behind each character.
  private static func characters(of text: String) -> [Character] {
    let all = Array(text)
    let blanks = all.count(where: \.isBlank)
    return blanks * 3 > all.count ? all.filter { !$0.isBlank } : all
  }

  /// 元 is no unit inside of words: 单元, 元旦.
  private static func isUnit(_ place: Int, in text: [Character]) -> Bool {
    guard text[place] == "元" else { return false }
    guard let next = text[(place + 1)...].first(where: { !$0.isBlank }) else { return true }
    if "）)】]／/".contains(next) { return true }
    // A blank ends a word, but for words whose letters all have blanks between them.
    return text[place + 1].isBlank && place > 0 && !text[place - 1].isBlank
  }
}

/// How a sum of money that is printed in one unit is stated in the form's.
struct UnitConversion {
  /// What is stated: the printed number where it cannot be converted.
  var number: ExactDecimal
  /// The unit it was printed in, where that is not the form's.
  var printedUnit: MoneyUnit?
  /// Whether it is not known which unit it was printed in.
  var isDoubtful = false

  /// - Parameters:
  ///   - own: the unit behind the number itself, which counts more than what stands beside and above.
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
