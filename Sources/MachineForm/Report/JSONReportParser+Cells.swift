import Diagnostics
import ReportModel

extension JSONReportParser {
  /// Reads `cells`: a number or `null` for each cell.
  mutating func cells(of report: inout Report, _ ledger: inout JSONCellLedger) throws(JSONFault) {
    var previous: CellID?
    try scanner.beginObject()
    while let (id, offset) = try nextCell(after: previous) {
      if let whole = scanner.takeWholeNumber() {
        try ledger.note(.number, on: id, at: offset)
        report.cells.set(.number(ExactDecimal(whole)), of: id)
      } else if try scanner.takeNull() {
        try ledger.note(.null, on: id, at: offset)
      } else {
        try ledger.note(.number, on: id, at: offset)
        report.cells.set(.number(try decimal()), of: id)
      }
      previous = id
    }
  }

  /// Reads `marks`: why cells have no number.
  mutating func marks(of report: inout Report, _ ledger: inout JSONCellLedger) throws(JSONFault) {
    var previous: CellID?
    try scanner.beginObject()
    while let (id, offset) = try nextCell(after: previous) {
      try ledger.note(.mark, on: id, at: offset)
      report.cells.set(Cell.Statement(mark: try scanner.string().text), of: id)
      previous = id
    }
  }

  /// The next cell named in an object, with the offset of its name; `nil` at the end of the object.
  mutating func nextCell(after previous: CellID?) throws(JSONFault) -> (cell: CellID, offset: Int)? {
    if let (next, key) = CellKeys.shared.next(after: previous), scanner.takeKey(quoted: key) {
      return (next, scanner.position)
    }
    guard let key = try scanner.nextKey() else { return nil }
    return (try cell(key, after: previous), key.offset)
  }

  func cell(_ name: JSONString, after previous: CellID?) throws(JSONFault) -> CellID {
    if let id = name.withUTF8({ CellNames.shared.cell(named: $0, after: previous) }) { return id }
    throw JSONFault(
      .content, at: name.offset,
      Message("没有名为“\(name.text)”的单元格", "there is no cell \"\(name.text)\""),
      remedy: Message("单元格名称见 docs/report.schema.json", "docs/report.schema.json lists the cells."))
  }
}

/// What `cells`, `marks` and `origins` state about each cell, to detect duplicates and contradictions.
struct JSONCellLedger: Sendable {
  enum Note: UInt8 {
    case number = 1
    case null = 2
    case mark = 4
    case origin = 8
  }

  /// By the cells' indexes; long enough for those of the built-in editions.
  private var notes = [UInt8](repeating: 0, count: Self.usualCells)
  private static let usualCells = Editions.standard.cells.count
  private var nulls: [(cell: CellID, offset: Int)] = []
  private var marks: [(cell: CellID, offset: Int)] = []

  /// Records a statement about a cell.
  mutating func note(_ note: Note, on cell: CellID, at offset: Int) throws(JSONFault) {
    while notes.count <= cell.index { notes.append(0) }
    let alike = note == .number || note == .null ? Note.number.rawValue | Note.null.rawValue : note.rawValue
    guard notes[cell.index] & alike == 0 else { throw JSONReportParser.duplicate(cell.name, at: offset) }
    notes[cell.index] |= note.rawValue
    switch note {
    case .null: nulls.append((cell, offset))
    case .mark: marks.append((cell, offset))
    case .number, .origin: break
    }
  }

  /// Refuses a `null` without a mark, and a mark for a cell with a number.
  func settle() throws(JSONFault) {
    for (cell, offset) in nulls where notes[cell.index] & Note.mark.rawValue == 0 {
      throw JSONFault(
        .content, at: offset,
        Message(
          "\(cell.name) 是 null，但 marks 没有说明原因", "\(cell.name) is null, and marks does not say why"),
        remedy: Message(
          "请在 marks 里写 \"blank\"（空白）、\"absent\"（原文没有）或原文的标记",
          "Write \"blank\", \"absent\" or the printed mark under marks."))
    }
    for (cell, offset) in marks where notes[cell.index] & Note.number.rawValue != 0 {
      throw JSONFault(
        .content, at: offset,
        Message("\(cell.name) 既有数字又有标记", "\(cell.name) has a number and a mark"),
        remedy: Message("请删去其中一个", "Delete one of them."))
    }
  }
}
