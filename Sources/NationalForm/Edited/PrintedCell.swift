import Diagnostics
import ReportModel

/// A cell of a table in a document of ours.
package struct PrintedCell {
  /// How many columns it covers.
  package var columnSpan = 1
  /// Whether it only continues the cell above.
  package var continuesAbove = false
  /// Its text.
  package var text = ""
  /// Its place.
  package let place: Place

  /// Makes an empty cell.
  package init(place: Place) { self.place = place }

  /// Whether it is what the form wants in a slot.
  func follows(_ slot: GridSlot) -> Bool {
    guard columnSpan == slot.place.columnSpan, continuesAbove == slot.continuesAbove else { return false }
    if continuesAbove { return text.isEmpty }
    guard let label = slot.place.label else { return true }
    return text.utf8.elementsEqual(label.utf8)
  }
}
