import ReportModel

/// What the layout of a form's table depends on besides its contents, worked out once for each form.
struct TableLayoutPlan: Sendable {
  /// The cells as Word has them.
  let rows: [[GridSlot]]
  /// Whether a group of rows begins in a row, which then stays with the next.
  let opensGroup: [Bool]
  private let headRows: [Bool]
  private let columnCount: Int

  /// Whether a label is above what it names: in the head, or in a row without values.
  func isHead(_ place: GridPlace) -> Bool { headRows[place.row] }

  /// Whether a label is the caption of a group of rows: it stands over all columns.
  func isCaption(_ place: GridPlace) -> Bool { isHead(place) && place.columnSpan == columnCount }

  /// How many rows there are before the first with values.
  var firstHeadCount: Int { headRows.firstIndex(of: false) ?? 0 }

  private init(_ form: TableForm) {
    columnCount = form.columnCount
    rows = form.cellRows
    opensGroup = form.grid.map { row in
      row.contains { $0.rowSpan > 1 } || row.allSatisfy { $0.cell == nil }
    }
    headRows = form.grid.enumerated().map { index, row in
      index < form.headRowCount || row.allSatisfy { $0.cell == nil }
    }
  }

  /// The plan of a form.
  static func plan(of form: TableForm) -> TableLayoutPlan {
    known.first { $0.form.id == form.id && $0.form.edition == form.edition }?.plan ?? TableLayoutPlan(form)
  }

  private static let known: [(form: TableForm, plan: TableLayoutPlan)] = Editions.standard.all.flatMap {
    edition in
    edition.tables.map { ($0, TableLayoutPlan($0)) }
  }
}
