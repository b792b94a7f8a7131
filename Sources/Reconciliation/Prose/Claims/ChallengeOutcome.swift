/// A column of table 4, or what prose says in its place.
enum ChallengeOutcome: UInt8, Sendable, Hashable, CaseIterable {
  case upheld, corrected, other, pending
  /// Dismissed, which is counted as upheld or as another outcome.
  case dismissed

  /// The columns of the form.
  static let allCases: [ChallengeOutcome] = [.upheld, .corrected, .other, .pending]

  /// The columns that the words may mean.
  var columns: [ChallengeOutcome] { self == .dismissed ? [.upheld, .other] : [self] }
}
