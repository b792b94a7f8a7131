/// What one cell contributes to a sum.
public enum SumOperand: Sendable, Hashable {
  /// A number.
  case number(ExactDecimal)
  /// A printed mark for "not applicable": it adds nothing.
  case nothing
  /// The cell is there but empty, so the sum is open.
  case blank
  /// The source has no such cell, or has a text where a number belongs.
  case unknown
}
