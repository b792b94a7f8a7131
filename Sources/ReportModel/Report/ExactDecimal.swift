/// A decimal number exactly as it was printed: `5.10` and `5.1` are different values of this type.
///
/// The range is that of a 64-bit coefficient with up to 18 digits after the point; counts of the form are
/// integers with `scale` 0, fees are decimals in 万元. Binary floating point is never involved.
public struct ExactDecimal: Sendable, Hashable {
  /// The digits without their point, with the sign: `178784` for `1787.84`.
  public let coefficient: Int64
  /// How many of the digits are after the point: 0 … 18.
  public let scale: UInt8

  /// Makes a number from its digits and the place of its point; `nil` where `scale` is above 18.
  public init?(coefficient: Int64, scale: UInt8) {
    guard scale <= 18 else { return nil }
    self.coefficient = coefficient
    self.scale = scale
  }

  /// Makes a whole number.
  public init(_ integer: Int64) {
    coefficient = integer
    scale = 0
  }

  /// Reads `[+-]digits[.digits]` in ASCII; anything else, or more digits than fit, is `nil`.
  public init?(_ text: some StringProtocol) {
    var copy = String(text)
    let parsed = copy.withUTF8 { ExactDecimal(ascii: $0) }
    guard let parsed else { return nil }
    self = parsed
  }

  /// Reads `[+-]digits[.digits]` from ASCII bytes; anything else, or more digits than fit, is `nil`.
  public init?(ascii bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    var negative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      negative = first == UInt8(ascii: "-")
      index = 1
    }
    var value: Int64 = 0
    var digits = 0
    var fraction: UInt8?
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: ".") {
        guard fraction == nil, digits > 0, index < bytes.count else { return nil }
        fraction = 0
        continue
      }
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      // The sign is applied digit by digit, because the most negative coefficient has no positive counterpart.
      let digit = Int64(byte - UInt8(ascii: "0"))
      let (sum, carry) = product.addingReportingOverflow(negative ? -digit : digit)
      guard !overflow, !carry else { return nil }
      value = sum
      digits += 1
      if let places = fraction { fraction = places + 1 }
      if let places = fraction, places > 18 { return nil }
    }
    guard digits > 0 else { return nil }
    coefficient = value
    scale = fraction ?? 0
  }

  /// Whether the number is zero, however many zeros are printed.
  public var isZero: Bool { coefficient == 0 }

  /// The number as an integer, or `nil` where it has a non-zero fraction.
  public var integer: Int64? {
    var value = coefficient
    for _ in 0..<scale {
      guard value % 10 == 0 else { return nil }
      value /= 10
    }
    return value
  }

  /// Whether two numbers have the same value, whatever their printed digits.
  public func isEqual(to other: ExactDecimal) -> Bool {
    (self - other)?.isZero ?? false
  }

  /// The exact sum, or `nil` where it does not fit.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    guard let (a, b, scale) = aligned(left, right) else { return nil }
    let (sum, overflow) = a.addingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(coefficient: sum, scale: scale)
  }

  /// The exact difference, or `nil` where it does not fit.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal? {
    guard let (a, b, scale) = aligned(left, right) else { return nil }
    let (difference, overflow) = a.subtractingReportingOverflow(b)
    return overflow ? nil : ExactDecimal(coefficient: difference, scale: scale)
  }

  /// The number times a power of ten, with no more digits than it needs; `nil` where it does not fit.
  public func multiplied(byPowerOfTen power: Int) -> ExactDecimal? {
    var value = coefficient
    var places = Int(scale) - power
    while places < 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      places += 1
    }
    while places > 0, value % 10 == 0 {
      value /= 10
      places -= 1
    }
    return UInt8(exactly: places).flatMap { ExactDecimal(coefficient: value, scale: $0) }
  }

  private static func aligned(_ left: ExactDecimal, _ right: ExactDecimal) -> (Int64, Int64, UInt8)? {
    if left.scale == right.scale { return (left.coefficient, right.coefficient, left.scale) }
    let scale = max(left.scale, right.scale)
    guard let a = left.widened(to: scale), let b = right.widened(to: scale) else { return nil }
    return (a, b, scale)
  }

  private func widened(to wanted: UInt8) -> Int64? {
    var value = coefficient
    for _ in scale..<wanted {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    return value
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The printed digits, in ASCII, with a leading `-` where negative and no thousands separators.
  public var description: String {
    let digits = String(coefficient.magnitude)
    let sign = coefficient < 0 ? "-" : ""
    guard scale > 0 else { return sign + digits }
    let places = Int(scale)
    let padded =
      digits.count > places ? digits : String(repeating: "0", count: places + 1 - digits.count) + digits
    let point = padded.index(padded.endIndex, offsetBy: -places)
    return sign + padded[..<point] + "." + padded[point...]
  }
}
