/// The name of one number of the form, such as `requests.received.naturalPerson`.
///
/// A small integer inside, so that cells live in arrays; a dotted name outside. The order of the integers is
/// the canonical order of FORMAT: edition 2021's 200 cells first, then the cells only edition 2019 has.
public struct CellID: Sendable, Hashable, Comparable {
  /// The position in the catalogue of all cells of all editions: 0 ..< `CellID.count`.
  public let index: Int

  init(index: Int) { self.index = index }

  /// The cell of that dotted name, or `nil` where no edition has it.
  public init?(_ name: some StringProtocol) {
    guard let index = CellCatalogue.shared.indexes[String(name)] else { return nil }
    self.index = index
  }

  /// The dotted name: `table.row.column`.
  public var name: String { CellCatalogue.shared.names[index] }

  /// The table the cell stands in.
  public var table: TableID { CellCatalogue.shared.tables[index] }

  /// How many cells all editions have together.
  public static var count: Int { CellCatalogue.shared.names.count }

  /// Every cell of every edition, in canonical order.
  public static let all: [CellID] = (0..<count).map(CellID.init(index:))

  /// Compares by canonical order.
  public static func < (left: CellID, right: CellID) -> Bool { left.index < right.index }
}

extension CellID: CustomStringConvertible {
  /// The dotted name.
  public var description: String { name }
}

/// The names of all cells, written down once from the editions' grids.
struct CellCatalogue: Sendable {
  let names: [String]
  let tables: [TableID]
  let indexes: [String: Int]

  static let shared = CellCatalogue()

  private init() {
    var names: [String] = []
    var tables: [TableID] = []
    var indexes: [String: Int] = [:]
    for layouts in [FormLayout.edition2021, FormLayout.edition2019] {
      for layout in layouts {
        for case .value(let name) in layout.rows.flatMap(\.cells).map(\.content) where indexes[name] == nil {
          indexes[name] = names.count
          names.append(name)
          tables.append(layout.table)
        }
      }
    }
    self.names = names
    self.tables = tables
    self.indexes = indexes
  }
}
