import Diagnostics
import Layout
import ReportModel

/// The pictures and notes of a document that its report does not have: those of the page around it, of headings and of
/// the form's tables.
struct LostContent {
  private let document: SourceDocument

  init(_ document: SourceDocument) { self.document = document }

  /// A line of residue for each of them.
  ///
  /// - Parameter known: notes of the report that are no marks in it.
  func residue(besides report: Report, _ known: [[Paragraph]] = []) -> [Paragraph] {
    guard !document.content.marks.isEmpty else { return [] }
    let prose = report.prose
    var pictures = counts(prose.pictures)
    var notes = counts(prose.paragraphs.flatMap(\.notes) + known)
    return shown.compactMap { kind -> [Paragraph]? in
      switch kind {
      case .picture(let picture):
        guard !pictures.take(Picture(document.content.pictures[picture])) else { return nil }
        return [ProseBlock.picture(Picture(document.content.pictures[picture])).residue]
      case .note(let note):
        let texts = document.note(note)
        return notes.take(texts) ? nil : texts.placed(document.content.notes[note].first?.place)
      default: return nil
      }
    }.flatMap(\.self)
  }

  /// The pictures and notes in the document's lines, in their order, each once.
  private var shown: [InlineMark.Kind] {
    var seen: Set<InlineMark.Kind> = []
    var kinds: [InlineMark.Kind] = []
    for fragment in document.fragments {
      for mark in document.marks(in: Int(fragment.start)..<Int(fragment.end)) where mark.kind.isThing {
        if seen.insert(mark.kind).inserted { kinds.append(mark.kind) }
      }
    }
    return kinds
  }

  private func counts<Thing: Hashable>(_ things: [Thing]) -> [Thing: Int] {
    things.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension InlineMark.Kind {
  /// Whether it is a thing of its own, and not how words are set.
  fileprivate var isThing: Bool {
    switch self {
    case .note, .picture: true
    case .bold, .italic, .underline, .raised, .lowered, .link, .item: false
    }
  }
}

extension Dictionary where Value == Int {
  /// Counts one of a kind down; whether there was one.
  fileprivate mutating func take(_ key: Key) -> Bool {
    guard let count = self[key], count > 0 else { return false }
    self[key] = count - 1
    return true
  }
}

extension [Paragraph] {
  /// The paragraphs with a place for those that have none.
  fileprivate func placed(_ place: Place?) -> [Paragraph] {
    map { Paragraph($0.text, place: $0.place ?? place) }
  }
}

extension ProseBlock {
  /// The block as text that is set apart.
  var residue: Paragraph {
    if case .picture(let picture) = self { return Paragraph(picture.residueText, place: picture.place) }
    return Paragraph(text, place: place)
  }
}
