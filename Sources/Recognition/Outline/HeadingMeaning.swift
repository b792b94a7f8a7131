import Characters
import ReportModel

/// Recognises headings in words of an office's own, by the words that carry the meaning (docs/form.md, "Sections").
struct HeadingMeaning: Sendable {
  private let sections: [(id: SectionID, meaning: [[Folding.Skeleton]])]

  /// The longest heading in ideographs; sentences are longer.
  static let longest = 34

  init(_ editions: Editions) {
    var sections: [(id: SectionID, meaning: [[Folding.Skeleton]])] = []
    for section in editions.all.flatMap(\.sections) where !sections.contains(where: { $0.id == section.id }) {
      sections.append((section.id, section.meaning.map { $0.map(Folding.skeleton) }))
    }
    // A heading that fits several is the most special one's: 被申请行政复议办理情况 is about 复议.
    self.sections = sections.sorted { $0.id.number > $1.id.number }
  }

  /// The section whose meaning a heading without its numeral has; `nil` if it is none of them.
  func section(_ heading: ArraySlice<UInt16>) -> SectionID? {
    guard (2...Self.longest).contains(heading.count) else { return nil }
    let heading = Array(heading)
    return sections.first { section in
      !section.meaning.isEmpty
        && section.meaning.allSatisfy { words in words.contains { Folding.contains(heading, $0[...]) } }
    }?.id
  }

  /// Whether a text ends as headings do, so that it does not go on in the next line.
  static func isWhole(_ heading: ArraySlice<UInt16>) -> Bool {
    heading.last.map(ends.contains) ?? false
  }

  private static let ends = UnitSet("况项述题施果等明划绍概议算排作诉讼".utf16)
}
