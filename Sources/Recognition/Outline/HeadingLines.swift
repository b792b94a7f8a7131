import Characters
import Layout
import ReportModel

/// Finds headings that stand behind other text on their line, as where a converter has lost the line ends.
struct HeadingLines {
  private let document: SourceDocument
  private let matcher: HeadingMatcher

  init(_ document: SourceDocument, _ matcher: HeadingMatcher) {
    self.document = document
    self.matcher = matcher
  }

  /// The document with such headings on lines of their own.
  var divided: SourceDocument {
    let cuts = document.bytes.withUnsafeBufferPointer { bytes in
      document.lines.indices.reduce(into: [Int: [Int]]()) { cuts, line in
        let found = self.cuts(in: document.lines[line], bytes)
        if !found.isEmpty { cuts[line] = found }
      }
    }
    return cuts.isEmpty ? document : document.dividing(cuts)
  }

  /// Where headings begin behind the start of a line.
  private func cuts(in line: SourceDocument.Line, _ bytes: UTF8Text) -> [Int] {
    guard line.kind != .row, line.fragments.count == 1, let number = line.fragments.first else { return [] }
    let fragment = document.fragments[number]
    let (start, end) = (Int(fragment.start), Int(fragment.end))
    // Two headings of four characters each.
    guard end - start > 36 else { return [] }
    let numerals = numerals(bytes, start..<end)
    guard !numerals.isEmpty else { return [] }
    // Between prose, a heading is only believed in a listed wording; a line of nothing but headings, in any.
    let pieces = zip([start] + numerals, numerals + [end]).map { $0..<$1 }
    if pieces.allSatisfy({ matcher.isHeading(bytes, $0) }) { return numerals }
    return numerals.filter { matcher.beginsListedHeading(bytes, $0..<end) }
  }

  /// The numerals before 、 behind the start of a line, at places where a sentence or a heading can begin.
  private func numerals(_ bytes: UTF8Text, _ line: Range<Int>) -> [Int] {
    var found: [Int] = []
    var index = line.lowerBound + 3
    // Nothing is searched for behind the line.
    let whole = bytes.piece(0..<line.upperBound)
    while index + 3 < line.upperBound, let comma = whole.firstIndex(of: "、", from: index) {
      index = comma + 3
      var numeral = comma
      while numeral - 3 >= line.lowerBound, bytes[numeral - 3] >= 0xE4,
        bytes.character(at: numeral - 3).scalar.isChineseNumeral
      {
        numeral -= 3
      }
      guard numeral < comma else { continue }
      // Marks of Markdown before a heading are its own.
      let isFirst = bytes.piece(line.lowerBound..<numeral).scalars.allSatisfy {
        $0.isBlank || $0 == "#" || $0 == "*"
      }
      guard !isFirst else { continue }
      let before = bytes.start(ofCharacterBefore: numeral, from: line.lowerBound)
      let scalar = bytes.character(at: before).scalar
      if scalar.isBlank || scalar.endsSentence
        || matcher.isHeading(bytes, (found.last ?? line.lowerBound)..<numeral)
      {
        found.append(numeral)
      }
    }
    return found
  }
}
