/// One place of a table's grid: a label or a value, with its spans.
public struct GridPlace: Sendable, Hashable {
  /// What a place holds.
  public enum Content: Sendable, Hashable {
    /// A label of the form, as printed.
    case label(String)
    /// A number.
    case value(CellID)
  }

  /// What it holds.
  public let content: Content
  /// The row in the grid, from 0.
  public let row: Int
  /// The leftmost column, from 0.
  public let column: Int
  /// How many rows it covers.
  public let rowSpan: Int
  /// How many columns it covers.
  public let columnSpan: Int
  /// Other wordings of the label seen in published reports.
  public let aliases: [String]

  // Not inlined: the optimiser of Swift 6.3 fails when it moves these two into loops of other modules.

  /// The label, if it is one.
  @inline(never) public var label: String? { if case .label(let text) = content { text } else { nil } }
  /// The cell, if it is a value.
  @inline(never) public var cell: CellID? { if case .value(let cell) = content { cell } else { nil } }
  /// The label's text, empty for a value.
  var text: String { label ?? "" }

  init(_ item: FormLayout.Item, in layout: FormLayout, row: Int, column: Int) {
    switch item.content {
    case .label(let text): content = .label(text)
    case .value(let name):
      content = .value(CellID(index: CellCatalogue.intern(layout.cellName(name), layout.table)))
    }
    self.row = row
    self.column = column
    rowSpan = item.rowSpan
    columnSpan = item.columnSpan
    aliases = item.aliases
  }
}
