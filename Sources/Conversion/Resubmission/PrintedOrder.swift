import Diagnostics
import ReportModel

/// The order in which a table's blocks, rows and columns are printed beside that of its form, told from the places of
/// its cells.
struct PrintedOrder {
  private let form: TableForm
  /// The places of the cells that tell where their row and column stand.
  private let places: [CellID: Place]
  private let rows: Rearrangement
  private let columns: PrintedColumns
  /// The rows that have cells at all, by their places among the form's.
  private let statedRows: [Int]

  // As many names as a reader compares at a glance.
  private static let mostNamed = 8

  init(of table: TableID, in report: Report) {
    let form = report.form(of: table)
    let places = Self.places(of: form.cells, in: report)
    self.form = form
    self.places = places
    statedRows = form.rows.indices.filter { row in form.rows[row].cells.contains { report[$0].isStated } }
    let known = statedRows.filter { row in form.rows[row].cells.contains { places[$0] != nil } }
    rows = Rearrangement(known) { Self.isRow(form.rows[$0], before: form.rows[$1], of: form, places) }
    columns = PrintedColumns(of: form, in: report, places)
  }

  /// Whether the order of everything that the table states is told by places.
  var isKnown: Bool { rows.members == statedRows && columns.isKnown }

  /// What is printed in another order than the form's.
  var changes: [Normalization] {
    let blocks = form.rows.map(block)
    let names = rows.members.map { blocks[$0] }.firstOccurrences
    let printedBlocks = rows.printed.map { blocks[$0] }
    // Blocks that are torn apart have no order of their own.
    guard names.count > 1, printedBlocks.runs == printedBlocks.firstOccurrences else {
      return changes(of: rows) + columns.changes
    }
    let order = printedBlocks.firstOccurrences
    let moved = Rearrangement(Array(names.indices)) { one, other in
      order.firstIndex(of: names[one]).flatMap { first in
        order.firstIndex(of: names[other]).map { first < $0 }
      }
    }
    let blockChanges = moved.stretches.map { stretch in
      let cells = stretch.printed.flatMap { block in
        rows.printed.filter { blocks[$0] == names[block] }.flatMap { form.rows[$0].cells }
      }
      return change(.blockOrder, stretch, cells: cells) { names[$0] ?? "" }
    }
    let within = names.flatMap { name in
      let own = rows.members.filter { blocks[$0] == name }
      return changes(of: Rearrangement(own) { rows.isPrinted($0, before: $1) })
    }
    return blockChanges + within + columns.changes
  }

  /// The rows that stand elsewhere; blocks of table 4, which have no labels beside them, are told as blocks.
  private func changes(of order: Rearrangement) -> [Normalization] {
    let kind: Normalization.Kind = form.labelColumnCount == 0 ? .blockOrder : .rowOrder
    return order.stretches.flatMap { stretch -> [Normalization] in
      if stretch.members.count <= Self.mostNamed {
        return [change(kind, stretch, cells: stretch.printed.flatMap { form.rows[$0].cells }, name: name)]
      }
      return stretch.moved.map { row in
        let cells = form.rows[row].cells
        return Normalization(
          kind, printed: neighbour(of: row, in: order.printed),
          written: neighbour(of: row, in: order.members),
          place: cells.lazy.compactMap { places[$0] }.first, cells: cells)
      }
    }
  }

  private func change(
    _ kind: Normalization.Kind, _ stretch: Rearrangement, cells: [CellID], name: (Int) -> String
  ) -> Normalization {
    func list(_ members: [Int]) -> String { members.map { "“\(name($0))”" }.joined(separator: "、") }
    return Normalization(
      kind, printed: list(stretch.printed), written: list(stretch.members),
      place: cells.lazy.compactMap { places[$0] }.first, cells: cells)
  }

  private func neighbour(of row: Int, in order: [Int]) -> String {
    let own = "“\(name(of: row))”"
    guard let index = order.firstIndex(of: row), index > 0 else { return own + "在最前" }
    return own + "在“\(name(of: order[index - 1]))”之后"
  }

  private func name(of row: Int) -> String {
    guard let labels = form.rows[row].cells.first.flatMap(form.description) else {
      return form.rows[row].label
    }
    let own = labels.rowLabels.isEmpty ? labels.columnLabels.dropLast() : labels.rowLabels.suffix(2)
    return own.joined(separator: "·")
  }

  /// The caption over the whole width above a row; `nil` in a table without such captions.
  private func block(of row: RowForm) -> String? {
    guard let first = row.cells.first, let own = form.gridRows.first(where: { $0.cells.contains(first) })
    else {
      return nil
    }
    return form.grid[..<own.index].last { $0.count == 1 && $0[0].columnSpan == form.columnCount }?.first?
      .label
  }

  /// Whether a row stands before another: by the cells of the columns that both have, or else by those read first.
  private static func isRow(
    _ row: RowForm, before other: RowForm, of form: TableForm, _ places: [CellID: Place]
  ) -> Bool? {
    func column(_ cell: CellID) -> Int? { form.description(of: cell)?.column }
    let pairs = row.cells.flatMap { one in
      other.cells.filter { column($0) == column(one) }.compactMap { two -> (Place, Place)? in
        places[one].flatMap { place in places[two].map { (place, $0) } }
      }
    }
    guard pairs.isEmpty else {
      let answers = Set(pairs.map { $0.isRead(before: $1) })
      return answers.count == 1 ? answers.first ?? nil : nil
    }
    func first(_ row: RowForm) -> Place? {
      row.cells.compactMap { places[$0] }.min { $0.isRead(before: $1) == true }
    }
    return first(row).flatMap { place in first(other).flatMap { place.isRead(before: $0) } }
  }

  /// The places of the cells whose reading is certain; that of a blank is certain in a grid only.
  private static func places(of cells: [CellID], in report: Report) -> [CellID: Place] {
    cells.reduce(into: [:]) { places, id in
      let cell = report[id]
      guard cell.isStated, let origin = cell.origin, origin.doubt == nil, origin.recognition != .sums,
        origin.place.isInGrid || !origin.raw.allSatisfy(\.isWhitespace)
      else { return }
      places[id] = origin.place
    }
  }
}

extension Rearrangement {
  /// Whether one of its members is printed before another.
  fileprivate func isPrinted(_ one: Int, before other: Int) -> Bool? {
    printed.firstIndex(of: one).flatMap { index in printed.firstIndex(of: other).map { index < $0 } }
  }
}

extension [String?] {
  /// Each of them where it first occurs.
  fileprivate var firstOccurrences: [String?] {
    var seen: Set<String?> = []
    return filter { seen.insert($0).inserted }
  }

  /// Neighbours that are the same taken as one.
  fileprivate var runs: [String?] {
    reduce(into: []) { runs, element in if runs.last != element { runs.append(element) } }
  }
}

extension Report {
  /// The blocks, rows and columns of the tables that are printed in another order than the form's.
  var orderNormalizations: [Normalization] {
    TableID.allCases.flatMap { PrintedOrder(of: $0, in: self).changes }
  }

  /// Whether the source's places tell the order of everything that its tables state.
  package var isTableOrderKnown: Bool {
    TableID.allCases.allSatisfy { PrintedOrder(of: $0, in: self).isKnown }
  }
}
