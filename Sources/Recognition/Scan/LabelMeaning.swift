import ReportModel

/// What a label means in one form: which values beside or below it belong to it.
struct LabelMeaning: Sendable {
  /// Which part of a cell's name the label gives.
  enum Axis: Sendable {
    /// The row: its own label, or that of a group of rows.
    case row
    /// The column: its own head, or that of a group of columns.
    case column
    /// Neither: captions and notes.
    case caption
  }

  let axis: Axis
  /// The rows or columns it labels.
  let keys: KeySet
  /// Whether it is the row's or column's own label rather than a group's.
  let isLeaf: Bool
  /// The first grid row in which it is printed; the head of a group is above its members.
  let level: Int

  /// Whether it is the row's own label.
  var isRow: Bool { axis == .row && isLeaf }

  /// The meaning of a label's text in a form; `nil` if the form does not have it.
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
