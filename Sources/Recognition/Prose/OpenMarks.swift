import Characters
import Diagnostics
import Layout
import ReportModel

/// The marks of a paragraph while its lines are being joined.
struct OpenMarks {
  fileprivate var marks: [(kind: InlineMark.Kind, range: Range<Int>)] = []

  /// Takes over the marks of a line.
  ///
  /// - Parameters:
  ///   - found: the marks in the line.
  ///   - source: where the line's words stand in the document's buffer.
  ///   - start: how long the paragraph is so far.
  ///   - count: how much the line adds to it: the bytes at `source`, or fewer where marks of Markdown were dropped.
  mutating func add(
    _ found: ArraySlice<InlineMark>, of source: Range<Int>, at start: Int, count: Int
  ) {
    guard !found.isEmpty else { return }
    let isWhole = count == source.count
    for mark in found {
      let range = mark.range.clamped(to: source)
      if case .item = mark.kind {
        marks.append((mark.kind, start..<start))
      } else if mark.range.isEmpty {
        let offset = min(max(mark.range.lowerBound - source.lowerBound, 0), count)
        marks.append((mark.kind, start + offset..<start + offset))
      } else if isWhole, !range.isEmpty {
        let offset = start - source.lowerBound
        marks.append((mark.kind, range.lowerBound + offset..<range.upperBound + offset))
      }
    }
  }

  /// The paragraph of a text in UTF-8.
  func paragraph(_ text: [UInt8], place: Place?, in document: SourceDocument) -> Paragraph {
    guard !marks.isEmpty else {
      let markup = MarkdownInlines(text)
      return Paragraph(markup.text, place: place, marks: markup.marks)
    }
    let (text, marks) = withoutNoteMarks(text)
    let markup = MarkdownInlines(text)
    var paragraph = Paragraph(markup.text, place: place, marks: markup.marks)
    for mark in marks {
      let range = markup.place(of: mark.range)
      if case .item(let level, let isNumbered) = mark.kind {
        paragraph.item = ListItem(level: level, isNumbered: isNumbered)
      } else if let kind = TextMark.Kind(mark.kind, in: document) {
        paragraph.marks.append(TextMark(kind, range))
      }
    }
    paragraph.marks = TextMark.inOrder(paragraph.marks)
    return paragraph
  }
}

extension OpenMarks {
  /// The text without the marks that stand for notes in a cell, and the notes at their places.
  private func withoutNoteMarks(_ text: [UInt8]) -> ([UInt8], [(kind: InlineMark.Kind, range: Range<Int>)]) {
    let cuts = TextChanges(dropping: marks.filter { $0.kind.isNote }.map(\.range))
    guard !cuts.isEmpty else { return (text, marks) }
    return (cuts.applied(to: text), marks.map { ($0.kind, cuts.place(of: $0.range)) })
  }
}

extension InlineMark.Kind {
  fileprivate var isNote: Bool { if case .note = self { true } else { false } }
}

extension TextMark.Kind {
  /// The kind of a mark of a document; `nil` for one that is about the whole paragraph.
  init?(_ kind: InlineMark.Kind, in document: SourceDocument) {
    switch kind {
    case .bold: self = .bold
    case .italic: self = .italic
    case .underline: self = .underline
    case .raised: self = .raised
    case .lowered: self = .lowered
    case .link(let address): self = .link(address)
    case .note(let note):
      guard document.content.notes.indices.contains(note) else { return nil }
      self = .note(document.note(note))
    case .picture(let picture):
      guard document.content.pictures.indices.contains(picture) else { return nil }
      self = .picture(Picture(document.content.pictures[picture]))
    case .item: return nil
    }
  }
}

extension SourceDocument {
  /// The paragraphs of a note.
  func note(_ index: Int) -> [Paragraph] {
    content.notes[index].map { text in
      let words = bytes.withUnsafeBufferPointer { $0.trimmed(text.range) }
      return Paragraph(
        self.text(Int32(truncatingIfNeeded: words.lowerBound), Int32(truncatingIfNeeded: words.upperBound)))
    }.filter { !$0.text.isEmpty }
  }
}

extension Picture {
  /// The picture as the model has it; a file in a format that nobody knows is only referred to.
  init(_ source: SourcePicture) {
    self.init(
      source.bytes.flatMap(PictureContent.init), alternative: source.alternative, address: source.address,
      size: source.size.flatMap { PictureSize(width: $0.width, height: $0.height) }, place: source.place)
  }
}
