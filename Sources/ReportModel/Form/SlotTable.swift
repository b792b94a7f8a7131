/// Puts the places of a form's layout into its grid: each into the first slots of its row that are still free.
struct SlotTable {
  /// The slots of every row; `nil` where a layout leaves a hole.
  private(set) var slots: [[GridSlot?]]
  /// The places of every row, from left to right.
  private(set) var places: [[GridPlace]]

  init(_ layout: FormLayout) {
    places = layout.rows.map { _ in [] }
    slots = layout.rows.map { _ in [GridSlot?](repeating: nil, count: layout.columnCount) }
    for (row, items) in layout.rows.map(\.items).enumerated() {
      var column = 0
      for item in items {
        while column < layout.columnCount, slots[row][column] != nil { column += 1 }
        add(GridPlace(item, in: layout, row: row, column: column))
        column += item.columnSpan
      }
    }
  }

  private mutating func add(_ place: GridPlace) {
    places[place.row].append(place)
    for row in place.row..<min(place.row + place.rowSpan, slots.count) {
      for column in place.column..<max(place.column, min(place.column + place.columnSpan, slots[row].count)) {
        slots[row][column] = GridSlot(place: place, row: row, column: column)
      }
    }
  }
}
