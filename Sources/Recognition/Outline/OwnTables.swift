import Characters
import Layout
import ReportModel

/// Tells a report's own tables from others that are printed in it as well: another year's, another unit's, a sample.
struct OwnTables {
  /// One of several printings of a table that is not read as the report's.
  struct Other {
    let printing: TableSets.Printing
    /// The line of its caption, or of the set's it belongs to.
    let captionLine: Int?
    /// Whether it may be the report's all the same, since captions and headings do not tell.
    let isRival: Bool
  }

  /// The report's own of each table that is printed several times.
  private(set) var own: [TableSets.Printing] = []
  /// The rest.
  private(set) var others: [Other] = []

  /// A piece of text above a table.
  private typealias Caption = (line: Int, text: String)

  private let document: SourceDocument
  private let outline: Outline
  private let indexes: FormIndexes

  init(_ sets: TableSets, _ document: SourceDocument, _ outline: Outline, _ indexes: FormIndexes) {
    self.document = document
    self.outline = outline
    self.indexes = indexes
    let printings = sets.printings.map(ended)
    let first =
      [outline.headings.first?.line, printings.first?.lines.lowerBound].compactMap(\.self).min() ?? 0
    let above = (0..<first).filter { !document.lines[$0].fragments.isEmpty }
    let year = TitleFinder(above.map { PreambleLine($0, in: document) }).title?.identity.year
    let claims = claims(of: printings, year: year)
    for table in TableID.allCases {
      let all = printings.indices.filter { printings[$0].table == table }
      guard all.count > 1 else { continue }
      let (best, isCertain) = Self.choice(among: all.map { claims[$0].claim })
      own.append(printings[all[best]])
      others += all.indices.filter { $0 != best }.map { all[$0] }.map {
        Other(printing: printings[$0], captionLine: claims[$0].caption?.line, isRival: !isCertain)
      }
    }
  }

  /// The printing that is the report's own, and whether the rest cannot be.
  private static func choice(among claims: [TableClaim]) -> (best: Int, isCertain: Bool) {
    let candidates = claims.indices.filter { claims[$0] != .other }
    if candidates.count == 1 { return (candidates[0], true) }
    // What is right below the heading needs no caption; what is appended stands behind.
    let best = claims.firstIndex(of: .bare) ?? claims.firstIndex(of: .own) ?? candidates.first ?? 0
    return (best, false)
  }

  /// What is said of each printing, and by which text. A caption above several tables is said of all of them.
  private func claims(of printings: [TableSets.Printing], year: Int?) -> [(
    claim: TableClaim, caption: Caption?
  )] {
    var claims: [(claim: TableClaim, caption: Caption?)] = []
    for (index, printing) in printings.enumerated() {
      let (captions, heading) = captions(of: printing)
      let isOwnHeading = heading?.section == printing.table.section
      let claim = TableClaim(captions.map(\.text), isBelowHeading: isOwnHeading, year: year)
      if captions.isEmpty, let previous = claims.last,
        printings[index - 1].table.index < printing.table.index,
        previous.claim == .other || !isOwnHeading, previous.claim != .bare
      {
        claims.append(previous)
      } else {
        claims.append((claim, captions.last { TableClaim.isClaim($0.text) } ?? captions.last))
      }
    }
    return claims
  }

  /// The text right above a table that is no label of the form, and the heading on which it stands.
  private func captions(of printing: TableSets.Printing) -> (captions: [Caption], heading: SectionHeading?) {
    let captions = (printing.lines.lowerBound..<printing.firstRow).flatMap(unlabelled)
    guard let line = line(above: printing.lines.lowerBound) else { return (captions, nil) }
    guard let heading = outline.candidates.last(where: { $0.line <= line && line < $0.line + $0.lineCount })
    else {
      return (isCaption(line) ? unlabelled(line) + captions : captions, nil)
    }
    // A heading can name the year itself, and the caption of a whole set stands above its first heading.
    let above = self.line(above: heading.line).flatMap { isCaption($0) ? unlabelled($0) : nil } ?? []
    let said = (above + [(heading.line, heading.printed)]).filter { TableClaim.isClaim($0.text) }
    return (said + captions, heading)
  }

  private func line(above line: Int) -> Int? { (0..<line).last { !document.lines[$0].fragments.isEmpty } }

  /// Whether a line can be a table's caption: it is short, and no sentence, value or heading.
  private func isCaption(_ line: Int) -> Bool {
    let text = document.text(ofLine: line)
    return document.lines[line].kind != .row && text.utf8.count <= Self.longestCaption
      && !(text.unicodeScalars.last?.endsSentence ?? true)
      && !outline.candidates.contains { $0.line == line }
      && !document.bytes.withUnsafeBufferPointer { bytes in
        document.lines[line].fragments.contains { piece in
          let fragment = document.fragments[piece]
          return ValueParser.parse(bytes, Int(fragment.start), Int(fragment.end)) != nil
        }
      }
  }

  /// A longer line is prose; in bytes.
  private static let longestCaption = 150

  /// The pieces of a line that are no labels of the form.
  private func unlabelled(_ line: Int) -> [Caption] {
    document.bytes.withUnsafeBufferPointer { bytes in
      document.lines[line].fragments.compactMap { piece -> Caption? in
        let fragment = document.fragments[piece]
        let range = Int(fragment.start)..<Int(fragment.end)
        var isLabelled = isLabel(range, bytes)
        if !isLabelled {
          isLabelled = true
          Words.forEach(bytes, range.lowerBound, range.upperBound) { word, _ in
            isLabelled = isLabelled && isLabel(word, bytes)
          }
        }
        return isLabelled ? nil : (line, bytes.piece(range).trimmed.string)
      }
    }
  }

  /// Whether a piece of text is a label, or a part of one that says nothing by itself.
  private func isLabel(_ range: Range<Int>, _ bytes: UTF8Text) -> Bool {
    let text = bytes.piece(range).string
    let skeleton = Folding.skeleton(text)
    let hash = FNV1a.hash(of: skeleton)
    let saysNothing = !TableClaim.isClaim(text)
    return skeleton.isEmpty && saysNothing
      || TableID.allCases.contains { indexes[$0].isLabel(hash) || saysNothing && indexes[$0].isPiece(hash) }
  }

  /// The table without what stands behind its last value or below the next section's heading.
  private func ended(_ printing: TableSets.Printing) -> TableSets.Printing {
    var printing = printing
    let next = outline.headings.first { $0.line > printing.firstRow }?.line ?? document.lines.count
    let lines = printing.firstRow..<max(printing.firstRow + 1, min(next, printing.lines.upperBound))
    let last = document.bytes.withUnsafeBufferPointer { bytes in
      lines.last { line in
        document.lines[line].kind == .row
          || document.lines[line].fragments.contains { piece in
            let fragment = document.fragments[piece]
            let (start, end) = (Int(fragment.start), Int(fragment.end))
            var hasValue = false
            Words.forEach(bytes, start, end) { word, _ in
              hasValue = hasValue || ValueParser.parse(bytes, word.lowerBound, word.upperBound) != nil
            }
            // Dates and sentences have numbers too.
            return hasValue && bytes.piece(start..<end).lastScalar.map { !$0.endsSentence } ?? false
          }
      }
    }
    printing.lines = printing.lines.lowerBound..<(last ?? printing.firstRow) + 1
    return printing
  }
}
