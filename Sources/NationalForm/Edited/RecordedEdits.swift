import Diagnostics
import ReportModel

/// A text of which a report has one.
package enum RecordedField: String, Sendable { case title, signature, date }

/// Where a file shows the parts of its report.
package protocol ShownPlaces {
  /// Where title, signature or date stand.
  func place(of field: RecordedField) -> Place?
  /// Where a block of a part stands, or the part's heading where there is no such block.
  func place(ofBlock index: Int, of part: ProsePart) -> Place?
  /// Where a cell stands.
  func place(of cell: CellID) -> Place?
  /// Whether a table of the form is there.
  func shows(_ table: TableID) -> Bool
}

/// Tells what people have edited in a file of ours since it was written.
package struct RecordedEdits<Places: ShownPlaces> {
  private let written: WrittenRecord
  private let places: Places
  private let words: EditWords
  private let digest: (ProseBlock) -> String?

  /// - Parameters:
  ///   - written: what the file showed.
  ///   - places: where it shows what now.
  ///   - words: what the file is called.
  ///   - digest: the digest of a block as in `written`.
  package init(
    _ written: WrittenRecord, shown places: Places, words: EditWords,
    digest: @escaping (ProseBlock) -> String?
  ) {
    self.written = written
    self.places = places
    self.words = words
    self.digest = digest
  }

  /// A finding for each edit, in the order of the report.
  package func findings(in report: Report) -> [Finding] {
    let now = WrittenRecord(of: report, digest)
    if let before = written.year, let year = now.year, before != year {
      // Another year's report, for which this one was taken as a pattern.
      return [words.edit(of: Message("年度", "the year"), from: before, to: year)]
    }
    var findings = head(.title, Message("标题", "the title"), report.title, now)
    for part in ProsePart.all where part != .annex {
      findings += prose(of: part, in: report, now)
      if case .section(let section) = part, let table = section.table {
        findings += cells(of: table, in: report)
      }
    }
    findings += head(.signature, Message("落款", "the signature"), report.signature, now)
    findings += head(.date, Message("日期", "the date"), report.date?.chinese, now)
    return findings + prose(of: .annex, in: report, now)
  }

  private func head(
    _ field: RecordedField, _ label: Message, _ text: String?, _ now: WrittenRecord
  ) -> [Finding] {
    guard written.digests[field.rawValue] != now.digests[field.rawValue] else { return [] }
    return [words.edit(of: label, to: text, place: places.place(of: field))]
  }

  // MARK: - Prose

  private func prose(of part: ProsePart, in report: Report, _ now: WrittenRecord) -> [Finding] {
    let (before, after) = (written.digests[part.name] ?? [], now.digests[part.name] ?? [])
    guard before != after else { return [] }
    let (old, new) = before.middle(differingFrom: after)
    let blocks = report[part].filter { digest($0) != nil }
    func place(_ index: Int) -> Place? { places.place(ofBlock: index, of: part) }
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
    let start = place(new.lowerBound)
    if old.isEmpty { return [words.addition(of: label(new), Self.excerpt(blocks[new]), place: start)] }
    return [words.edit(of: label(old), to: new.isEmpty ? nil : Self.excerpt(blocks[new]), place: start)]
  }

  private static func excerpt(_ blocks: ArraySlice<ProseBlock>) -> String {
    let text = blocks.map(\.text).joined(separator: " ").replacing("\n", with: " ")
    return text.count > 40 ? text.prefix(40) + "…" : text
  }

  // MARK: - Cells

  private func cells(of table: TableID, in report: Report) -> [Finding] {
    // That a table is gone is said by the rules.
    guard places.shows(table), let before = written.values[table] else { return [] }
    let cells = report.form(of: table).cells
    guard cells.count == before.count else { return [] }
    return zip(cells, before).compactMap { cell, before in
      // Of a cell that may be read wrongly nobody knows whether it was edited.
      guard report[cell].statement != before, !report.cells.isDoubtful(cell) else { return nil }
      return words.edit(
        of: Message(report.words(for: cell), cell.name), from: NationalDocument.text(of: before),
        to: NationalDocument.text(of: report[cell].statement), place: places.place(of: cell), cell: cell)
    }
  }
}
