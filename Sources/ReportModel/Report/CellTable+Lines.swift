import Diagnostics

/// What the exact formats do with every cell of every report, in one call for each.
extension CellTable {
  /// Sets what a cell states.
  package mutating func set(_ statement: Cell.Statement, of id: CellID) { self[id].statement = statement }

  /// Sets what a cell states, and where and how it was read.
  package mutating func set(_ statement: Cell.Statement, _ origin: consuming Origin, of id: CellID) {
    self[id].statement = statement
    self[id].origin = origin
  }

  /// Sets on which line of a text a cell was read, without a doubt.
  package mutating func setOrigin(
    line: Int, column: Int, raw: String, _ recognition: Origin.Recognition, of id: CellID
  ) {
    self[id].origin = Origin(place: .line(line, column: column), raw: raw, recognition: recognition)
  }

  /// An origin whose place is a line of a text, taken apart.
  package struct LineOrigin {
    /// The line of the place.
    package let line: Int
    /// The column of the place.
    package let column: Int
    /// As in the origin.
    package let raw: String
    /// As in the origin.
    package let recognition: Origin.Recognition
    /// As in the origin.
    package let doubt: Origin.Doubt?
  }

  /// The origin of a cell that was read on a line of a text; `nil` for any other.
  ///
  /// It copies neither cell nor place, since two hundred are written with every report.
  package func lineOrigin(_ id: CellID) -> LineOrigin? {
    guard id.index < storage.count else { return nil }
    return storage.withUnsafeBufferPointer { cells in
      guard case .line(let line, let column)? = cells[id.index].origin?.place,
        let recognition = cells[id.index].origin?.recognition, let raw = cells[id.index].origin?.raw
      else { return nil }
      return LineOrigin(
        line: line, column: column, raw: raw, recognition: recognition, doubt: cells[id.index].origin?.doubt)
    }
  }
}
