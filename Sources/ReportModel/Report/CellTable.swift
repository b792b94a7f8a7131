/// The cells of a report; what is not stated is absent.
public struct CellTable: Sendable {
  private(set) var storage: [Cell]

  /// Makes a table in which every cell is absent.
  public init() { storage = Array(repeating: .absent, count: CellCatalogue.builtInCount) }

  /// The cell of that id.
  public subscript(id: CellID) -> Cell {
    get { id.index < storage.count ? storage[id.index] : .absent }
    // In place: a cell holds several strings, and readers set its parts one by one.
    _modify {
      if id.index >= storage.count { grow(to: id.index + 1) }
      yield &storage[id.index]
    }
  }

  private mutating func grow(to count: Int) {
    storage.append(contentsOf: repeatElement(.absent, count: count - storage.count))
  }

  /// Every cell that may be stated, in canonical order.
  public var ids: [CellID] {
    storage.count == Self.builtInIDs.count ? Self.builtInIDs : storage.indices.map(CellID.init(index:))
  }

  private static let builtInIDs = (0..<CellCatalogue.builtInCount).map(CellID.init(index:))

  /// Whether the source has the cell; copies neither cell nor origin, since every export asks this of every cell.
  public func states(_ id: CellID) -> Bool {
    guard id.index < storage.count else { return false }
    if case .absent = storage[id.index].statement { return false } else { return true }
  }

  /// Whether the reading of the cell is in doubt; copies neither cell nor origin.
  public func isDoubtful(_ id: CellID) -> Bool {
    id.index < storage.count && storage[id.index].origin?.doubt != nil
  }

  /// What the cell contributes to a sum; copies neither cell nor origin, since rules ask this some 400 times a report.
  public func operand(_ id: CellID) -> SumOperand {
    guard id.index < storage.count else { return .unknown }
    return switch storage[id.index].statement {
    case .number(let number): .number(number)
    case .notApplicable: .nothing
    case .blank: .blank
    case .text, .absent: .unknown
    }
  }

  func states(anyOf ids: [CellID]) -> Bool { ids.contains(where: states) }
}

extension CellTable: Hashable {
  /// Tables are equal when every cell is; a cell that was never stated counts as absent.
  public static func == (left: CellTable, right: CellTable) -> Bool {
    let shared = min(left.storage.count, right.storage.count)
    return left.storage[..<shared] == right.storage[..<shared]
      && left.storage[shared...].allSatisfy { $0 == .absent }
      && right.storage[shared...].allSatisfy { $0 == .absent }
  }

  /// Hashes the cells that say something.
  public func hash(into hasher: inout Hasher) {
    for (index, cell) in storage.enumerated() where cell != .absent {
      hasher.combine(index)
      hasher.combine(cell)
    }
  }
}
