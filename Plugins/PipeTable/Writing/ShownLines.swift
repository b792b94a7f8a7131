import Diagnostics
import NationalForm
import ReportModel

/// The lines in which a text shows the parts of its report.
struct ShownLines {
  var title: Int?
  var signature: Int?
  var date: Int?
  var headings: [SectionID: Int] = [:]
  /// The line in which each block begins.
  var blocks: [ProsePart: [Int]] = [:]
  /// The tables of the form that are there.
  var tables: Set<TableID> = []
  var cells: [CellID: Int] = [:]
}

extension ShownLines: ShownPlaces {
  func place(of field: RecordedField) -> Place? {
    switch field {
    case .title: Self.place(title)
    case .signature: Self.place(signature)
    case .date: Self.place(date)
    }
  }

  func place(ofBlock index: Int, of part: ProsePart) -> Place? {
    let lines = blocks[part] ?? []
    if lines.indices.contains(index) { return Self.place(lines[index]) }
    return if case .section(let section) = part { Self.place(headings[section]) } else { nil }
  }

  func place(of cell: CellID) -> Place? { Self.place(cells[cell]) }

  func shows(_ table: TableID) -> Bool { tables.contains(table) }

  private static func place(_ line: Int?) -> Place? { line.map { .line($0, column: 1) } }
}

extension WrittenRecord {
  /// The digest of a block: of what is written of it, without what stands around it.
  static func digest(_ block: ProseBlock) -> String? {
    guard block.isWritten else { return nil }
    var writer = ProseWriter()
    writer.append([block])
    writer.appendNotes()
    return digest(writer.output)
  }
}
