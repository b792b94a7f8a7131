import ReportModel

/// What a phrase means to the reading of prose.
enum Term: Sendable, Hashable {
  // What is done with applications.
  case receive, receiveNew, handle, reply, conclude
  case carriedIn, carriedOut, carried, pending
  /// A group of results of table 3.
  case result(ResultGroup)
  /// A share of applications dealt with, as in 办结率.
  case rate

  // What is spoken of.
  /// Applications for government information, in full words or as 申请 only.
  case application, applicationShort
  case challenge(Challenge)
  case outcome(Outcome)
  case normativeDocument, rule
  case issue, publish, repeal, inForce
  /// Words of disclosure that show what a review or lawsuit is about.
  case disclosure
  /// The organ is the one that is sued or asked: 被, 因, 引发.
  case passive
  /// The organ decides on others' reviews, or is said to have lost one.
  case authority, defeat
  case fee
  /// Matters that are counted in other places: letters, proposals, calls, training.
  case foreign

  // Scope.
  /// A part of the organ, or more than the organ: 市本级, 全市, 各乡镇.
  case otherScope
  /// The organ itself: 我局, 本单位.
  case own
  case part, channel, applicant
  case period, wholePeriod, otherYear, comparison, change, cumulative, plan

  // Logic.
  case negation, zero, universal, each, respectively, together, and
  case timely
  /// 约, 近: about so many.
  case approximate
  /// Joins a word to its number: 共, 为, 的, 案件.
  case filler
  /// Breaks what stands between a word and its number.
  case neutral
}

/// A group of results of table 3.
enum ResultGroup: Sendable, Hashable, CaseIterable {
  case disclosed, partlyDisclosed, withheld, unavailable, declined, otherwise
}

/// A block of table 4, or several that prose has one word for.
enum Challenge: Sendable, Hashable {
  case review, litigation, direct, afterReview
}

/// A column of table 4.
enum Outcome: String, Sendable, Hashable, CaseIterable {
  case upheld, corrected, other, pending
}
