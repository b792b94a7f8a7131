import Characters

extension TextBuffer {
  /// Appends the printed digits of a number, as `ExactDecimal.description` gives them.
  package mutating func append(_ number: ExactDecimal) {
    if number.coefficient < 0 { append(UInt8(ascii: "-")) }
    appendDigits(of: number.coefficient.magnitude, afterPoint: Int(number.scale))
  }
}
