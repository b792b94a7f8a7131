/// A block of table 4, or several that prose has one word for.
enum Challenge: UInt8, Sendable, Hashable {
  case review, litigation, direct, afterReview
}
