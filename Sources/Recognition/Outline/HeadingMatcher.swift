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
  private let meaning: HeadingMeaning

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
        beginnings += name.prefix(1)
      }
    }
    self.headings = HashTable(headings)
    self.beginnings = UnitSet(beginnings + Array("一二三四五六七八九十第".utf16))
    meaning = HeadingMeaning(editions)
    // Longest first, so that a variant is not taken for a shorter one followed by text.
    self.skeletons = skeletons.sorted { $0.0.count > $1.0.count }
    longest = (skeletons.map(\.0.count).max() ?? 0) + 2
  }

  /// The heading on a line; `nil` if the line is not one.
  ///
  /// - Parameters:
  ///   - isLabel: whether a skeleton is a label of a table, as 三、本年度办理结果 is.
  ///   - skeleton: scratch space for the line's skeleton, reused for every line.
  func heading(
    at index: Int, in document: SourceDocument, _ bytes: UnsafeBufferPointer<UInt8>,
    isLabel: (UInt64) -> Bool, _ skeleton: inout Folding.Skeleton
  ) -> SectionHeading? {
    let line = document.lines[index]
    guard let fragment = single(line, document) else { return nil }
    let start = Int(fragment.start)
    let end = Int(fragment.end)
    guard end - start >= 6 else { return nil }
    let limit = min(end, start + 200)
    guard let first = Folding.firstIdeograph(bytes, start, limit),
      beginnings.contains(first) || line.kind == .heading
    else { return nil }
    let numeral = HeadingNumeral(bytes, start, end)
    guard end - start <= 160 || numeral != nil else { return nil }
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
    guard let numeral, numeral.isOfSections else {
      return line.kind == .heading ? marked(skeleton, numeral, index, bytes.piece(start..<end), end) : nil
    }
    return wrapped(skeleton, index, document, bytes, start, end)
      ?? withText(skeleton, numeral.value, index, document, bytes, start, end)
      ?? meant(numeral, index, document, bytes, start, limit, isLabel)
  }

  /// A heading in an office's own words that only the source's mark shows to be one.
  private func marked(
    _ skeleton: Folding.Skeleton, _ numeral: HeadingNumeral?, _ index: Int, _ printed: UTF8Text, _ end: Int
  ) -> SectionHeading? {
    guard numeral == nil, let section = meaning.section(skeleton[...]), printed.hasAtMost(Self.longestMarked)
    else { return nil }
    return heading(section, index, printed, textStart: end, 12)
  }

  private static let longestMarked = 40

  /// A heading in an office's own words, or in official ones under another numeral; text may follow it.
  private func meant(
    _ numeral: HeadingNumeral, _ index: Int, _ document: SourceDocument, _ bytes: UTF8Text, _ start: Int,
    _ limit: Int, _ isLabel: (UInt64) -> Bool
  ) -> SectionHeading? {
    let line = document.lines[index]
    var end = numeral.end
    while end < limit, !Self.endsHeading(bytes.character(at: end).scalar) { end += bytes[end].utf8Length }
    end = min(end, limit)
    var name: Folding.Skeleton = []
    Folding.appendSkeleton(bytes, numeral.end, end, to: &name)
    guard let section = meaning.section(name[...]), !isLabel(FNV1a.hash(of: name)) else { return nil }
    let known = headings[FNV1a.hash(of: name)]
    let isAlone = bytes.piece(end..<limit).allSatisfy { $0 < 0x80 } || end == limit
    let score =
      (known.map { $0.isOfficial ? 22 : 18 } ?? (numeral.value == section.number ? 16 : 14))
      - (isAlone ? 0 : 8)
      + (line.kind == .heading ? 10 : 0)
    if isAlone, known == nil, !HeadingMeaning.isWhole(name[...]),
      let whole = meantWithNextLine(name, section, index, document, bytes, start, end, score)
    {
      return whole
    }
    return heading(section, index, bytes.piece(start..<end), textStart: end, score)
  }

  /// The same over two lines.
  private func meantWithNextLine(
    _ name: Folding.Skeleton, _ section: SectionID, _ index: Int, _ document: SourceDocument,
    _ bytes: UTF8Text,
    _ start: Int, _ end: Int, _ score: Int
  ) -> SectionHeading? {
    guard index + 1 < document.lines.count, let next = single(document.lines[index + 1], document),
      document.lines[index + 1].kind == document.lines[index].kind, next.end - next.start <= 60
    else { return nil }
    var joined = name
    Folding.appendSkeleton(bytes, Int(next.start), Int(next.end), to: &joined)
    guard joined.count > name.count, HeadingMeaning.isWhole(joined[...]),
      meaning.section(joined[...]) == section
    else { return nil }
    let printed =
      bytes.piece(start..<end).trimmed.string + bytes.piece(Int(next.start)..<Int(next.end)).trimmed.string
    return SectionHeading(
      section: section, line: index, lineCount: 2, printed: printed, textStart: next.end, score: score)
  }

  /// Whether a sign ends a heading that has text behind it.
  private static func endsHeading(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "：", ":", "；", "，", "…", "\t": true
    default: false
    }
  }

  /// Whether a text is a heading with its numeral, in any wording, and nothing else.
  func isHeading(_ bytes: UTF8Text, _ range: Range<Int>) -> Bool {
    let text = bytes.trimmed(range)
    guard let numeral = HeadingNumeral(bytes, text.lowerBound, text.upperBound), numeral.isOfSections else {
      return false
    }
    var name: Folding.Skeleton = []
    Folding.appendSkeleton(bytes, numeral.end, text.upperBound, to: &name)
    return meaning.section(name[...]) != nil && HeadingMeaning.isWhole(name[...])
      && !bytes.piece(numeral.end..<text.upperBound).scalars.contains(where: Self.endsHeading)
  }

  /// Whether a text begins with a heading in a listed wording, with a numeral and an end that show it to be one.
  func beginsListedHeading(_ bytes: UTF8Text, _ range: Range<Int>) -> Bool {
    guard let numeral = HeadingNumeral(bytes, range.lowerBound, range.upperBound) else { return false }
    var end = numeral.end
    while end < range.upperBound {
      let scalar = bytes.character(at: end).scalar
      if scalar.isBlank || Self.endsHeading(scalar) { break }
      end += bytes[end].utf8Length
    }
    var name: Folding.Skeleton = []
    Folding.appendSkeleton(bytes, numeral.end, min(end, range.upperBound), to: &name)
    return name.count >= 4 && headings[FNV1a.hash(of: name)] != nil
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
