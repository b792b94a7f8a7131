import ReportModel

/// Where the six sections of a report begin and end in a document.
struct Outline {
  /// A line that is a section's heading.
  struct Heading {
    let section: SectionID
    let line: Int
    /// How many lines the heading takes.
    let lineCount: Int
    /// The heading as printed, without Markdown marks.
    let printed: String
    /// Where text of the section follows on the heading's own line; the end of the line where none does.
    let textStart: Int32
    let score: Int
  }

  /// The headings found, in order.
  let headings: [Heading]
  /// Headings of other sections among those, where the form's order does not have them.
  let misplaced: [Heading]
  /// How many lines the document has.
  let lineCount: Int

  /// The lines of a section, without its heading; `nil` where its heading was not found.
  func lines(of section: SectionID) -> Range<Int>? {
    guard let index = headings.firstIndex(where: { $0.section == section }) else { return nil }
    let start = headings[index].line + headings[index].lineCount
    let end = index + 1 < headings.count ? headings[index + 1].line : lineCount
    return start..<max(start, end)
  }

  func heading(of section: SectionID) -> Heading? { headings.first { $0.section == section } }

  init(_ document: SourceDocument) {
    lineCount = document.lines.count
    var candidates: [Heading] = []
    let matcher = HeadingMatcher.shared
    var skeleton: Folding.Skeleton = []
    document.bytes.withUnsafeBufferPointer { bytes in
      for index in document.lines.indices {
        if let heading = matcher.heading(at: index, in: document, bytes, &skeleton) {
          candidates.append(heading)
        }
      }
    }
    let chain = Self.bestChain(candidates)
    headings = chain
    misplaced = Self.misplaced(candidates, besides: chain)
  }

  /// For each section that the chain lacks, its one heading behind the chain's first; a section named twice more
  /// is spoken of, and no heading.
  private static func misplaced(_ candidates: [Heading], besides chain: [Heading]) -> [Heading] {
    guard let first = chain.first else { return [] }
    let known = Set(chain.map(\.section))
    let others = candidates.filter { !known.contains($0.section) && $0.line > first.line && $0.score >= 25 }
    return others.filter { heading in others.count { $0.section == heading.section } == 1 }
  }

  /// The chain of headings in the form's order that explains most: tables of contents and links repeat headings,
  /// so among equal chains the later one, which has the text behind it, is taken.
  private static func bestChain(_ candidates: [Heading]) -> [Heading] {
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
    var chain: [Heading] = []
    var current = best.indices.max { best[$0] < best[$1] }
    while let index = current {
      chain.append(candidates[index])
      current = previous[index]
    }
    return chain.reversed()
  }
}

/// Recognises section headings in the official wording, in known variants, with and without numeral.
struct HeadingMatcher: Sendable {
  private struct Wording: Sendable {
    let section: SectionID
    let isOfficial: Bool
    let hasNumeral: Bool
  }

  private let wordings: [UInt64: Wording]
  private let skeletons: [(skeleton: Folding.Skeleton, section: SectionID)]
  private let longest: Int

  static let shared = HeadingMatcher()

  private init() {
    var wordings: [UInt64: Wording] = [:]
    var skeletons: [(Folding.Skeleton, SectionID)] = []
    for section in Edition.edition2021.sections {
      let numeral = Folding.skeleton(section.heading).prefix(1)
      for (index, text) in ([section.name] + section.variants).enumerated() {
        let name = Folding.skeleton(text)
        let isShort = name.count < 5
        wordings[Folding.hash(numeral + name)] = Wording(
          section: section.id, isOfficial: index == 0, hasNumeral: true)
        if !isShort || index == 0, wordings[Folding.hash(name)] == nil {
          wordings[Folding.hash(name)] = Wording(
            section: section.id, isOfficial: index == 0, hasNumeral: false)
        }
        skeletons.append((name, section.id))
      }
    }
    self.wordings = wordings
    // The longest first, so that a variant is not taken for a shorter one and a rest.
    self.skeletons = skeletons.sorted { $0.0.count > $1.0.count }
    longest = (skeletons.map(\.0.count).max() ?? 0) + 2
  }

  /// The heading that a line is; `nil` where it is none.
  ///
  /// - Parameter skeleton: room for the line's skeleton, used again for every line.
  func heading(
    at index: Int, in document: SourceDocument, _ bytes: UnsafeBufferPointer<UInt8>,
    _ skeleton: inout Folding.Skeleton
  ) -> Outline.Heading? {
    let line = document.lines[index]
    guard let fragment = single(line, document) else { return nil }
    let start = Int(fragment.start)
    let end = Int(fragment.end)
    guard end - start >= 6 else { return nil }
    let numeral = leadingNumeral(bytes, start, end)
    guard end - start <= 160 || numeral != nil else { return nil }
    skeleton.removeAll(keepingCapacity: true)
    let limit = min(end, start + 200)
    Folding.appendSkeleton(bytes, start, limit, to: &skeleton)
    guard !skeleton.isEmpty else { return nil }
    if skeleton.count <= longest, limit == end, let wording = wordings[Folding.hash(skeleton)] {
      let score =
        (wording.isOfficial ? 10 : 5) + (wording.hasNumeral ? 20 : 0) + (line.kind == .heading ? 10 : 0)
      // A bare short name is a heading only where the source marks it as one.
      guard wording.hasNumeral || skeleton.count >= 6 || line.kind == .heading else { return nil }
      return heading(wording.section, index, bytes.piece(start..<end), textStart: end, score)
    }
    guard let numeral else { return nil }
    return wrapped(skeleton, index, document, bytes, start, end)
      ?? withText(skeleton, numeral, index, document, bytes, start, end)
  }

