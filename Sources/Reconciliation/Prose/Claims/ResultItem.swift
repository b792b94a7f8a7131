import ReportModel

/// Results of table 3 that a number counts: a group, or a row of one.
enum ResultItem: Sendable, Hashable {
  case group(ResultGroup)
  case row(ResultRow)

  /// The item that a phrase of the lexicon means, if any.
  init?(_ term: Term?) {
    switch term {
    case .result(let group): self = .group(group)
    case .row(let row): self = .row(row)
    case .disclose: self = .group(.disclosed)
    default: return nil
    }
  }

  /// The items named by tokens; a group beside its own rows only says what kind of rows they are.
  static func named(in tokens: ArraySlice<Token>) -> [ResultItem] {
    var found: [ResultItem] = []
    for token in tokens {
      guard let item = ResultItem(token.term), token.term != .disclose, !found.contains(item) else {
        continue
      }
      found.append(item)
    }
    let rows = found.filter { if case .row = $0 { true } else { false } }
    return rows.isEmpty ? found : rows
  }
}
