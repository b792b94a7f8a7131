import ReportModel

/// What the layout of a form's table depends on besides its contents, worked out once for each form.
struct TableLayoutPlan: Sendable {
  /// A cell as Word has it. An object, since every document goes through all of them, and copies would cost more than
  /// what is done with them.
  final class Cell: Sendable {
    /// What a cell holds.
    enum Content: Sendable {
      /// The name of a group of rows.
      case caption(String)
      /// A label above what it names.
      case head(String)
      /// Any other label.
      case label(LabelNote)
      /// A number.
      case value(CellID)
    }

    let slot: GridSlot
    let content: Content

    init(_ slot: GridSlot, _ content: Content) {
      self.slot = slot
      self.content = content
    }
  }

  /// The cells row by row.
  let rows: [[Cell]]
  /// Whether a group of rows begins in a row, which then stays with the next.
  let opensGroup: [Bool]
  /// How many rows there are before the first with values.
  let firstHeadCount: Int
  /// The table in words.
  let description: String

  private init(_ form: TableForm) {
    opensGroup = form.grid.map { row in
      row.contains { $0.rowSpan > 1 } || row.allSatisfy { $0.cell == nil }
    }
    // In the head, or in a row without values.
    let headRows = form.grid.enumerated().map { index, row in
      index < form.headRowCount || row.allSatisfy { $0.cell == nil }
    }
    firstHeadCount = headRows.firstIndex(of: false) ?? 0
    description = TableDescription.text(of: form)
    rows = form.cellRows.map { row in
      row.map { slot in
        let isHead = headRows[slot.place.row]
        return Cell(slot, Self.content(of: slot.place, isHead: isHead, form.columnCount))
      }
    }
  }

  private static func content(of place: GridPlace, isHead: Bool, _ columnCount: Int) -> Cell.Content {
    switch place.content {
    case .value(let cell): .value(cell)
    // Over all columns it names the group of rows below.
    case .label(let label) where isHead && place.columnSpan == columnCount: .caption(label)
    case .label(let label) where isHead && !LabelNote.isNote(label): .head(label)
    case .label(let label): .label(LabelNote(label))
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
