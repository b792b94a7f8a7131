import Conversion
import ReportModel

extension JSONReportParser {
  /// Reads `cells`: a number or `null` for each.
  mutating func cells(of report: inout Report, _ ledger: inout JSONCellLedger) throws(JSONFault) {
    var previous: CellID?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let id = try cell(key, after: previous)
      if try scanner.takeNull() {
        try ledger.notesNull(id, key)
      } else {
        try ledger.notesNumber(id, key)
        report.cells[id].statement = .number(try decimal())
      }
      previous = id
    }
  }

  /// Reads `marks`: why a cell has no number.
  mutating func marks(of report: inout Report, _ ledger: inout JSONCellLedger) throws(JSONFault) {
    var previous: CellID?
    try scanner.beginObject()
    while let key = try scanner.nextKey() {
      let id = try cell(key, after: previous)
      try ledger.notesMark(id, key)
      report.cells[id].statement = Cell.Statement(mark: try scanner.string().text)
      previous = id
    }
  }

  func cell(_ name: JSONString, after previous: CellID? = nil) throws(JSONFault) -> CellID {
    if let id = name.withUTF8({ CellNames.shared.cell(named: $0, after: previous) }) { return id }
    throw JSONFault(
      .content, at: name.offset,
      Message("没有名为“\(name.text)”的单元格", "there is no cell \"\(name.text)\""),
      remedy: Message("单元格名称见 docs/report.schema.json", "docs/report.schema.json lists the cells."))
  }
}

/// What `cells` and `marks` said of each cell, so that neither contradicts the other nor itself.
struct JSONCellLedger: Sendable {
  private static let number: UInt8 = 1
  private static let null: UInt8 = 2
  private static let mark: UInt8 = 4

  private var notes = [UInt8](repeating: 0, count: CellID.count)
  private var nulls: [(cell: CellID, offset: Int)] = []
  private var marks: [(cell: CellID, offset: Int)] = []

  mutating func notesNumber(_ cell: CellID, _ key: JSONString) throws(JSONFault) {
    try note(Self.number, on: cell, key, unless: Self.number | Self.null)
  }

  mutating func notesNull(_ cell: CellID, _ key: JSONString) throws(JSONFault) {
    try note(Self.null, on: cell, key, unless: Self.number | Self.null)
    nulls.append((cell, key.offset))
  }

  mutating func notesMark(_ cell: CellID, _ key: JSONString) throws(JSONFault) {
    try note(Self.mark, on: cell, key, unless: Self.mark)
    marks.append((cell, key.offset))
  }

  /// Refuses a `null` that no mark explains, and a mark beside a number.
  func settle() throws(JSONFault) {
    for (cell, offset) in nulls where notes[cell.index] & Self.mark == 0 {
      throw JSONFault(
        .content, at: offset,
        Message(
          "\(cell.name) 是 null，但 marks 没有说明原因", "\(cell.name) is null, and marks does not say why"),
        remedy: Message(
          "请在 marks 里写 \"blank\"（空白）、\"absent\"（原文没有）或原文的标记",
          "Write \"blank\", \"absent\" or the printed mark under marks."))
    }
    for (cell, offset) in marks where notes[cell.index] & Self.number != 0 {
      throw JSONFault(
        .content, at: offset,
        Message("\(cell.name) 既有数字又有标记", "\(cell.name) has a number and a mark"),
        remedy: Message("请删去其中一个", "Delete one of them."))
    }
  }

  private mutating func note(
    _ bit: UInt8, on cell: CellID, _ key: JSONString, unless bits: UInt8
  ) throws(JSONFault) {
    guard notes[cell.index] & bits == 0 else { throw JSONReportParser.duplicate(key) }
    notes[cell.index] |= bit
  }
}
