extension UInt8 {
  /// Whether it is an ASCII digit.
  @inlinable
  package var isDigit: Bool { self >= 0x30 && self <= 0x39 }
}

extension Unicode.Scalar {
  /// 0 … 9 for an ASCII or full-width digit; `nil` for another character.
  @inlinable
  package var decimalDigit: Int? {
    switch value {
    case 0x30...0x39: Int(value) - 0x30
    case 0xFF10...0xFF19: Int(value) - 0xFF10
    default: nil
    }
  }

  /// The ASCII form of a full-width letter, digit or sign; any other character stays as it is.
  @inlinable
  package var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}
