import Characters
import Diagnostics
import ReportModel

/// What the sheet of prose states.
struct ProseSheet {
  /// The rows of the parts.
  private(set) var lines: [ProsePart: [ShownLine]] = [:]
  /// The words in which the sheet was written.
  let words: ProseWords
  /// The head fields that have a row, with their text and place.
  private(set) var fields: [HeadField: (text: String?, place: Place)] = [:]
  private(set) var findings: [Finding] = []
  /// Where the sections begin.
  private(set) var headings: [SectionID: Place] = [:]

  private enum Part: Equatable {
    case prose(ProsePart)
    case field(HeadField)
  }

  /// - Parameter isTemplate: whether the sheet was made to be filled in: a cell may hold several paragraphs, which have
  ///   that cell as their place, and what is beside it are hints.
  init(_ reader: RecordReader, isTemplate: Bool, editions: Editions) {
    words = ProseWords(language: reader.language)
    var part: Part?
    for record in reader.records() {
      if let label = record.values[0]?.plainText.trimmed, !label.isEmpty {
        if let named = Self.part(label, editions) {
          part = named
          if case .prose(.section(let section)) = named {
            headings[section] = headings[section] ?? reader.place(record, column: 0)
          }
        } else {
          unknownPart(label, record, reader)
        }
      }
      if case .field(let field)? = part {
        if fields[field] == nil {
          fields[field] = (isTemplate ? record.result(1) : record.text(1), reader.place(record, column: 1))
        } else {
          outOfPlace(record, reader)
        }
        continue
      }
      let lines =
        isTemplate
        ? Self.lines(of: record.text(1) ?? "", place: reader.place(record, column: 1))
        : Self.line(record, width: reader.joinedCount).map { [$0] } ?? []
      guard !lines.isEmpty else { continue }
      if case .prose(let own)? = part {
        self.lines[own, default: []] += lines
      } else {
        self.lines[.foreword, default: []] += lines
      }
    }
  }

  private static func lines(of text: String, place: Place) -> [ShownLine] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { ShownLine($0, place: place) }
  }

  /// What a row shows; `nil` for nothing.
  private static func line(_ record: SheetRecord, width: Int) -> ShownLine? {
    let cells = (0..<width).compactMap { column in
      record.text(1 + column).map { ShownLine.Cell(column: column, text: $0) }
    }
    let place = cells.isEmpty ? nil : record.text(1 + width).flatMap(PlaceCode.place)
    return cells.isEmpty ? nil : ShownLine(cells, place: place)
  }

  private static func part(_ label: String, _ editions: Editions) -> Part? {
    if WorkbookLayout.foreword.isWord(label) { return .prose(.foreword) }
    if WorkbookLayout.annex.isWord(label) { return .prose(.annex) }
    if let field = (HeadField.shownBefore + HeadField.shownAfter).first(where: { $0.label.isWord(label) }) {
      return .field(field)
    }
    let form = editions.all.lazy.flatMap(\.sections).first { section in
      label == section.heading || label.hasSuffix(section.name)
        || section.variants.contains { label == $0 || label.hasSuffix("、" + $0) }
    }
    return form.map { .prose(.section($0.id)) }
  }

  private mutating func unknownPart(_ label: String, _ record: SheetRecord, _ reader: RecordReader) {
    findings.append(
      Finding(
        code: .outsideForm,
        message: Message(
          "“\(label)”不是年报的组成部分，其内容归入上一部分",
          "\"\(label)\" is no part of a report; its text was added to the part before"),
        place: reader.place(record, column: 0), quote: label))
  }

  private mutating func outOfPlace(_ record: SheetRecord, _ reader: RecordReader) {
    guard let text = record.text(1) else { return }
    findings.append(
      Finding(
        code: .outsideForm,
        message: Message("这段文字不在任何部分之下，未采用", "this text stands under no part of the report and was not used"),
        place: reader.place(record, column: 1), quote: text))
  }
}
