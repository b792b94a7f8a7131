import ReportModel

/// Exact decimals as a spreadsheet holds them: binary floating point with 15 certain digits.
enum NumberText {
  /// How many digits a spreadsheet keeps.
  static let digits = 15

  static func isExactAsDouble(_ number: ExactDecimal) -> Bool {
    number.coefficient.magnitude < 1_000_000_000_000_000
  }

  /// The nearest double; the quotient of two exactly held numbers is rounded once.
  static func double(_ number: ExactDecimal) -> Double {
    var divisor = 1.0
    for _ in 0..<number.scale { divisor *= 10 }
    return Double(number.coefficient) / divisor
  }

  /// Whether the double alone gives back the printed digits: no zeros at the end of a fraction, at most 15.
  static func isPlain(_ number: ExactDecimal) -> Bool {
    isExactAsDouble(number) && (number.scale == 0 || number.coefficient % 10 != 0)
  }

  /// Whether a cell's number is written as it is shown: a whole one of few digits.
  static func isCount(_ text: String) -> Bool {
    text.utf8.count <= digits && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      && (text.utf8.first != UInt8(ascii: "0") || text.utf8.count == 1) && !text.utf8.isEmpty
  }

  /// Reads the number of a cell as the file has it, such as `1787.8399999999999` or `1E-3`, rounded to the
  /// 15 digits that are certain; `nil` if it is not a number or does not fit.
  static func decimal(_ text: String) -> ExactDecimal? {
    var copy = text
    return copy.withUTF8(decimal)
  }

  private static func decimal(_ bytes: UnsafeBufferPointer<UInt8>) -> ExactDecimal? {
    var index = 0
    let negative = bytes.first == UInt8(ascii: "-")
    if negative || bytes.first == UInt8(ascii: "+") { index = 1 }
    var coefficient: Int64 = 0
    var kept = 0
    var places = 0
    var sawPoint = false
    var sawDigit = false
    var roundsUp: Bool?
    scan: while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "."):
        if sawPoint { return nil }
        sawPoint = true
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digit = Int64(bytes[index] - UInt8(ascii: "0"))
        sawDigit = true
        if kept < digits {
          coefficient = coefficient * 10 + digit
          if coefficient > 0 { kept += 1 }
          if sawPoint { places += 1 }
        } else {
          if roundsUp == nil { roundsUp = digit >= 5 }
          if !sawPoint { places -= 1 }
        }
      default: break scan
      }
      index += 1
    }
    guard sawDigit else { return nil }
    if index < bytes.count {
      guard bytes[index] | 0x20 == UInt8(ascii: "e"), let exponent = exponent(bytes[(index + 1)...]) else {
        return nil
      }
      places -= exponent
    }
    if roundsUp == true { coefficient += 1 }
    return shifted(negative ? -coefficient : coefficient, places: places)
  }

  private static func exponent(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard bytes.count <= 5, let value = Int(String(decoding: bytes, as: UTF8.self)) else { return nil }
    return value
  }

  private static func shifted(_ coefficient: Int64, places: Int) -> ExactDecimal? {
    if coefficient == 0 { return ExactDecimal(0) }
    var value = coefficient
    var places = places
    while places > 0, value % 10 == 0 {
      value /= 10
      places -= 1
    }
    while places < 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      places += 1
    }
    return UInt8(exactly: places).flatMap { ExactDecimal(coefficient: value, scale: $0) }
  }

  /// The number with at least that many digits after its point, as a number format shows it.
  static func padded(_ number: ExactDecimal, toPlaces places: Int) -> ExactDecimal {
    var value = number.coefficient
    for _ in Int(number.scale)..<max(Int(number.scale), places) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return number }
      value = product
    }
    let scale = UInt8(clamping: max(Int(number.scale), places))
    return ExactDecimal(coefficient: value, scale: scale) ?? number
  }

  /// The number with at most that many digits after its point, halves rounded away from zero as spreadsheets do.
  static func rounded(_ number: ExactDecimal, toPlaces places: Int) -> ExactDecimal? {
    var value = number.coefficient
    var last: Int64 = 0
    for _ in places..<max(places, Int(number.scale)) {
      last = value % 10
      value /= 10
    }
    if abs(last) >= 5 { value += last.signum() }
    return ExactDecimal(coefficient: value, scale: UInt8(clamping: min(places, Int(number.scale))))
  }

  /// The number times a hundred, with at least that many digits after its point; `nil` if it does not fit.
  static func percent(_ number: ExactDecimal, places: Int) -> ExactDecimal? {
    let (product, overflow) = number.coefficient.multipliedReportingOverflow(by: 100)
    guard !overflow, let whole = ExactDecimal(coefficient: product, scale: number.scale),
      let plain = decimal(whole.description)
    else { return nil }
    return padded(plain, toPlaces: places)
  }
}
