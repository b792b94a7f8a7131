/// A number stated in prose.
struct Count: Sendable, Hashable {
  /// The kind of measure word.
  enum Unit: Sendable, Hashable {
    /// Cases and documents: 件, 件次, 起, 宗, 份 …
    case item
    /// No measure word, as in 均为0.
    case none
    /// Persons, money, times and everything else.
    case other
  }

  /// The value, with 万 multiplied out.
  let value: Int64
  /// The measure word's kind.
  let unit: Unit
  /// Whether the number is approximate: 余, 多, 近.
  let isApproximate: Bool
  /// Whether the measure word is one for cases, such as 件, and not 条 or 项.
  var isCase = false
}
