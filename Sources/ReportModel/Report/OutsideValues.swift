import Diagnostics

/// Values printed in a table that have no place in its form: a row or column that the form does not have, numbers
/// beside no label, or a second printing of the table.
public struct OutsideValues: Sendable, Hashable {
  /// What they are.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A row that the form does not have.
    case row
    /// A column that the form does not have.
    case column
    /// Numbers that belong to no row and no column.
    case values
    /// The same table once more, as of another year or unit.
    case table
  }

  /// The table they are printed in.
  public var table: TableID
  /// What they are.
  public var kind: Kind
  /// Their label or head, as printed; empty where there is none.
  public var label: String
  /// The values as printed, in the order of the source.
  public var values: [String]
  /// Where they are printed: the label, or the first value where there is none.
  public var place: Place?

  /// Makes a note of values.
  public init(
    _ kind: Kind, in table: TableID, label: String = "", values: [String], place: Place? = nil
  ) {
    self.table = table
    self.kind = kind
    self.label = label
    self.values = values
    self.place = place
  }
}
