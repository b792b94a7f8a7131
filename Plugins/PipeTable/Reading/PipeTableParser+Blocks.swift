import Diagnostics
import ReportModel

/// What paragraphs and tables become where they end.
extension PipeTableParser {
  mutating func closeBlock() throws {
    try closeParagraph()
    try closeTable()
  }

  mutating func closeParagraph() throws {
    guard let (paragraph, number) = paragraph.close(&notes) else { return }
    try add(ProseBlock(read: paragraph), at: number)
  }

  /// Adds a block to the cell or part of the report in which it stands.
  private mutating func add(_ block: ProseBlock, at number: Int) throws {
    if tables.add(block) { return }
    switch zone {
    case .start, .foreword:
      zone = .foreword
      report.foreword.append(block)
      shown.blocks[.foreword, default: []].append(number)
    case .section(let section):
      report.sections[section].append(block)
      shown.blocks[.section(section), default: []].append(number)
    case .closing(.annex):
      report.annex.append(block)
      shown.blocks[.annex, default: []].append(number)
    case .closing(.signature):
      guard report.signature == nil, let text = block.paragraph?.text else {
        throw superfluous(block, at: number)
      }
      report.signature = text
      shown.signature = number
    case .closing(.date):
      guard report.date == nil, let text = block.paragraph?.text else { throw superfluous(block, at: number) }
      guard let date = ReportDate(printed: text) else {
        throw error(
          .damaged, at: number, Message("“\(text)”不是日期", "\"\(text)\" is no date"),
          Message("请写成 2024年1月5日 或 2024-01-05", "Write 2024年1月5日 or 2024-01-05."))
      }
      report.date = date
      shown.date = number
    }
  }

  private func superfluous(_ block: ProseBlock, at number: Int) -> ConversionError {
    error(
      .damaged, at: number,
      Message(
        "落款之后多出一段：“\(block.text)”", "there is another paragraph after the signature: \"\(block.text)\""),
      Message(
        "请移到所属的章节里；落款以下的内容写在 \(ClosingPart.annex.comment) 之后",
        "Move it into the section it belongs to, or behind \(ClosingPart.annex.comment)."))
  }

  // MARK: - Tables of pipes

  private mutating func closeTable() throws {
    guard let first = rows.first else { return }
    defer { rows = [] }
    var cells = rows.map(PipeRow.cells)
    let texts = cells.enumerated().filter { $0.offset != 1 }.map { $0.element.map(MarkdownUnescaper.text) }
    let likeness = FormLikeness([report.edition] + editions.all)
    if tables.isEmpty, case .section(let section) = zone, let table = section.table,
      !shown.tables.contains(table), likeness.isLike(table, texts)
    {
      return try takeForm(table)
    }
    if tables.isEmpty, likeness.isCopy(texts) {
      throw error(
        .notAReport, at: first.number,
        Message("这里不应有表式的表格", "there should be no table of the form here"),
        Message(
          "表式的三张表各在第二、三、四章，每张一次", "The form's tables stand in sections two to four, one each."))
    }
    guard cells.count > 1, !cells[1].isEmpty, cells[1].allSatisfy(PipeRow.isDelimiter) else {
      throw error(
        .damaged, at: rows[min(1, rows.count - 1)].number,
        Message("这里应是分隔行 | --- |", "the delimiter row | --- | should stand here"),
        Message("正文里行首的竖线写作 \\|", "Write \\| where prose begins with a bar."))
    }
    cells.remove(at: 1)
    let hasHead = !cells[0].allSatisfy(\.isEmpty)
    let width = cells[0].count
    let table = ProseTable(
      rows: (hasHead ? cells : Array(cells.dropFirst())).map { row in
        let missing = [ProseTable.Cell](repeating: ProseTable.Cell(), count: max(0, width - row.count))
        return row.map { cell($0) } + missing
      }, headRowCount: hasHead ? 1 : 0)
    try add(.table(table), at: first.number)
  }

  private mutating func cell(_ source: ArraySlice<UInt8>) -> ProseTable.Cell {
    guard !source.isEmpty else { return ProseTable.Cell() }
    return ProseTable.Cell([ProseBlock(read: InlineParser.paragraph(source, notes: &notes))])
  }

  private mutating func takeForm(_ table: TableID) throws {
    shown.tables.insert(table)
    for value in try TableReader(rows: rows, file: file).values(
      of: table, in: report.edition, among: editions)
    {
      report.cells[value.cell].statement = value.statement
      shown.cells[value.cell] = value.line
    }
  }

  // MARK: - Tables between tags

  /// Takes a line that is a tag of a table; `false` for any other.
  mutating func take(tagIn line: LineScanner.Line) throws -> Bool {
    guard let tag = TableTag(line.content), tag == .table || !tables.isEmpty else { return false }
    try closeBlock()
    switch tables.take(tag, at: line.number) {
    case .going: break
    case .ended(let table, let start): try add(.table(table), at: start)
    case .misplaced: throw notInTable(line.number)
    }
    return true
  }

  func notInTable(_ number: Int) -> ConversionError {
    error(
      .damaged, at: number, Message("表格的标签在这里接不上", "this does not fit between the tags of a table"),
      Message(
        "<table>、<tr>、<td> 各占一行并各自结束，文字写在 <td> 与 </td> 之间，前后空一行",
        "<table>, <tr> and <td> have a line each and an end each; text stands between <td> and </td>, with an empty line before and after it."
      ))
  }

  /// Makes sure that no table between tags is left open.
  func endTables() throws {
    guard let line = tables.line else { return }
    throw error(
      .damaged, at: line, Message("这张表格没有结束", "this table does not end"),
      Message("请在表格末尾补上 </table>", "Put </table> at the end of the table."))
  }
}
