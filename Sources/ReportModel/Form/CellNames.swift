import Characters

/// Finds cells by the bytes of their names, without making strings of them.
///
/// The names are in memory that is allocated once and never freed: every cell of every file is looked up here, and
/// counting references to arrays would take longer than the comparison.
package struct CellNames: @unchecked Sendable {
  /// The names of all cells of the built-in editions.
  package static let shared = CellNames()

  private let names: UnsafeBufferPointer<(cell: CellID, name: UnsafeBufferPointer<UInt8>)>
  /// A hash table of indexes into `names`, at least twice as large; -1 marks a free slot.
  private let slots: UnsafeBufferPointer<Int16>

  private init() {
    let names = Editions.standard.cells.map { (cell: $0, name: Self.kept(Array($0.name.utf8))) }
    var size = 1
    while size < names.count * 2 { size *= 2 }
    var slots = [Int16](repeating: -1, count: size)
    for (index, entry) in names.enumerated() {
      var slot = Self.hash(entry.name) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(index)
    }
    self.names = Self.kept(names)
    self.slots = Self.kept(slots)
  }

  /// The cell after that one, with the bytes of its name; the first cell after none.
  package func cell(after previous: CellID?) -> (cell: CellID, name: UnsafeBufferPointer<UInt8>)? {
    let next = previous.map { $0.index + 1 } ?? 0
    return next < names.count ? names[next] : nil
  }

  /// The cell of that name, or `nil`; the one after `previous` is tried first, since files list cells in order.
  package func cell(named name: UnsafeBufferPointer<UInt8>, after previous: CellID?) -> CellID? {
    if let next = cell(after: previous), next.name.isSame(as: name) { return next.cell }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let entry = names[Int(slots[slot])]
      if entry.name.isSame(as: name) { return entry.cell }
      slot = (slot + 1) & (slots.count - 1)
    }
    // A cell of an edition that the program has added.
    return CellID(String(decoding: name, as: UTF8.self))
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    Int(truncatingIfNeeded: FNV1a.hash(of: bytes) & 0x7FFF_FFFF)
  }
}
