import Characters
import Diagnostics
import ReportModel

/// What the sheet of prose states.
struct ProseSheet {
  private(set) var foreword: [ProseBlock] = []
  private(set) var annex: [ProseBlock] = []
  private(set) var sections = SectionProse()
  /// The head fields that have a row, with their text and place.
  private(set) var fields: [HeadField: (text: String?, place: Place)] = [:]
  private(set) var findings: [Finding] = []
  /// Where the sections begin.
  private(set) var headings: [SectionID: Place] = [:]

  private enum Part: Equatable {
    case foreword
    case annex
    case section(SectionID)
    case field(HeadField)
  }

  /// - Parameter isTemplate: whether the sheet was made to be filled in: a cell may hold several paragraphs, which have
  ///   that cell as their place, and what is beside it are hints.
  init(_ reader: RecordReader, isTemplate: Bool, editions: Editions) {
    var part: Part?
    for record in reader.records() {
      if let label = record.values[0]?.plainText.trimmed, !label.isEmpty {
        if let named = Self.part(label, editions) {
          part = named
          if case .section(let section) = named {
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
      guard let text = record.text(1) else { continue }
      let paragraphs =
        isTemplate
        ? Self.lines(of: text, place: reader.place(record, column: 1))
        : [ProseBlock(text, place: record.text(2).flatMap(PlaceCode.place))]
      switch part {
      case .section(let section)?: sections[section] += paragraphs
      case .annex?: annex += paragraphs
      case .foreword?, .field?, nil: foreword += paragraphs
      }
    }
  }

  private static func lines(of text: String, place: Place) -> [ProseBlock] {
    text.split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
      .map { ProseBlock($0, place: place) }
  }

  private static func part(_ label: String, _ editions: Editions) -> Part? {
    if WorkbookLayout.foreword.isWord(label) { return .foreword }
    if WorkbookLayout.annex.isWord(label) { return .annex }
    if let field = (HeadField.shownBefore + HeadField.shownAfter).first(where: { $0.label.isWord(label) }) {
      return .field(field)
    }
    let form = editions.all.lazy.flatMap(\.sections).first { section in
      label == section.heading || label.hasSuffix(section.name)
        || section.variants.contains { label == $0 || label.hasSuffix("、" + $0) }
    }
    return form.map { .section($0.id) }
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
