import ReportModel

/// A cell of a table as Word has it: a place of the form, or the continuation of one that began further up.
struct GridSlot: Equatable {
  /// The place that it shows or continues.
  let place: GridPlace
  /// Whether the place began in a row above.
  let continues: Bool

  /// A table's cells, row by row from left to right.
  static func rows(of form: TableForm) -> [[GridSlot]] {
    var open: [GridPlace] = []
    return form.grid.indices.map { index in
      let own = form.grid[index].map { GridSlot(place: $0, continues: false) }
      let row = own + open.filter { $0.row + $0.rowSpan > index }.map { GridSlot(place: $0, continues: true) }
      open += form.grid[index].filter { $0.rowSpan > 1 }
      return row.sorted { $0.place.column < $1.place.column }
    }
  }
}
