/// What one cell gives to a sum.
public enum SumOperand: Sendable, Hashable {
  /// A number.
  case number(ExactDecimal)
  /// A printed mark for "not applicable": it adds nothing.
  case nothing
  /// The cell is there and says nothing, so the sum is open.
  case blank
  /// The source has no such cell, or another text stands where a number belongs.
  case unknown
}
