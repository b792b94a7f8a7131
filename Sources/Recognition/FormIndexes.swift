import ReportModel

/// What the recogniser knows of the editions at hand, made once for them.
final class FormIndexes: Sendable {
  let headings: HeadingMatcher
  private let tables: [LabelIndex]

  private init(_ editions: Editions) {
    headings = HeadingMatcher(editions)
    tables = TableID.allCases.map { LabelIndex($0, editions: editions) }
  }

  /// The labels of a table in all editions.
  subscript(table: TableID) -> LabelIndex { tables[table.index] }

  /// Those of a list of editions.
  static func of(_ editions: Editions) -> FormIndexes {
    editions.memo.value { FormIndexes(editions) }
  }
}
