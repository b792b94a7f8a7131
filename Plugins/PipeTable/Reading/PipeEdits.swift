import Diagnostics
import NationalForm
import ReportModel

/// Tells what people have edited in a text of ours since it was written.
struct PipeEdits {
  private let written: WrittenRecord
  private let shown: ShownLines
  private let words = EditWords(
    in: Message("Markdown 文件", "Markdown file"), storedIn: Message("开头的注释", "the comment at the top"))

  init(_ written: WrittenRecord, shown: ShownLines) {
    self.written = written
    self.shown = shown
  }

  /// A finding for each edit, in the order of the text.
  func findings(in report: Report) -> [Finding] {
    let now = WrittenRecord(of: report)
    var findings = head("title", Message("标题", "the title"), report.title, at: shown.title, now)
    for part in ProsePart.all.dropLast() {
      findings += prose(of: part, in: report, now)
      if case .section(let section) = part, let table = section.table {
        findings += cells(of: table, in: report)
      }
    }
    findings += head("signature", Message("落款", "the signature"), report.signature, at: shown.signature, now)
    findings += head("date", Message("日期", "the date"), report.date?.chinese, at: shown.date, now)
    return findings + prose(of: .annex, in: report, now)
  }

  private func head(
    _ name: String, _ label: Message, _ text: String?, at line: Int?, _ now: WrittenRecord
  ) -> [Finding] {
    guard written.digests[name] != now.digests[name] else { return [] }
    return [words.edit(of: label, to: text, place: Self.place(line))]
  }

  private static func place(_ line: Int?) -> Place? { line.map { .line($0, column: 1) } }

  // MARK: - Prose

  private func prose(of part: ProsePart, in report: Report, _ now: WrittenRecord) -> [Finding] {
    let (before, after) = (written.digests[part.name] ?? [], now.digests[part.name] ?? [])
    guard before != after else { return [] }
    let head = zip(before, after).prefix { $0 == $1 }.count
    let tail = zip(before.reversed(), after.reversed()).prefix(min(before.count, after.count) - head)
      .prefix { $0 == $1 }.count
    let (old, new) = (head..<before.count - tail, head..<after.count - tail)
    let blocks = part.blocks(of: report).filter(\.isWritten)
    let lines = shown.blocks[part] ?? []
    func place(_ index: Int) -> Place? {
      if lines.indices.contains(index) { return Self.place(lines[index]) }
      return if case .section(let section) = part { Self.place(shown.headings[section]) } else { nil }
    }
    let title = part.title(in: report.edition)
    func label(_ range: Range<Int>) -> Message {
      let (first, last) = (range.lowerBound + 1, range.upperBound)
      return first < last
        ? Message("\(title.chinese)第\(first)至\(last)段", "paragraphs \(first) to \(last) of \(title.english)")
        : Message("\(title.chinese)第\(first)段", "paragraph \(first) of \(title.english)")
    }
    if old.count == new.count {
      return new.filter { before[$0] != after[$0] }.map { index in
        words.edit(of: label(index..<index + 1), to: Self.excerpt(blocks[index...index]), place: place(index))
      }
    }
    if old.isEmpty { return [words.addition(of: label(new), Self.excerpt(blocks[new]), place: place(head))] }
    return [
      words.edit(
        of: label(old), to: new.isEmpty ? nil : Self.excerpt(blocks[new]), place: place(head))
    ]
  }

  private static func excerpt(_ blocks: ArraySlice<ProseBlock>) -> String {
    let text = blocks.map(\.text).joined(separator: " ").replacing("\n", with: " ")
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  // MARK: - Cells

  private func cells(of table: TableID, in report: Report) -> [Finding] {
    // That a table is gone is said by the rules.
    guard shown.tables.contains(table), let before = written.values[table] else { return [] }
    let cells = report.form(of: table).cells
    guard cells.count == before.count else { return [] }
    return zip(cells, before).compactMap { cell, before in
      guard report[cell].statement != before else { return nil }
      return words.edit(
        of: Message(report.words(for: cell), cell.name), from: CellText.text(of: before),
        to: CellText.text(of: report[cell].statement), place: Self.place(shown.cells[cell]), cell: cell)
    }
  }
}
