import Diagnostics
import NationalForm
import ReportModel

/// Reads the text line by line: head comment, title, foreword, sections with prose and tables, signature, date.
struct PipeTableParser {
  enum Zone: Equatable {
    case start
    case foreword
    case section(SectionID)
    case closing(ClosingPart)
  }

  let file: String
  let editions: Editions
  var lines: LineScanner
  var report = Report()
  var zone = Zone.start
  var paragraph = ParagraphText()
  var rows: [LineScanner.Line] = []
  var tables = OpenTables()
  var notes: NoteDefinitions
  /// Where what people may have edited stands.
  var shown = ShownLines()
  private var seenSections: Set<SectionID> = []

  init(text: [UInt8], file: String, editions: Editions) {
    self.file = file
    self.editions = editions
    lines = LineScanner(text, file: file)
    notes = NoteDefinitions(in: lines)
  }

  /// Reads the whole text.
  mutating func parse() throws -> Report {
    let head = try readHead()
    while let line = lines.next() { try take(line) }
    try closeBlock()
    try endTables()
    guard !seenSections.isEmpty else {
      throw error(
        .notAReport, at: 1, Message("没有找到任何一个章节标题", "none of the sections' headings was found"),
        Message(
          "章节标题应写作“## \(report.edition.sections[0].heading)”这样",
          "Headings look like \"## \(report.edition.sections[0].heading)\"."))
    }
    let title = TitleParts(report.title)
    report.organization = head.organization ?? title.organization
    report.year = head.year ?? title.year
    // What the format writes has all sections, and no headings of the report's own to record.
    if seenSections.count < SectionID.allCases.count {
      report.provenance.headings = report.edition.sections.filter { seenSections.contains($0.id) }
        .map { PrintedHeading($0.id, printed: $0.heading) }
    }
    report.provenance.residue += notes.uncited()
    if let written = head.written {
      report.findings = RecordedEdits(
        written, shown: shown, words: Self.editWords, digest: WrittenRecord.digest
      )
      .findings(in: report)
    }
    return report
  }

  private static let editWords = EditWords(
    in: Message("Markdown 文件", "Markdown file"), storedIn: Message("开头的注释", "the comment at the top"))

  // MARK: - Lines

  private mutating func take(_ line: LineScanner.Line) throws {
    if notes.lines.contains(line.number) { return try closeBlock() }
    switch line.content.first {
    case nil: try closeBlock()
    case UInt8.lessThan where line.content.starts(with: "<!--"):
      try closeBlock()
      try take(comment: try lines.comment(from: line), at: line.number)
    case UInt8.lessThan where try take(tagIn: line): break
    case UInt8.numberSign: try takeHeading(line)
    case UInt8.pipe where tables.takesProse:
      try closeParagraph()
      rows.append(line)
    case _ where !tables.takesProse: throw notInTable(line.number)
    case _ where ParagraphText.beginsItem(line):
      try closeBlock()
      paragraph.beginItem(line)
    default:
      guard let row = rows.last else { return paragraph.append(line) }
      throw error(
        .damaged, at: line.number,
        Message("表格后面直接接了文字", "there is text directly below a table"),
        Message(
          "请在第\(row.number)行之后空一行；若是表格的一行，请以 | 开头",
          "Leave a line empty after line \(row.number), or begin the line with | if it is a row."))
    }
  }

  private mutating func take(comment: ArraySlice<UInt8>, at number: Int) throws {
    let text = comment.text.split(whereSeparator: \.isNewline).joined(separator: "\n")
    let content = Array(text.utf8)[...].trimmed.text
    guard let part = ClosingPart(rawValue: content) else {
      if !content.isEmpty { report.provenance.residue.append(Paragraph(content)) }
      return
    }
    try endTables()
    if case .foreword = zone { throw misplaced(part, at: number) }
    if case .start = zone { throw misplaced(part, at: number) }
    zone = .closing(part)
  }

