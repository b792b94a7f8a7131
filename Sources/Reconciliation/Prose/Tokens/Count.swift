/// A number that prose states.
struct Count: Sendable, Hashable {
  /// What is counted by the measure word.
  enum Unit: Sendable, Hashable {
    /// Cases and documents: 件, 件次, 起, 宗, 份 …
    case item
    /// No measure word, as in 均为0.
    case none
    /// Persons, money, times and all else.
    case other
  }

  /// The value; 万 is multiplied out.
  let value: Int64
  /// The measure word's kind.
  let unit: Unit
  /// Whether it is said to be about so many: 余, 多, 近.
  let isApproximate: Bool
}
