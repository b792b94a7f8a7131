import Characters
import Layout
import ReportModel

/// Recognises section headings in their official wording and in known variants, with or without a numeral
/// (docs/form.md, "Sections").
struct HeadingMatcher: Sendable {
  private struct KnownHeading: Sendable {
    let section: SectionID
    let isOfficial: Bool
    let hasNumeral: Bool
  }

  private let headings: HashTable<KnownHeading>
  /// The characters a heading can begin with: the numerals and the first characters of the names.
  private let beginnings: UnitSet
  private let skeletons: [(skeleton: Folding.Skeleton, section: SectionID)]
  private let longest: Int

  init(_ editions: Editions) {
    var headings: [UInt64: KnownHeading] = [:]
    var skeletons: [(Folding.Skeleton, SectionID)] = []
    var beginnings: Folding.Skeleton = []
    for section in editions.all.flatMap(\.sections) {
      let numeral = Folding.skeleton(section.heading).prefix(1)
      for (index, text) in ([section.name] + section.variants).enumerated() {
        let name = Folding.skeleton(text)
        let isShort = name.count < 5
        let numbered = FNV1a.hash(of: numeral + name)
        if headings[numbered] == nil {
          headings[numbered] = KnownHeading(section: section.id, isOfficial: index == 0, hasNumeral: true)
        }
        if !isShort || index == 0, headings[FNV1a.hash(of: name)] == nil {
          headings[FNV1a.hash(of: name)] = KnownHeading(
            section: section.id, isOfficial: index == 0, hasNumeral: false)
        }
        if !skeletons.contains(where: { $0 == (name, section.id) }) { skeletons.append((name, section.id)) }
        beginnings += numeral + name.prefix(1)
      }
    }
    self.headings = HashTable(headings)
    self.beginnings = UnitSet(beginnings)
    // Longest first, so that a variant is not taken for a shorter one followed by text.
    self.skeletons = skeletons.sorted { $0.0.count > $1.0.count }
    longest = (skeletons.map(\.0.count).max() ?? 0) + 2
  }

  /// The heading on a line; `nil` if the line is not one.
  ///
  /// - Parameter skeleton: scratch space for the line's skeleton, reused for every line.
  func heading(
    at index: Int, in document: SourceDocument, _ bytes: UnsafeBufferPointer<UInt8>,
    _ skeleton: inout Folding.Skeleton
  ) -> SectionHeading? {
    let line = document.lines[index]
    guard let fragment = single(line, document) else { return nil }
    let start = Int(fragment.start)
    let end = Int(fragment.end)
    guard end - start >= 6 else { return nil }
    let numeral = leadingNumeral(bytes, start, end)
    guard end - start <= 160 || numeral != nil else { return nil }
    let limit = min(end, start + 200)
    guard let first = Folding.firstIdeograph(bytes, start, limit), beginnings.contains(first) else {
      return nil
    }
    skeleton.removeAll(keepingCapacity: true)
    Folding.appendSkeleton(bytes, start, limit, to: &skeleton)
    guard !skeleton.isEmpty else { return nil }
    if skeleton.count <= longest, limit == end, let known = headings[FNV1a.hash(of: skeleton)] {
      let score =
        (known.isOfficial ? 10 : 5) + (known.hasNumeral ? 20 : 0) + (line.kind == .heading ? 10 : 0)
      // A short name without a numeral is a heading only where the source marks it as one.
      guard known.hasNumeral || skeleton.count >= 6 || line.kind == .heading else { return nil }
      return heading(known.section, index, bytes.piece(start..<end), textStart: end, score)
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

  /// The value of the numeral 一 … 六 before `、` or `.`, after any Markdown marks.
  private func leadingNumeral(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int? {
    var index = start
    while index < end, bytes[index] < 0x80 || bytes.blankLength(at: index) > 0 {
      index += bytes[index].utf8Length
    }
    // The numerals 一 … 九 lie between E4 B8 80 and E5 85 AB.
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

  /// A heading that continues on the next line of text.
  private func wrapped(
    _ skeleton: Folding.Skeleton, _ index: Int, _ document: SourceDocument,
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> SectionHeading? {
    guard skeleton.count < longest, end - start <= 120 else { return nil }
    var next = index + 1
    while next < document.lines.count, next <= index + 2, document.lines[next].kind == .blank { next += 1 }
    guard next < document.lines.count, let fragment = single(document.lines[next], document),
      fragment.end - fragment.start <= 90
    else { return nil }
    var joined = skeleton
    Folding.appendSkeleton(bytes, Int(fragment.start), Int(fragment.end), to: &joined)
    guard joined.count > skeleton.count, let known = headings[FNV1a.hash(of: joined)], known.hasNumeral
    else {
      return nil
    }
    let printed =
      bytes.piece(start..<end).trimmed.string
      + bytes.piece(Int(fragment.start)..<Int(fragment.end)).trimmed.string
    return SectionHeading(
      section: known.section, line: index, lineCount: next - index + 1, printed: printed,
      textStart: fragment.end, score: 22)
  }

  /// A heading followed by text of its section on the same line.
  private func withText(
    _ skeleton: Folding.Skeleton, _ numeral: Int, _ index: Int, _ document: SourceDocument,
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int
  ) -> SectionHeading? {
    let body = skeleton.dropFirst()
    for (name, section) in skeletons where section.number == numeral && name.count >= 4 {
      guard body.count > name.count, body.prefix(name.count).elementsEqual(name) else { continue }
      let offset = self.offset(ofIdeograph: name.count + 1, bytes, start, end)
      // Text follows after punctuation or a blank; a further ideograph makes it a different, longer name.
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
      let length = bytes[index].utf8Length
      var unit: Folding.Skeleton = []
      Folding.appendSkeleton(bytes, index, min(index + length, end), to: &unit)
      left -= unit.count
      index += length
    }
    return min(index, end)
  }

  private func isBoundary(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool {
    var unit: Folding.Skeleton = []
    let length = bytes[index].utf8Length
    Folding.appendSkeleton(bytes, index, min(index + length, end), to: &unit)
    return unit.isEmpty || bytes[index].isDigit
  }

  private func heading(
    _ section: SectionID, _ line: Int, _ printed: UTF8Text, textStart: Int, _ score: Int
  ) -> SectionHeading {
    SectionHeading(
      section: section, line: line, lineCount: 1, printed: Prose.withoutMarkdown(printed),
      textStart: Int32(textStart), score: score)
  }
}
