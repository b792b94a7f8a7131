import Characters
import Conversion
import Diagnostics
import NationalForm
import ReportModel

extension FormFilling {
  // MARK: Title

  /// Fills the title in where it has gaps.
  mutating func fillTitle() {
    guard let title = NationalDocument.title(of: report) else { return }
    let name = Message("标题", "title")
    guard let last = places.title.last else {
      return lose(.title, 1, Message("表格里没有标题：“\(title)”", "the form has no title for \"\(title)\""))
    }
    parts.insert(.title)
    let old = places.title.map(\.text.withoutBlanks).joined()
    guard old != title.withoutBlanks else { return }
    if !isOpen(title: old) { differ(name, old, title) }
    if places.title.count > 1, let organ = report.organization, let year = report.year {
      editor.set(organ, in: places.title[0].element)
      editor.set("\(year)年" + report.edition.titleWords, in: last.element)
    } else {
      for line in places.title.dropLast() { editor.set("", in: line.element) }
      editor.set(title, in: last.element)
    }
  }

  /// Whether a title lacks the organ or the year, and says nothing else than the report's.
  private func isOpen(title: String) -> Bool {
    guard title.hasSuffix(report.edition.titleWords) else { return false }
    var head = title.dropLast(report.edition.titleWords.count)
    if head.last == "年" { head = head.dropLast() }
    if let year = report.year, head.hasSuffix(String(year)) { head = head.dropLast(String(year).count) }
    return Placeholder.isOpen(String(head)) || Placeholder.hasGap(String(head))
      || String(head).withoutBlanks == report.organization?.withoutBlanks
  }

  // MARK: Prose

  /// Puts the prose under the headings.
  mutating func fillProse() {
    let room = places.foreword.flatMap { $0.open.isEmpty && $0.taken.isEmpty ? nil : $0 }
    fill(report.foreword, .foreword, room, Message("前言", "foreword"))
    // Where a heading has no room under it, a paragraph is made like those that others have.
    let model = report.edition.sections.compactMap { places.sections[$0.id]?.open.first?.element }.first
    for section in report.edition.sections {
      fill(
        report.sections[section.id], .section(section.id), places.sections[section.id],
        Message("“\(section.name)”", section.id.rawValue), like: model)
    }
    let annex = Self.texts(of: report.annex)
    if !annex.isEmpty {
      lose(
        .prose, annex.count,
        Message(
          "表格里没有落款以下内容的位置：\(annex.count) 段",
          "the form has no place for what stands below the date: \(annex.count) paragraphs"))
    }
  }

  private static func texts(of blocks: [ProseBlock]) -> [String] {
    blocks.compactMap { $0.paragraph?.text }.filter { !$0.isEmpty }
  }

  private mutating func fill(
    _ blocks: [ProseBlock], _ part: FilledForm.Part, _ room: FormPlaces.Room?, _ name: Message,
    like model: Int? = nil
  ) {
    let texts = Self.texts(of: blocks)
    guard !texts.isEmpty else {
      if let taken = room?.taken, !taken.isEmpty {
        keptProse.append(
          Message(
            "\(name.chinese)：报告没有文字，表格里的“\(taken[0].text.prefix(20))”保留",
            "\(name.english): the report has no words, and \"\(taken[0].text.prefix(20))\" of the form stays")
        )
      }
      return
    }
    guard let room else {
      return lose(
        .prose, texts.count,
        Message(
          "表格里没有\(name.chinese)文字的位置：\(texts.count) 段",
          "the form has no place for the prose of \(name.english): \(texts.count) paragraphs"))
    }
    parts.insert(part)
    let taken = room.taken.map(\.text)
    guard taken.map(\.withoutBlanks) != texts.map(\.withoutBlanks) else { return }
    if !taken.isEmpty { differ(name, taken.joined(separator: " "), texts.joined(separator: " ")) }
    let lines = taken.isEmpty ? room.open : room.taken
    for (line, text) in zip(lines, texts) { editor.set(text, in: line.element) }
    for line in lines.dropFirst(texts.count) where !line.text.isBlank { editor.set("", in: line.element) }
    let rest = Array(texts.dropFirst(lines.count))
    let used = lines.prefix(texts.count).last?.element
    if !rest.isEmpty { editor.add(rest, after: used ?? room.heading.element, like: used ?? model) }
  }

  // MARK: Signature and date

  /// Puts the organ's name and the date where the form has lines or labels for them.
  mutating func fillClosing() {
    let organ = report.signature ?? report.organization
    let date = report.date?.chinese
    var labelled: Set<FilledForm.Part> = []
    for line in places.around
    where line.element != places.signature?.element && line.element != places.date?.element {
      let labels = ClosingLabels(line.text)
      let text = labels.filled(organ: organ, date: date)
      if labels.isOfForm { ownLines.append(text) }
      if let organ, labels.hasOrgan || labels.isOfForm && line.text.contains(organ) {
        labelled.insert(.signature)
      }
      if let date, labels.hasDate || labels.isOfForm && line.text.contains(date) { labelled.insert(.date) }
      if text != line.text { editor.set(text, in: line.element) }
    }
    fill(
      report.signature, .signature, places.signature, form.report.signature, Message("落款", "signature"),
      labelled)
    fill(date, .date, places.date, form.report.date?.chinese, Message("日期", "date"), labelled)
  }

  private mutating func fill(
    _ text: String?, _ part: FilledForm.Part, _ line: FormPlaces.Line?, _ old: String?, _ name: Message,
    _ labelled: Set<FilledForm.Part>
  ) {
    guard let text, !text.isEmpty else { return }
    guard let line else {
      if !labelled.contains(part) {
        lose(
          .signature, 1,
          Message(
            "表格里没有\(name.chinese)的位置：“\(text)”", "the form has no place for the \(name.english), \"\(text)\"")
        )
      }
      return
    }
    parts.insert(part)
    guard line.text.withoutBlanks != text.withoutBlanks else { return }
    if let old, !Placeholder.hasGap(line.text), !Placeholder.isOpen(line.text), !Placeholder.isDate(line.text)
    {
      differ(name, old, text)
    }
    // Organs that sign together have a line each, like the form's one.
    let lines = part == .signature ? NationalDocument.organs(of: text) : [text]
    editor.set(lines[0], in: line.element)
    if lines.count > 1 { editor.add(Array(lines.dropFirst()), after: line.element, like: line.element) }
  }
}
