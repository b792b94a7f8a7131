import ReportModel

/// Finds cells by the bytes of their names, without making strings of them.
package struct CellNames: Sendable {
  /// The names of all cells of all editions.
  package static let shared = CellNames()

  private let cells = CellID.all
  private let names: [[UInt8]]
  /// An open table of indexes into `names`, twice and more as large; -1 where free.
  private let slots: [Int16]

  private init() {
    names = cells.map { Array($0.name.utf8) }
    var size = 1
    while size < names.count * 2 { size *= 2 }
    var slots = [Int16](repeating: -1, count: size)
    for (index, name) in names.enumerated() {
      var slot = name.withUnsafeBufferPointer(Self.hash) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int16(index)
    }
    self.slots = slots
  }

  /// The cell after that one, with the bytes of its name; the first cell after none.
  package func cell(after previous: CellID?) -> (cell: CellID, name: [UInt8])? {
    let next = previous.map { $0.index + 1 } ?? 0
    return next < names.count ? (cells[next], names[next]) : nil
  }

  /// The cell of that name, or `nil`; the one after `previous` is tried first, since files keep the order.
  package func cell(named name: UnsafeBufferPointer<UInt8>, after previous: CellID?) -> CellID? {
    let next = previous.map { $0.index + 1 } ?? 0
    if next < names.count, isSame(next, name) { return cells[next] }
    var slot = Self.hash(name) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if isSame(index, name) { return cells[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func isSame(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
    names[index].withUnsafeBufferPointer { $0.isSame(as: name) }
  }

  // FNV-1a: short, and good enough for two hundred names that are known beforehand.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    return Int(truncatingIfNeeded: hash & 0x7FFF_FFFF)
  }
}
