/// How the cells of edition 2019 stand in the form of 2021 (FORMAT §5).
///
/// 对外公开总数量 is not 现行有效件数, and 上一年项目数量 is no fee: what has no counterpart is not filled.
public struct FormMapping: Sendable {
  /// How well a cell of the older form gives one of the newer.
  public enum Quality: String, Sendable, Hashable {
    /// The same thing under the same or another name.
    case exact
    /// Nearly the same thing: the older form does not divide what the newer one does.
    case approximate
  }

  /// A cell of the older form that fills one of the newer.
  public struct Pair: Sendable, Hashable {
    /// The cell of edition 2019.
    public let source: CellID
    /// The cell of edition 2021.
    public let target: CellID
    /// How well it does.
    public let quality: Quality
  }

  /// The pairs, in canonical order of the target.
  public let pairs: [Pair]
  /// Cells of edition 2021 that nothing in edition 2019 gives.
  public let unfilled: [CellID]
  /// Cells of edition 2019 that have no place in edition 2021.
  public let dropped: [CellID]

  /// From edition 2019 to edition 2021, table by table.
  public static func toEdition2021(_ table: TableID) -> FormMapping { all[table.index] }

  private static let all = TableID.allCases.map { table in
    FormMapping(
      from: Edition.edition2019.table(table), to: Edition.edition2021.table(table),
      renamed: [
        ("proactive.rules.made", "proactive.rules.issued", .exact),
        ("proactive.normativeDocuments.made", "proactive.normativeDocuments.issued", .exact),
      ]
        + FormLayout.requestColumns.map {
          ("requests.otherwise.\($0.id)", "requests.otherwise.other.\($0.id)", .approximate)
        })
  }

  private init(from source: TableForm, to target: TableForm, renamed: [(String, String, Quality)]) {
    var pairs = source.cells.filter(target.contains).map { Pair(source: $0, target: $0, quality: .exact) }
    for (from, to, quality) in renamed {
      guard let from = CellID(from), let to = CellID(to), source.contains(from), target.contains(to) else {
        continue
      }
      pairs.append(Pair(source: from, target: to, quality: quality))
    }
    self.pairs = pairs.sorted { $0.target < $1.target }
    unfilled = target.cells.filter { cell in !pairs.contains { $0.target == cell } }
    dropped = source.cells.filter { cell in !pairs.contains { $0.source == cell } }
  }
}
