import Diagnostics
import ReportModel

/// The order in which the columns of a table are printed, row by row, since each block of a table has its own heads.
struct PrintedColumns {
  private let form: TableForm
  private let places: [CellID: Place]
  /// Rows whose columns are in the same order, those with the most columns first.
  private var groups: [(order: Rearrangement, rows: [Int])] = []
  /// Whether the order of all columns is told by places.
  private(set) var isKnown = true

  init(of form: TableForm, in report: Report, _ places: [CellID: Place]) {
    self.form = form
    self.places = places
    var stated: Set<Int> = []
    var told: Set<Int> = []
    var orders: [(order: Rearrangement, row: Int)] = []
    for (index, row) in form.rows.enumerated() where row.cells.count > 1 {
      stated.formUnion(row.cells.filter { report[$0].isStated }.compactMap(column))
      let own = row.cells.filter { places[$0] != nil }
      let columns = own.compactMap(column)
      let placed = Dictionary(zip(columns, own.compactMap { places[$0] })) { first, _ in first }
      let order = Rearrangement(columns) { one, other in
        placed[one].flatMap { place in placed[other].flatMap { place.isRead(before: $0) } }
      }
      if order.members != columns { isKnown = false }
      told.formUnion(order.members)
      orders.append((order, index))
    }
    if !told.isSuperset(of: stated) { isKnown = false }
    orders.sort { ($1.order.members.count, $0.row) < ($0.order.members.count, $1.row) }
    for (order, row) in orders where order.members.count > 1 {
      let own = Set(order.members)
      let same = groups.firstIndex { $0.order.printed.filter(own.contains) == order.printed }
      if let same {
        groups[same].rows.append(row)
      } else {
        groups.append((order, [row]))
      }
    }
  }

  /// What is printed in another order than the form's, with the cells of the rows in which it is.
  var changes: [Normalization] {
    groups.flatMap { order, rows in
      order.stretches.map { stretch in
        let cells = rows.sorted().flatMap { row in
          form.rows[row].cells.filter { column($0).map(stretch.members.contains) ?? false }
        }
        let first = cells.filter { column($0) == stretch.printed.first }.lazy.compactMap { places[$0] }.first
        return Normalization(
          .columnOrder, printed: names(stretch.printed), written: names(stretch.members), place: first,
          cells: cells)
      }
    }
  }

  private func column(_ cell: CellID) -> Int? { form.description(of: cell)?.column }

  private func names(_ columns: [Int]) -> String {
    columns.map { column in
      let cell = form.columns[column].cells.first
      let label = cell.flatMap(form.description)?.columnLabels.last ?? form.columns[column].label
      return "“\(label)”"
    }.joined(separator: "、")
  }
}
