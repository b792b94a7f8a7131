import Characters
import Diagnostics
import Layout
import ReportModel

/// Reads lines of prose as blocks: paragraphs, tables and pictures.
struct ProseReader {
  private let document: SourceDocument
  private var reader: ParagraphReader
  private var blocks: [ProseBlock] = []

  /// Page numbers and the like that were set aside.
  var residue: [Paragraph] { reader.residue }

  init(_ document: SourceDocument, wrapWidth: Int?) {
    self.document = document
    reader = ParagraphReader(wrapWidth: wrapWidth)
  }

  /// Reads the rest of a line from an offset on.
  mutating func readRest(of line: Int, from start: Int32) {
    reader.readRest(of: line, from: start, in: document)
  }

  /// Reads lines in their order, and gives all blocks so far.
  mutating func read(_ lines: [Int]) -> [ProseBlock] {
    let document = document
    var index = 0
    while index < lines.count {
      let line = document.lines[lines[index]]
      switch line.kind {
      case .picture:
        endParagraph(in: document)
        readPicture(line)
        index += 1
      case .row:
        let end = lines[index...].firstIndex { document.lines[$0].grid != line.grid } ?? lines.count
        endParagraph(in: document)
        readRows(Array(lines[index..<end]))
        index = end
      default:
        reader.read(lines[index], in: document)
        index += 1
      }
    }
    endParagraph(in: document)
    return blocks
  }

  private mutating func endParagraph(in document: SourceDocument) {
    for paragraph in reader.takeParagraphs(in: document) { blocks.append(.paragraph(paragraph)) }
  }

  private mutating func readPicture(_ line: SourceDocument.Line) {
    for number in line.fragments {
      let position = Int(document.fragments[number].start)
      for case .picture(let picture) in document.marks(in: position..<position).map(\.kind) {
        blocks.append(.picture(Picture(document.content.pictures[picture])))
      }
    }
  }

  // MARK: Tables

  /// Reads the rows of one grid: as a table, or, where there are no columns, as what the cells hold.
  private mutating func readRows(_ lines: [Int]) {
    let rows = wholeTable(of: lines)
    let table = rows.map { TableModel(document).table($0) } ?? self.table(of: lines)
    let least = rows == nil ? 2 : 1
    if table.rows.count(where: { $0.count { !$0.blocks.isEmpty } > 1 }) >= least, !Self.isClosing(table) {
      blocks.append(.table(table))
    } else if rows != nil {
      for var block in table.rows.joined().flatMap(\.blocks) {
        block.place = block.place ?? table.place
        blocks.append(block)
      }
    } else {
      for line in lines { reader.read(line, in: document) }
      endParagraph(in: document)
    }
  }

  /// The rows of the table that the lines were made of, if they are all of it.
  private func wholeTable(of lines: [Int]) -> [[Block.Cell]]? {
    guard let first = lines.first, let last = lines.last else { return nil }
    let grid = document.lines[first].grid
    let isWhole =
      (first == 0 || document.lines[first - 1].grid != grid)
      && (last + 1 == document.lines.count || document.lines[last + 1].grid != grid)
    return isWhole ? document.content.tables[grid] : nil
  }

  private func table(of lines: [Int]) -> ProseTable {
    let rows = lines.map { index -> [ProseTable.Cell] in
      let line = document.lines[index]
      var cells: [ProseTable.Cell] = []
      var column: Int32 = 0
      for number in line.fragments {
        let fragment = document.fragments[number]
        // Columns between cells are blank ones that the layout left out.
        if fragment.column > column {
          cells.append(ProseTable.Cell(columnSpan: Int(fragment.column - column)))
        }
        column = max(column, fragment.column) + fragment.columnSpan
        let text = document.bytes.withUnsafeBufferPointer { bytes in
          Prose.withoutMarkdownHead(bytes.piece(Int(fragment.start)..<Int(fragment.end)).trimmed) {
            Array($0)
          }
        }
        var marks = OpenMarks()
        marks.add(
          document.marks(in: Int(fragment.start)..<Int(fragment.end)),
          of: Int(fragment.start)..<Int(fragment.end), at: 0, count: text.count)
        let paragraph = marks.paragraph(text, place: nil, in: document)
        cells.append(
          ProseTable.Cell(
            paragraph.text.isEmpty && paragraph.isPlain ? [] : [.paragraph(paragraph)],
            columnSpan: Int(fragment.columnSpan)))
      }
      return cells
    }
    let first = document.lines[lines[0]]
    return ProseTable(
      rows: rows,
      place: first.fragments.first.map { number in
        let fragment = document.fragments[number]
        return document.place(of: fragment.start, in: fragment, line: first)
      })
  }

  /// Whether a table only sets signature and date side by side.
  private static func isClosing(_ table: ProseTable) -> Bool {
    let texts = table.rows.joined().map(\.text).filter { !$0.isEmpty }
    return texts.count <= mostClosingTexts && texts.contains { YearReader.date($0) != nil }
      && texts.allSatisfy { YearReader.date($0) != nil || OrganWords.isOrganization($0) }
  }

  /// A joint signature has up to eight organs.
  private static let mostClosingTexts = 9
}
