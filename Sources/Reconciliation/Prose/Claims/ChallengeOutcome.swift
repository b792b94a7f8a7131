/// A column of table 4.
enum ChallengeOutcome: UInt8, Sendable, Hashable, CaseIterable {
  case upheld, corrected, other, pending
}
