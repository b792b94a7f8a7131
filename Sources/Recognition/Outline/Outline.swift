import Characters
import Layout
import ReportModel

/// Where the six sections of a report begin and end in a document.
struct Outline {
  /// The headings found, in the order of the source.
  let headings: [SectionHeading]
  /// How many lines the document has.
  let lineCount: Int

  /// The lines of a section, without its heading; `nil` where its heading was not found.
  func lines(of section: SectionID) -> Range<Int>? {
    guard let index = headings.firstIndex(where: { $0.section == section }) else { return nil }
    let start = headings[index].line + headings[index].lineCount
    let end = index + 1 < headings.count ? headings[index + 1].line : lineCount
    return start..<max(start, end)
  }

  func heading(of section: SectionID) -> SectionHeading? { headings.first { $0.section == section } }

  init(_ document: SourceDocument, _ matcher: HeadingMatcher) {
    lineCount = document.lines.count
    var candidates: [SectionHeading] = []
    var skeleton: Folding.Skeleton = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in document.lines.indices {
        if let heading = matcher.heading(at: index, in: document, bytes, &skeleton) {
          candidates.append(heading)
        }
      }
    }
    let chain = Self.bestChain(candidates)
    headings = (chain + Self.misplaced(candidates, besides: chain)).sorted { $0.line < $1.line }
  }

  /// For each section that the chain lacks, its one heading where the form's order does not have it; a section
  /// named twice more is spoken of, and no heading.
  private static func misplaced(_ candidates: [SectionHeading], besides chain: [SectionHeading])
    -> [SectionHeading]
  {
    guard !chain.isEmpty else { return [] }
    let known = Set(chain.map(\.section))
    let others = candidates.filter { !known.contains($0.section) && $0.score >= certain }
    return others.filter { heading in others.count { $0.section == heading.section } == 1 }
  }

  /// Headings that score less are believed in the form's order only: another wording, or no numeral.
  private static let certain = 25

  /// The chain of headings in the form's order that explains most: tables of contents and links repeat headings,
  /// so among equal chains the later one, which has the text behind it, is taken.
  private static func bestChain(_ candidates: [SectionHeading]) -> [SectionHeading] {
    guard !candidates.isEmpty else { return [] }
    var best = [Int](repeating: 0, count: candidates.count)
    var previous = [Int?](repeating: nil, count: candidates.count)
    for index in candidates.indices {
      let own = 1000 + candidates[index].score + index
      best[index] = own
      for earlier in 0..<index where candidates[earlier].section.number < candidates[index].section.number {
        let gap = candidates[index].line - candidates[earlier].line - candidates[earlier].lineCount
        let total = best[earlier] + own + (gap > 0 ? 20 : 0)
        if total >= best[index] {
          best[index] = total
          previous[index] = earlier
        }
      }
    }
    var chain: [SectionHeading] = []
    var current = best.indices.max { best[$0] < best[$1] }
    while let index = current {
      chain.append(candidates[index])
      current = previous[index]
    }
    return chain.reversed()
  }
}
