import Characters

/// Rows whose cells have commas or semicolons between them, in a text that is no CSV file as a whole.
///
/// Commas stand in sentences too: they divide cells only in a text with many lines of a label and numbers.
struct SeparatedText {
  private let separator: UInt8

  /// Fewer lines of a label and numbers show no separator.
  private static let leastRows = 8
  private static let separators = [UInt8(ascii: ","), UInt8(ascii: ";")]

  /// The separator of a text; `nil` where there is none.
  init?(_ bytes: UTF8Text, lines: [Range<Int>]) {
    var counts = Self.separators.map { _ in 0 }
    for line in lines where line.count >= 5 {
      // The rows that show it end with a number or with an empty cell: most lines need no second look.
      let end = bytes[line.upperBound - 1]
      guard
        end.isDigit || end == CellSplitter.quote || end <= 0x20 || Self.separators.contains(end)
          || end >= 0x80
      else { continue }
      if end >= 0x80,
        bytes.blankLength(at: bytes.start(ofCharacterBefore: line.upperBound, from: line.lowerBound)) == 0
      {
        continue
      }
      let text = bytes.trimmed(line)
      guard text.count >= 5 else { continue }
      let last = bytes[text.upperBound - 1]
      guard last.isDigit || Self.separators.contains(last) || last == CellSplitter.quote else { continue }
      for (index, separator) in Self.separators.enumerated() where bytes.piece(text).contains(byte: separator)
      {
        if Self.isRow(CellSplitter.cells(bytes, text, quotedFor: separator), bytes) { counts[index] += 1 }
      }
    }
    guard let most = counts.indices.max(by: { counts[$0] < counts[$1] }), counts[most] >= Self.leastRows
    else {
      return nil
    }
    separator = Self.separators[most]
  }

  /// The cells of a line; `nil` if it is a sentence, or has only one.
  func cells(_ bytes: UTF8Text, _ line: Range<Int>) -> [Range<Int>]? {
    guard bytes.piece(line).contains(byte: separator) else { return nil }
    let text = bytes.trimmed(line)
    guard !bytes.piece(text).contains("。") else { return nil }
    return CellSplitter.cells(bytes, text, quotedFor: separator)
  }

  /// Whether cells are a label and numbers behind it.
  private static func isRow(_ cells: [Range<Int>], _ bytes: UTF8Text) -> Bool {
    guard let label = cells.first, Folding.firstIdeograph(bytes, label.lowerBound, label.upperBound) != nil,
      !bytes.piece(label).contains("。"), !bytes[label.upperBound - 1].isDigit
    else { return false }
    let values = cells.dropFirst().drop { Folding.firstIdeograph(bytes, $0.lowerBound, $0.upperBound) != nil }
    return (values.count >= 3 || values.contains { !$0.isEmpty })
      && values.allSatisfy { cell in cell.allSatisfy { (0x21..<0x80).contains(bytes[$0]) } }
  }
}
