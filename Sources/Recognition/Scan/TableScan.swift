import Characters
import Layout

/// The labels and values of one table's region with their places; prose is set aside.
///
/// A class, and never changed: every step of the reading asks it for every value, and a structure of so many arrays
/// would be counted up and down each time.
final class TableScan {
  /// A line of the region that has labels or values.
  struct Line {
    /// The index of the line in the document.
    let line: Int
    /// Whether it is a row of a table.
    let isRow: Bool
    /// Its values, as a range of `tokens`; in a row every cell that is not a label is one, even if empty.
    var tokens: Range<Int>
    /// Its labels and other words, as a range of `labels`.
    var labels: Range<Int>
    /// The skeletons of its labels, as a range of `pool`.
    var skeleton: Range<Int>
    /// Whether it may not belong to the table: a line of text whose words occur in no label.
    var isLoose = false

    var hasTokens: Bool { !tokens.isEmpty }
    var hasLabels: Bool { !labels.isEmpty }
  }

  let index: LabelIndex
  let lines: [Line]
  let tokens: [ValueToken]
  let labels: [LabelPiece]
  let pool: Folding.Skeleton
  /// Lines that do not belong to the table.
  let prose: [Int]

  private let document: SourceDocument

  init(
    _ index: LabelIndex, _ document: SourceDocument, lines: [Line], tokens: [ValueToken],
    labels: [LabelPiece],
    pool: Folding.Skeleton, prose: [Int]
  ) {
    self.index = index
    self.document = document
    self.lines = lines
    self.tokens = tokens
    self.labels = labels
    self.pool = pool
    self.prose = prose
  }

  /// The same without the values of the lines before `number`: they belong to the table above.
  func droppingTokens(before number: Int) -> TableScan {
    var (lines, labels) = (lines, labels)
    for line in lines.indices where line < number {
      let start = lines[line].tokens.lowerBound
      lines[line].tokens = start..<start
      for label in lines[line].labels { labels[label].tokensBefore = start }
    }
    return TableScan(index, document, lines: lines, tokens: tokens, labels: labels, pool: pool, prose: prose)
  }

  /// Whether a label is in a table cell rather than a line of text.
  func isCell(_ piece: Int) -> Bool {
    piece >= 0 && document.lines[Int(labels[piece].line)].kind == .row
  }

  /// Whether a label is only a numeral: `2.`, `（一）`, `四、`.
  func isNumeral(_ piece: Int) -> Bool {
    let skeleton = pool[labels[piece].skeleton]
    guard let first = skeleton.first else { return labels[piece].hasNumeral }
    return skeleton.count == 1 && ChineseNumeral.value(of: first) != nil
  }

  /// The document line of a label; 0 for none.
  func lineOfPiece(_ piece: Int) -> Int { piece < 0 ? 0 : Int(labels[piece].line) }

  /// The values separated by blanks within one cell.
  func pieces(of token: ValueToken) -> [ValueToken] {
    document.bytes.withUnsafeBufferPointer { bytes in
      var result: [ValueToken] = []
      Words.forEach(bytes, Int(token.start), Int(token.end)) { word, _ in
        guard let value = ValueParser.parse(bytes, word.lowerBound, word.upperBound) else { return }
        let piece = ValueToken(
          value, word, line: Int(token.line), fragment: Int(token.fragment), column: token.column,
          display: token.display)
        result.append(piece)
      }
      return result
    }
  }
}
