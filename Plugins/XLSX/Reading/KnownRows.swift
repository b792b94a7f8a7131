import ReportModel

/// The rows of blocks that were changed, to find again those that were not.
struct KnownRows {
  /// How many rows at the top of the first table are heads.
  let headRowCount: Int
  private var rows: [[ShownLine.Cell]: [ProseTable.Cell]] = [:]
  private var paragraphs: [[ShownLine.Cell]: Paragraph] = [:]
  private let words: ProseWords

  init(_ blocks: [ProseBlock], _ words: ProseWords) {
    self.words = words
    headRowCount = blocks.tables.first?.headRowCount ?? 0
    for block in blocks {
      switch block {
      case .paragraph(let paragraph):
        paragraphs[ShownLine(words.text(of: paragraph)).seen] = paragraph
      case .table(let table):
        // Cells that reach over several rows are not kept, because the rows below may be others now.
        if table.rows.joined().contains(where: { $0.rowSpan > 1 }) { continue }
        for row in TableGrid(table, words).rows {
          guard let index = row.cells.first?.index.row else { continue }
          rows[ProseLine.row(row).shown(words).seen] = table.rows[index]
        }
      case .picture: continue
      }
    }
  }

  /// The cells of a row of a table; `nil` for a row that is a paragraph.
  func row(_ line: ShownLine, isWithinTable: Bool) -> [ProseTable.Cell]? {
    if line.paragraph != nil { return isWithinTable ? rows[line.seen] : nil }
    return rows[line.seen] ?? line.cells.map { ProseTable.Cell($0.text.paragraphs) }
  }

  /// The paragraph that a row shows, with those of its notes and pictures that follow; these are taken from the rest.
  func paragraph(_ line: ShownLine, followedBy rest: inout ArraySlice<ShownLine>) -> Paragraph? {
    guard var paragraph = paragraphs[line.seen] else { return nil }
    paragraph.marks = paragraph.marks.filter { mark in
      guard mark.isAnchored else { return true }
      let own = ProseBlock.paragraph(Paragraph("", marks: [mark])).lines(words).dropFirst().map {
        $0.shown(words).seen
      }
      guard own.elementsEqual(rest.prefix(own.count).map(\.seen)) else { return false }
      rest = rest.dropFirst(own.count)
      return true
    }
    return paragraph
  }
}
