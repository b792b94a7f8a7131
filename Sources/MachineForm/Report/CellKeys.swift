import ReportModel

/// The names of the built-in editions' cells as members of JSON begin: in quotes, with colon and blank.
///
/// They are in memory that is allocated once and never freed: every cell is written and read by them twice, and
/// counting references to arrays would take longer than the copying or comparison.
struct CellKeys: @unchecked Sendable {
  static let shared = CellKeys()

  /// By the numbers of the cells.
  private let keys: UnsafeBufferPointer<UnsafeBufferPointer<UInt8>>

  private init() {
    keys = Self.kept(Editions.standard.cells.map { Self.kept(Self.key(of: $0)) })
  }

  /// The key of a cell; `nil` for one of an edition that the program has added.
  subscript(cell: CellID) -> UnsafeBufferPointer<UInt8>? {
    cell.index < keys.count ? keys[cell.index] : nil
  }

  /// The key of the cell after that one, or of the first; `nil` after the last that is prepared.
  func next(after previous: CellID?) -> (cell: CellID, key: UnsafeBufferPointer<UInt8>)? {
    let cell = CellID(index: previous.map { $0.index + 1 } ?? 0)
    return self[cell].map { (cell, $0) }
  }

  /// The key of any cell.
  static func key(of cell: CellID) -> [UInt8] { Array("\"\(cell.name)\": ".utf8) }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }
}
