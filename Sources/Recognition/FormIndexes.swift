import ReportModel

/// The indexes of headings and labels of some editions, built once.
final class FormIndexes: Sendable {
  let headings: HeadingMatcher
  private let tables: [LabelIndex]

  private init(_ editions: Editions) {
    headings = HeadingMatcher(editions)
    tables = TableID.allCases.map { LabelIndex($0, editions: editions) }
  }

  /// The labels of a table in all editions.
  subscript(table: TableID) -> LabelIndex { tables[table.index] }

  /// The indexes of some editions; they are memoised with the editions.
  static func of(_ editions: Editions) -> FormIndexes {
    editions.memo.value { FormIndexes(editions) }
  }
}
