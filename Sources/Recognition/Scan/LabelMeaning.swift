import ReportModel

/// What a label of the form says of the values beside or below it, in one edition.
struct LabelMeaning: Sendable {
  /// Which part of a cell's name it tells.
  enum Axis: Sendable {
    /// The row: its own label, or that of a group of rows.
    case row
    /// The column: its own head, or that of a group of columns.
    case column
    /// Neither: captions and notes.
    case caption
  }

  let axis: Axis
  /// The rows or columns it is the label of.
  let keys: KeySet
  /// Whether it is the label of the row or column itself, and not that of a group.
  let isLeaf: Bool
  /// The row of the form's grid in which it is printed first: heads of a group stand above their members.
  let level: Int

  /// Whether it is the label of one row itself.
  var isRow: Bool { axis == .row && isLeaf }

  /// What a label's text means on a form; `nil` where the form does not have it.
  init?(_ text: String, in form: TableForm) {
    guard let place = form.grid.joined().first(where: { $0.label == text }) else { return nil }
    level = place.row
    let rows = form.rows.indices.filter { form.rows[$0].labels.contains(text) }
    let columns = form.columns.indices.filter { form.columns[$0].labels.contains(text) }
    if !rows.isEmpty, rows.count < form.rows.count {
      axis = .row
      keys = KeySet(rows)
      isLeaf = rows.allSatisfy { form.rows[$0].label == text }
    } else if !columns.isEmpty {
      axis = .column
      keys = KeySet(columns)
      isLeaf = columns.allSatisfy { form.columns[$0].label == text }
    } else {
      axis = .caption
      keys = .none
      isLeaf = false
    }
  }
}
