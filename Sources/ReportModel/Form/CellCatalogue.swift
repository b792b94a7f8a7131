import Synchronization

/// The names of all cells, each kept once for the life of the program.
///
/// The built-in editions' names are a constant. Names of editions that a program adds are only ever appended, so
/// that a cell keeps its number; the numbers themselves never show outside.
enum CellCatalogue {
  struct Entry: Sendable {
    let name: String
    let table: TableID
  }

  private struct Catalogue: Sendable {
    var entries: [Entry] = []
    var indexes: [String: Int] = [:]

    /// The number of a name; a new name is added.
    mutating func add(_ name: String, _ table: TableID, after count: Int = 0) -> Int {
      if let index = indexes[name] { return index }
      let index = count + entries.count
      indexes[name] = index
      entries.append(Entry(name: name, table: table))
      return index
    }
  }

  private static let builtIn: Catalogue = {
    var catalogue = Catalogue()
    for layout in Editions.builtInLayouts {
      for name in layout.cellNames { _ = catalogue.add(name, layout.table) }
    }
    return catalogue
  }()

  private static let added = Mutex(Catalogue())

  /// How many cells the built-in editions have together.
  static var builtInCount: Int { builtIn.entries.count }

  /// How many cells all editions known at this moment have together.
  static var count: Int { builtInCount + added.withLock { $0.entries.count } }

  static func entry(_ index: Int) -> Entry {
    if index < builtIn.entries.count { return builtIn.entries[index] }
    return added.withLock { $0.entries[index - builtInCount] }
  }

  static func index(of name: String) -> Int? {
    builtIn.indexes[name] ?? added.withLock { $0.indexes[name] }
  }

  /// The number of a cell of an edition that is being made.
  static func intern(_ name: String, _ table: TableID) -> Int {
    builtIn.indexes[name] ?? added.withLock { $0.add(name, table, after: builtInCount) }
  }
}
