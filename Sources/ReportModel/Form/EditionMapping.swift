/// How the cells of one edition map to the form of another.
///
/// Cells of the same name mean the same; those under another name are listed, and those without a counterpart are
/// not filled.
public struct EditionMapping: Sendable {
  /// How well a cell of one form fits one of the other.
  public enum Quality: String, Sendable, Hashable {
    /// The same thing under the same or another name.
    case exact
    /// Nearly the same thing: one form does not divide what the other does.
    case approximate
  }

  /// A cell of one form that fills one of the other.
  public struct Pair: Sendable, Hashable {
    /// The cell that is taken.
    public let source: CellID
    /// The cell that is filled.
    public let target: CellID
    /// How well it fits.
    public let quality: Quality

    /// Makes a pair.
    public init(_ source: CellID, _ target: CellID, _ quality: Quality = .exact) {
      self.source = source
      self.target = target
      self.quality = quality
    }
  }

  /// What a mapping says about one table.
  public struct Table: Sendable {
    /// The pairs, in canonical order of the target.
    public let pairs: [Pair]
    /// Cells of the target that nothing in the source fills.
    public let unfilled: [CellID]
    /// Cells of the source that have no place in the target.
    public let dropped: [CellID]

    fileprivate init(from source: TableForm, to target: TableForm, renamed: [Pair]) {
      var pairs = source.cells.filter(target.contains).map { Pair($0, $0) }
      pairs += renamed.filter { source.contains($0.source) && target.contains($0.target) }
      self.pairs = pairs.sorted { $0.target < $1.target }
      unfilled = target.cells.filter { cell in !pairs.contains { $0.target == cell } }
      dropped = source.cells.filter { cell in !pairs.contains { $0.source == cell } }
    }
  }

  /// The edition that reports are brought from.
  public let source: Edition
  /// The edition that reports are brought into.
  public let target: Edition
  private let tables: [Table]

  /// Makes a mapping.
  ///
  /// - Parameter renamed: cells that have another name in the target; those of the same name need not be listed.
  public init(from source: Edition, to target: Edition, renamed: [Pair] = []) {
    self.source = source
    self.target = target
    tables = TableID.allCases.map {
      Table(from: source.table($0), to: target.table($0), renamed: renamed)
    }
  }

  /// What it says about a table.
  public subscript(table: TableID) -> Table { tables[table.index] }
}