  private func misplaced(_ part: ClosingPart, at number: Int) -> ConversionError {
    error(
      .damaged, at: number,
      Message("“\(part.comment)”出现在章节之前", "\"\(part.comment)\" stands before the sections"),
      Message("请移到全文末尾", "Move it to the end of the text."))
  }

  // MARK: - Headings

  private mutating func takeHeading(_ line: LineScanner.Line) throws {
    let text = line.content.drop { $0 == .numberSign }
    let level = line.content.count - text.count
    guard level < 3, text.first.map(\.isBlank) ?? true else {
      guard tables.takesProse else { throw notInTable(line.number) }
      return paragraph.append(line)
    }
    try closeBlock()
    try endTables()
    let heading = Self.withoutClosing(text.trimmed)
    if level == 1 { return try takeTitle(MarkdownUnescaper.text(heading), at: line.number) }
    try takeSection(MarkdownUnescaper.text(heading), at: line.number)
  }

  // Markdown allows `#` again at the end of a heading.
  private static func withoutClosing(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = text.endIndex
    while end > text.startIndex, text[end - 1] == .numberSign { end -= 1 }
    guard end == text.startIndex || text[end - 1].isBlank else { return text }
    return text[..<end].trimmed
  }

  private mutating func takeTitle(_ title: String, at number: Int) throws {
    guard zone == .start else {
      throw error(
        .damaged, at: number, Message("标题不在全文开头", "the title does not stand at the beginning"),
        Message("只保留开头的一个“# ”标题；正文里的 # 写作 \\#", "Keep one \"# \" heading at the top; write \\# in prose."))
    }
    report.title = title
    shown.title = number
    zone = .foreword
  }

  private mutating func takeSection(_ heading: String, at number: Int) throws {
    let sections = report.edition.sections
    let found =
      sections.first { $0.heading == heading } ?? sections.first { Self.isSame($0.heading, heading) }
    guard let section = found?.id else {
      let headings = sections.map(\.heading).joined(separator: "、")
      throw error(
        .notAReport, at: number,
        Message("“\(heading)”不是表式规定的章节标题", "\"\(heading)\" is no heading of the form"),
        Message("规定的标题是：\(headings)", "The headings are: \(headings)."))
    }
    let last = seenSections.map(\.number).max() ?? 0
    guard section.number > last, !isClosing else {
      throw error(
        .damaged, at: number,
        Message("章节“\(heading)”重复或次序不对", "the section \"\(heading)\" is repeated or out of order"),
        Message("请按一至六的次序排列，落款放在最后", "Put the sections in order, and the signature last."))
    }
    seenSections.insert(section)
    zone = .section(section)
    shown.headings[section] = number
  }

  private static func isSame(_ left: String, _ right: String) -> Bool {
    TableLayout.withoutBlanks(Array(left.utf8)[...]) == TableLayout.withoutBlanks(Array(right.utf8)[...])
  }

  private var isClosing: Bool { if case .closing = zone { true } else { false } }

  // MARK: - Head and end

  private mutating func readHead() throws -> HeadFields {
    var opening = lines.next()
    while let line = opening, line.content.isEmpty { opening = lines.next() }
    guard let line = opening, line.content.starts(with: HeadComment.mark) else {
      throw error(
        .notAReport, at: lines.number, Message("开头没有本格式的标记", "the format's mark is missing at the beginning"),
        Message("其他 Markdown 文件请用 --from text 读取", "Read other Markdown files with --from text."))
    }
    let comment = try lines.comment(from: line)
    let fields = try HeadFields(comment, line: line.number, file: file, editions: editions)
    report.edition = fields.edition
    for (cell, statement) in fields.cells { report.cells[cell].statement = statement }
    return fields
  }

  func error(
    _ kind: ConversionError.Kind, at line: Int, _ message: Message, _ remedy: Message
  ) -> ConversionError {
    ConversionError(kind, file: file, place: .line(max(1, line), column: 1), message: message, remedy: remedy)
  }
}
