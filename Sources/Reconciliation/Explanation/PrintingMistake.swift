import Diagnostics

/// How a printed number differs from the intended one, by common typing mistakes.
enum PrintingMistake: Int {
  /// A digit was left out: 12 became 1.
  case digitLost
  /// There is a digit too many: 1 became 11.
  case digitAdded
  /// Two adjacent digits are exchanged: 21 became 12.
  case digitsExchanged
  /// One digit is wrong: 16 became 18.
  case digitMisread
  /// None of these.
  case other

  /// The mistake that turns the intended number into the printed one; both are 0 or more.
  init(printed: Int64, meant: Int64) {
    let printed = Array(String(printed).utf8)
    let meant = Array(String(meant).utf8)
    if Self.isShorter(printed, than: meant) {
      self = .digitLost
    } else if Self.isShorter(meant, than: printed) {
      self = .digitAdded
    } else if printed.count == meant.count {
      let places = printed.indices.filter { printed[$0] != meant[$0] }
      if places.count == 2, places[1] == places[0] + 1, printed[places[0]] == meant[places[1]],
        printed[places[1]] == meant[places[0]]
      {
        self = .digitsExchanged
      } else {
        self = places.count == 1 && printed.count > 1 ? .digitMisread : .other
      }
    } else {
      self = .other
    }
  }

  /// Whether `digits` is `others` without one digit.
  private static func isShorter(_ digits: [UInt8], than others: [UInt8]) -> Bool {
    guard digits.count + 1 == others.count else { return false }
    let common = zip(digits, others).prefix { $0 == $1 }.count
    return digits[common...].elementsEqual(others[(common + 1)...])
  }

  /// Its name.
  var message: Message {
    switch self {
    case .digitLost: Message("漏了一位数字", "a digit lost")
    case .digitAdded: Message("多了一位数字", "a digit too many")
    case .digitsExchanged: Message("两位数字颠倒", "two digits exchanged")
    case .digitMisread: Message("一位数字有误", "one digit wrong")
    case .other: Message("数字有误", "a wrong number")
    }
  }
}
