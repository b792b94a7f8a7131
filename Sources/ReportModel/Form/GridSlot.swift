/// A slot of a table's grid, one row high and one column wide, and the place of the form that covers it.
package struct GridSlot: Sendable, Hashable {
  /// The place.
  package let place: GridPlace
  /// The slot's row, from 0.
  package let row: Int
  /// Its column, from 0.
  package let column: Int

  /// Whether the place began in a row above.
  package var continuesAbove: Bool { place.row < row }
  /// Whether it is the first of its row that the place covers.
  package var isLeftmost: Bool { place.column == column }
  /// Whether it is the first slot that the place covers, which holds its text.
  package var isFirst: Bool { isLeftmost && !continuesAbove }
}
