import Characters
import ReportModel

/// The heads of the cells in the sheet of reports: each names its cell and no other.
struct CollectionHeads {
  /// The cells in the order of their columns.
  private(set) var cells: [CellID] = []
  /// The heads in that order.
  private(set) var texts: [String] = []
  private var columns: [CellID: Int] = [:]
  private var taken: [String: CellID] = [:]

  /// The heads of all cells of some editions; those of the built-in ones are put together once.
  static func heads(of editions: Editions) -> CollectionHeads {
    editions == .standard ? standard : CollectionHeads(of: editions)
  }

  private static let standard = CollectionHeads(of: .standard)

  private init(of editions: Editions) {
    for cell in editions.cells {
      add(cell, editions.all.lazy.compactMap { $0.table(cell.table).description(of: cell) }.first)
    }
  }

  /// Adds cells of an edition that a program has added.
  mutating func add(_ cells: [CellID], of report: Report) {
    for cell in cells { add(cell, report.formOfCell(cell)) }
  }

  /// The column of a cell, from 0.
  func column(of cell: CellID) -> Int? { columns[cell] }

  /// The cell that a head names, whatever blanks are in it now.
  func cell(named head: String) -> CellID? { taken[head.withoutBlanks] }

  private mutating func add(_ cell: CellID, _ form: CellForm?) {
    var text = form.map(Self.text) ?? cell.name
    if taken[text.withoutBlanks] != nil { text += "\n\(cell.name)" }
    columns[cell] = cells.count
    cells.append(cell)
    texts.append(text)
    taken[text.withoutBlanks] = cell
  }

  // The group tells 3.其他 of one from that of another.
  private static func text(_ form: CellForm) -> String {
    let labels =
      form.rowLabels.isEmpty
      ? form.columnLabels : Array(form.rowLabels.suffix(2) + form.columnLabels.suffix(1))
    return labels.joined(separator: "\n")
  }
}
