/// The texts that stand in a cell for what has none, so that it is not taken for blank.
package enum StandIn {
  /// A picture, which may be one of a number.
  package static let picture = "［图片］"
  /// A character that nobody knows.
  package static let symbol = "［符号］"
}
