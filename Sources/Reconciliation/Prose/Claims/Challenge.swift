/// A block of table 4, or several for which prose uses one word.
enum Challenge: UInt8, Sendable, Hashable {
  case review, litigation, direct, afterReview
}
