/// The name of one number of the form, such as `requests.received.naturalPerson`.
///
/// A small integer inside, so that cells live in arrays; a dotted name outside: table, row, column. The order of the
/// integers is canonical (docs/form.md, "Cells"): the built-in editions' cells as `Editions.builtInLayouts` lists them,
/// then those of editions that a program has added.
public struct CellID: Sendable, Hashable, Comparable {
  /// The position among all cells of all editions.
  public let index: Int

  package init(index: Int) { self.index = index }

  /// The cell of that dotted name, or `nil` where no edition has it.
  public init?(_ name: some StringProtocol) {
    guard let index = CellCatalogue.index(of: String(name)) else { return nil }
    self.index = index
  }

  /// The cells of all editions that were made so far, built-in or added, in canonical order.
  package static var known: [CellID] { (0..<CellCatalogue.count).map(CellID.init(index:)) }

  /// Whether a built-in edition has it.
  var isBuiltIn: Bool { index < CellCatalogue.builtInCount }

  /// The dotted name: `table.row.column`.
  public var name: String { CellCatalogue.entry(index).name }

  /// The table the cell belongs to.
  public var table: TableID { CellCatalogue.entry(index).table }

  /// Compares by canonical order.
  public static func < (left: CellID, right: CellID) -> Bool { left.index < right.index }
}

extension CellID: CustomStringConvertible {
  /// The dotted name.
  public var description: String { name }
}
