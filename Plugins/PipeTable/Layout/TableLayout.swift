import Characters
import Diagnostics
import ReportModel

/// A table of the form as rows of pipes: the bytes between its values, and what every place must hold.
struct TableLayout: Sendable {
  /// What a place of the grid holds.
  enum Place: Sendable {
    /// A label, and the wordings that are accepted for it.
    case label(String, accepted: [[UInt8]])
    /// Nothing: a merged cell covers it.
    case covered
    /// A number.
    case value(CellID)
  }

  /// The table of the form.
  let form: TableForm
  /// What every row holds, each with as many places as the form has columns.
  let rows: [[Place]]
  /// The bytes before each value, in the grid's order, and the value; `tail` follows the last one.
  let pieces: [(bytes: [UInt8], cell: CellID)]
  let tail: [UInt8]

  /// The layout of a table of any edition, made once.
  static func layout(of form: TableForm) -> TableLayout {
    all.first { $0.form.id == form.id && $0.form.edition == form.edition } ?? TableLayout(form)
  }

  /// The layouts that a report of an edition may have for a table: its own first.
  static func candidates(for table: TableID, of edition: Edition, among editions: Editions) -> [TableLayout] {
    let others = editions.all.filter { $0 != edition }.map { $0.table(table) }
    let own = edition.table(table)
    return [layout(of: own)] + others.filter { $0.cells != own.cells }.map(layout)
  }

  private static let all = Editions.standard.all.flatMap(\.tables).map(TableLayout.init)

  private init(_ form: TableForm) {
    self.form = form
    let rows = form.slots.map { $0.map(Self.place) }
    self.rows = rows
    var pieces: [(bytes: [UInt8], cell: CellID)] = []
    var bytes: [UInt8] = []
    for (index, row) in rows.enumerated() {
      for place in row {
        bytes += "| ".utf8
        switch place {
        case .label(let text, _): MarkdownEscaper.append(text, as: .cell, to: &bytes)
        case .covered: break
        case .value(let cell):
          pieces.append((bytes, cell))
          bytes = []
        }
        bytes.append(0x20)
      }
      bytes += "|\n".utf8
      if index == 0 { bytes += Self.delimiterRow(rows) }
    }
    self.pieces = pieces
    tail = bytes
  }

  private static func place(in slot: GridSlot?) -> Place {
    guard let slot, slot.isFirst else { return .covered }
    switch slot.place.content {
    case .label(let text):
      let accepted = ([text] + slot.place.aliases).map { withoutBlanks(Array($0.utf8)[...]) }
      return .label(text, accepted: accepted)
    case .value(let cell): return .value(cell)
    }
  }

  /// The row that makes it a table in Markdown: columns of numbers are centred, as the form has them.
  private static func delimiterRow(_ rows: [[Place]]) -> [UInt8] {
    let columns = (rows.first ?? []).indices.map { column in
      rows.contains { if case .value = $0[column] { true } else { false } } ? ":-:" : "---"
    }
    return Array(("| " + columns.joined(separator: " | ") + " |\n").utf8)
  }

  /// A label without blanks, including ideographic ones: what labels are compared by.
  static func withoutBlanks(_ text: ArraySlice<UInt8>) -> [UInt8] {
    Array(text.text.withoutBlanks.utf8)
  }
}
