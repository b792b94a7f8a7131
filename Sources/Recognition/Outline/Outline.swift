import Characters
import Layout
import ReportModel

/// The six sections of a report, as ranges of lines in a document.
struct Outline {
  /// The headings found, in the order of the source.
  let headings: [SectionHeading]
  /// All lines that can be headings, mentions and those of a second set of tables among them.
  let candidates: [SectionHeading]
  /// The lines above the first heading that repeat headings, as a table of contents does.
  let repeatedLines: Set<Int>
  /// The number of lines in the document.
  let lineCount: Int

  /// The lines of a section without its heading; `nil` if the heading was not found.
  func lines(of section: SectionID) -> Range<Int>? {
    guard let index = headings.firstIndex(where: { $0.section == section }) else { return nil }
    let start = headings[index].line + headings[index].lineCount
    let end = index + 1 < headings.count ? headings[index + 1].line : lineCount
    return start..<max(start, end)
  }

  func heading(of section: SectionID) -> SectionHeading? { headings.first { $0.section == section } }

  /// All lines of a document that can be headings, in order.
  static func candidates(in document: SourceDocument, _ indexes: FormIndexes) -> [SectionHeading] {
    var candidates: [SectionHeading] = []
    var skeleton: Folding.Skeleton = []
    let isLabel = { hash in TableID.allCases.contains { indexes[$0].isLabel(hash) } }
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in document.lines.indices {
        if let heading = indexes.headings.heading(
          at: index, in: document, bytes, isLabel: isLabel, &skeleton)
        {
          candidates.append(heading)
        }
      }
    }
    return candidates
  }

  /// The best outline that lines which can be headings make.
  init(_ document: SourceDocument, headings candidates: [SectionHeading]) {
    lineCount = document.lines.count
    self.candidates = candidates
    let chain = Self.bestChain(candidates)
    let first = chain.first?.line ?? 0
    repeatedLines = Set(candidates.filter { $0.line < first }.map(\.line))
    headings = (chain + Self.misplaced(candidates, besides: chain)).sorted { $0.line < $1.line }
  }

  /// The headings out of the form's order, for sections the chain lacks. A section with several such headings
  /// is ignored: they are mentions.
  private static func misplaced(_ candidates: [SectionHeading], besides chain: [SectionHeading])
    -> [SectionHeading]
  {
    guard !chain.isEmpty else { return [] }
    let known = Set(chain.map(\.section))
    let others = candidates.filter { !known.contains($0.section) && $0.score >= certain }
    return others.filter { heading in others.count { $0.section == heading.section } == 1 }
  }

  /// The least score of a heading believed out of order; lower ones are worded differently or have no
  /// numeral.
  private static let certain = 25

  /// The best chain of headings in the form's order. Tables of contents and links repeat headings, so of
  /// equal chains the later one wins: the text follows it.
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
