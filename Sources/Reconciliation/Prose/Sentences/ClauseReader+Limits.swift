import ReportModel

/// Whether a claim is about the whole report, so that a difference from the tables proves something.
extension ClauseReader {
  /// Whether the words are about another scope or time, about a part, or not exact.
  func isLimited(_ quantity: Quantity, _ value: Int64, isApproximate: Bool, isAtMost: Bool) -> Bool {
    let isElsewhere = state.isOtherScope || clause.has(.elsewhere) || state.isPlan
    var isLimited =
      isApproximate || isElsewhere || state.isOtherYear || state.isPeriod || clause.isComparison
    switch quantity {
    case .received, .applications, .handled:
      isLimited = isLimited || state.isPart || isOfSome
    case .replied, .concluded, .remaining:
      // More than were received is no part of them.
      let isPart = state.isPart && !isOfAll && state.received.map { value <= $0 } ?? true
      // What was carried out of the year may have been answered since.
      isLimited = isLimited || isOfSome || isPart || state.isNow
    case .carriedIn, .carriedOut:
      // Here 上年 and 2022年 belong to what is carried over, and do not limit the scope.
      isLimited = isApproximate || isElsewhere || clause.has(.applicant) || state.isNarrowed
    case .results, .share: isLimited = isLimited || state.isNarrowed && !isAtMost || clause.has(.applicant)
    case .documents(_, .published): isLimited = isLimited || !state.isOwnYear
    case .documents(_, .inForce): isLimited = isLimited || state.isPart || clause.isNarrowed
    default: break
    }
    return isLimited
  }

  /// Whether the clause is about applications of some kind only.
  private var isOfSome: Bool {
    clause.has(.channel) || clause.has(.applicant) || clause.isNarrowed || state.isNarrowed
  }

  /// Whether 其中 goes on with what became of all of them: 其中办结17件.
  private var isOfAll: Bool {
    guard let position = clause.tokens.firstIndex(where: { $0.term == .part }) else { return false }
    return Subject.has(
      anyOf: [.conclude, .reply],
      in: clause.tokens[(position + 1)...].prefix { $0.term != .application && $0.term != .applicationShort })
  }
}
