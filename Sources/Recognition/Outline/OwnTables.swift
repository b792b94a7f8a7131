import Characters
import Layout
import ReportModel

/// Tells a report's own tables from those of another year that are printed in it as well.
struct OwnTables {
  /// The report's own of each table that is printed several times.
  private(set) var own: [TableSets.Printing] = []
  /// The rest.
  private(set) var others: [TableSets.Printing] = []

  private let document: SourceDocument
  private let outline: Outline

  init(_ sets: TableSets, _ document: SourceDocument, _ outline: Outline) {
    self.document = document
    self.outline = outline
    let printings = sets.printings.map(ended)
    let first =
      [outline.headings.first?.line, printings.first?.lines.lowerBound].compactMap(\.self).min() ?? 0
    let above = (0..<first).filter { !document.lines[$0].fragments.isEmpty }
    let year = TitleFinder(above.map { PreambleLine($0, in: document) }).title?.identity.year
    for table in TableID.allCases {
      let all = printings.filter { $0.table == table }
      guard all.count > 1 else { continue }
      let scores = all.map { score($0, of: year) }
      // The first of equals: what is appended stands behind.
      let best = scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 } ?? 0
      own.append(all[best])
      others += all.indices.filter { $0 != best }.map { all[$0] }
    }
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

  /// How much speaks for a printing: the year in its caption, and the section's heading right above it.
  private func score(_ printing: TableSets.Printing, of year: Int?) -> Int {
    var score = 0
    for line in printing.captions(in: document) {
      guard let year, let (printed, _) = YearReader.takeYear(from: document.text(ofLine: line).unicodeScalars)
      else {
        continue
      }
      score += printed == year ? 2 : -2
    }
    let heading = outline.headings.last { $0.line < printing.firstRow }
    return score + (heading?.section == printing.table.section ? 1 : 0)
  }
}
