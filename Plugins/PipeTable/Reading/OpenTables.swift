import Diagnostics
import ReportModel

/// The tables of the prose between tags that have begun and not ended, each in a cell of the one before.
struct OpenTables {
  fileprivate struct OpenTable {
    let line: Int
    var rows: [[ProseTable.Cell]] = []
    var headRowCount = 0
    var isInHead = false
    var isInRow = false
    var cell: ProseTable.Cell?
  }

  /// What a tag may do to a report.
  enum Step {
    /// Nothing but to go on.
    case going
    /// The table ends, and began in this line.
    case ended(ProseTable, line: Int)
    /// The tag does not belong here.
    case misplaced
  }

  private var tables: [OpenTable] = []
  /// How deep tables may stand in cells of others.
  private static let deepest = 16

  /// Whether there is none.
  var isEmpty: Bool { tables.isEmpty }
  /// Whether prose may stand here.
  var takesProse: Bool { tables.last.map { $0.cell != nil } ?? true }
  /// The line in which the innermost begins.
  var line: Int? { tables.last?.line }

  /// Adds a block to the cell that is open; `false` if none is.
  mutating func add(_ block: ProseBlock) -> Bool {
    guard let index = tables.indices.last, tables[index].cell != nil else { return false }
    tables[index].cell?.blocks.append(block)
    return true
  }

  /// Takes a tag.
  mutating func take(_ tag: TableTag, at line: Int) -> Step {
    if tag == .table {
      guard takesProse, tables.count < Self.deepest else { return .misplaced }
      tables.append(OpenTable(line: line))
      return .going
    }
    guard let index = tables.indices.last else { return .misplaced }
    if tag == .endOfTable {
      let table = tables[index]
      guard !table.isInRow, !table.isInHead else { return .misplaced }
      tables.removeLast()
      return .ended(ProseTable(rows: table.rows, headRowCount: table.headRowCount), line: table.line)
    }
    return tables[index].take(tag) ? .going : .misplaced
  }
}

extension OpenTables.OpenTable {
  fileprivate mutating func take(_ tag: TableTag) -> Bool {
    switch tag {
    case .head where rows.isEmpty && !isInHead: isInHead = true
    case .endOfHead where isInHead && !isInRow:
      isInHead = false
      headRowCount = rows.count
    case .body where !isInRow && !isInHead: break
    case .row where !isInRow:
      isInRow = true
      rows.append([])
    case .endOfRow where isInRow && cell == nil: isInRow = false
    case .cell(let columns, let spannedRows, let isEmpty) where isInRow && cell == nil:
      let begun = ProseTable.Cell(columnSpan: columns, rowSpan: spannedRows)
      if isEmpty { rows[rows.count - 1].append(begun) } else { cell = begun }
    case .endOfCell:
      guard let ended = cell else { return false }
      rows[rows.count - 1].append(ended)
      cell = nil
    default: return false
    }
    return true
  }
}