  private func single(_ line: SourceDocument.Line, _ document: SourceDocument) -> SourceDocument.Fragment? {
    var found: SourceDocument.Fragment?
    for number in line.fragments {
      let fragment = document.fragments[number]
      guard fragment.end > fragment.start else { continue }
      if found != nil { return nil }
      found = fragment
    }
    return found
  }

  /// The heading's numeral 一 … 六 before `、` or `.`; Markdown marks may stand before it.
  private func leadingNumeral(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] < 0x80 || isBlank(bytes, index, end) {
      index += bytes[index] < 0x80 ? 1 : 3
    }
    // 一 … 九 are E4 B8 80 … E5 85 AB.
    guard index + 3 < end, bytes[index] == 0xE4 || bytes[index] == 0xE5 || bytes[index] == 0xE2 else {
      return nil
    }
    let unit = UInt16(truncatingIfNeeded: bytes.character(at: index).scalar.value)
    guard let folded = Folding.ideograph(unit), let value = ChineseNumeral.value(of: folded), value <= 6
    else {
      return nil
    }
    let next = bytes[index + 3]
    let isComma = next == 0xE3 && bytes[min(index + 5, end - 1)] == 0x81
    let isFullWidth = next == 0xEF
    return isComma || isFullWidth || next == 0x2E || next == 0x2C || next == 0x20 ? value : nil
  }

  private func isBlank(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    index + 2 < end && bytes[index] == 0xE3 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80
  }

  /// A heading that continues on the next line of text.
  private func wrapped(
    _ skeleton: Folding.Skeleton, _ index: Int, _ document: SourceDocument,
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Outline.Heading? {
    guard skeleton.count < longest, end - start <= 120 else { return nil }
    var next = index + 1
    while next < document.lines.count, next <= index + 2, document.lines[next].kind == .blank { next += 1 }
    guard next < document.lines.count, let fragment = single(document.lines[next], document),
      fragment.end - fragment.start <= 90
    else { return nil }
    var joined = skeleton
    Folding.appendSkeleton(bytes, Int(fragment.start), Int(fragment.end), to: &joined)
    guard joined.count > skeleton.count, let wording = wordings[Folding.hash(joined)], wording.hasNumeral
    else {
      return nil
    }
    let printed =
      bytes.piece(start..<end).trimmed.string
      + bytes.piece(Int(fragment.start)..<Int(fragment.end)).trimmed.string
    return Outline.Heading(
      section: wording.section, line: index, lineCount: next - index + 1, printed: printed,
      textStart: fragment.end, score: 22)
  }

  /// A heading with text of the section behind it on the same line.
  private func withText(
    _ skeleton: Folding.Skeleton, _ numeral: Int, _ index: Int, _ document: SourceDocument,
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> Outline.Heading? {
    let body = skeleton.dropFirst()
    for (name, section) in skeletons where section.number == numeral && name.count >= 4 {
      guard body.count > name.count, body.prefix(name.count).elementsEqual(name) else { continue }
      let offset = self.offset(ofIdeograph: name.count + 1, bytes, start, end)
      // Text follows after a sign or a blank; an ideograph right behind makes it another, longer name.
      guard offset < end, isBoundary(bytes, offset, end) else { continue }
      return heading(section, index, bytes.piece(start..<offset), textStart: offset, 15)
    }
    return nil
  }

  private func offset(ofIdeograph count: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int)
    -> Int
  {
    var left = count
    var index = start
    while index < end, left > 0 {
      let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : bytes[index] < 0xF0 ? 3 : 4
      var unit: Folding.Skeleton = []
      Folding.appendSkeleton(bytes, index, min(index + length, end), to: &unit)
      left -= unit.count
      index += length
    }
    return min(index, end)
  }

  private func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    var unit: Folding.Skeleton = []
    let length = bytes[index] < 0x80 ? 1 : bytes[index] < 0xE0 ? 2 : 3
    Folding.appendSkeleton(bytes, index, min(index + length, end), to: &unit)
    let isDigit = bytes[index] >= 0x30 && bytes[index] <= 0x39
    return unit.isEmpty || isDigit
  }

  private func heading(
    _ section: SectionID, _ line: Int, _ printed: UTF8Text, textStart: Int, _ score: Int
  ) -> Outline.Heading {
    Outline.Heading(
      section: section, line: line, lineCount: 1, printed: Prose.withoutMarkdown(printed),
      textStart: Int32(textStart), score: score)
  }
}
