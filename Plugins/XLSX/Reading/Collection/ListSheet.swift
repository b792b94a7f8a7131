import Diagnostics
import ReportModel

/// A sheet of a workbook of many reports that is being read: which of its columns hold what, in any order.
struct ListSheet {
  /// What the rows of a sheet are.
  enum Kind {
    case reports, cells, findings

    var layout: RecordLayout {
      switch self {
      case .reports: CollectionLayout.reports
      case .cells: CollectionLayout.cells
      case .findings: CollectionLayout.findings
      }
    }

    /// The columns without which a list cannot be read.
    var needed: [Int] {
      switch self {
      case .reports: [3, 4]
      case .cells: [3, 4, 8, 10]
      case .findings: [3, 4, 5]
      }
    }
  }

  let kind: Kind
  let name: String
  /// The cells whose values the sheet of reports shows, in the order of its columns.
  let cells: [CellID]
  /// The column of the layout for each column of the sheet; those of cells follow the layout's own.
  private let columns: [Int: Int]
  private let width: Int
  private var record: SheetRecord?

  /// Recognises a sheet by the row of its heads; `nil` if it is none of these.
  init?(
    _ heads: ArraySlice<Workbook.Entry>, of name: String, naming cellHeads: @autoclosure () -> CollectionHeads
  ) {
    let texts = heads.compactMap { entry in
      if case .text(let text) = entry.value { (column: entry.position.column, text: text) } else { nil }
    }
    guard texts.contains(where: { CollectionLayout.key[0].isWord($0.text) }) else { return nil }
    for kind in [Kind.cells, .findings, .reports] {
      var columns: [Int: Int] = [:]
      for (column, text) in texts {
        guard let own = kind.layout.columns.firstIndex(where: { $0.isWord(text) }) else { continue }
        if !columns.values.contains(own) { columns[column] = own }
      }
      guard Set(kind.needed).isSubset(of: columns.values) else { continue }
      let width = kind.layout.columns.count
      var cells: [CellID] = []
      let named = kind == .reports ? cellHeads() : nil
      for (column, text) in texts where columns[column] == nil {
        guard let cell = named?.cell(named: text) else { continue }
        columns[column] = width + cells.count
        cells.append(cell)
      }
      self.kind = kind
      self.name = name
      self.cells = cells
      self.columns = columns
      self.width = width + cells.count
      return
    }
    return nil
  }

  /// Takes a row and returns the record that ended before it.
  mutating func add(_ row: ArraySlice<Workbook.Entry>) -> SheetRecord? {
    var values = [CellValue?](repeating: nil, count: width)
    var isEmpty = true
    for entry in row {
      guard let column = columns[entry.position.column] else { continue }
      values[column] = entry.value
      isEmpty = false
    }
    guard let first = row.first, !isEmpty else { return nil }
    if values[0] == .text(WorkbookLayout.continuation), record != nil {
      record?.append(values)
      return nil
    }
    defer { record = SheetRecord(row: first.position.row, values: values) }
    return record
  }

  /// Returns the last record.
  mutating func finish() -> SheetRecord? {
    defer { record = nil }
    return record
  }

  /// The place of a record's column.
  func place(_ record: SheetRecord, _ column: Int) -> Place {
    let own = columns.first { $0.value == column }?.key ?? 0
    return .sheet(name, cell: CellPosition(row: record.row, column: own).name)
  }
}
