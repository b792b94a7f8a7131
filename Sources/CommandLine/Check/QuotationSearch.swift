import Characters
import NianbaoKit

/// Finds the words that a finding quotes in the lines of its source.
///
/// A finding has the place of its paragraph, and quotes a sentence of it. The lines may wrap the paragraph anywhere,
/// set blanks and Markdown marks into it, and have a page's number in its midst; and the same words may stand in
/// another sentence before.
struct QuotationSearch {
  /// What a line has of the quotation: the line's number, from 1, and its characters, from 0.
  typealias Span = (line: Int, columns: Range<Int>)

  /// The quotation line by line; empty if it was not found.
  private(set) var spans: [Span] = []

  /// A character of the source that is not blank.
  private struct Mark {
    let scalar: Unicode.Scalar
    let line: Int
    let column: Int
  }

  /// More lines or characters than any paragraph has; looking further would cost time.
  private static let mostLines = 400
  private static let mostCharacters = 40_000
  /// So many lines in the midst of a paragraph may belong to the page, and be so long.
  private static let mostSkipped = 4
  private static let longestSkipped = 40

  private let marks: [Mark]
  private let wanted: [Unicode.Scalar]

  /// - Parameters:
  ///   - line: the line where the paragraph begins, from 1.
  ///   - column: the character where it begins, from 1.
  init(_ quotation: String, fromLine line: Int, column: Int, in text: SourceText) {
    wanted = quotation.unicodeScalars.filter { !$0.isBlank }
    var marks: [Mark] = []
    for offset in 0..<Self.mostLines {
      // A file states any number it likes as a line or column.
      let (number, overflow) = line.addingReportingOverflow(offset)
      guard !overflow, marks.count < Self.mostCharacters, let content = text.line(number) else { break }
      let first = offset == 0 && column > 0 ? column - 1 : 0
      for (index, scalar) in content.unicodeScalars.enumerated() where index >= first && !scalar.isBlank {
        marks.append(Mark(scalar: scalar, line: number, column: index))
      }
    }
    self.marks = marks
    guard let first = wanted.first else { return }
    var best: (rank: Int, found: [Int])?
    for start in marks.indices where marks[start].scalar == first {
      guard let found = match(from: start), let end = found.last else { continue }
      let rank = (isBeginning(start) ? 2 : 0) + (isEnd(end) ? 1 : 0)
      if rank > best?.rank ?? -1 { best = (rank, found) }
      if rank == 3 { break }
    }
    spans = best.map { Self.spans(of: $0.found.map { marks[$0] }) } ?? []
  }

  /// The characters that agree with the quotation from a start on; `nil` if they do not.
  private func match(from start: Int) -> [Int]? {
    var found: [Int] = []
    var index = start
    var skipped = 0
    for scalar in wanted {
      while index < marks.count, marks[index].scalar != scalar {
        if Self.isMarkup(marks[index].scalar) {
          index += 1
        } else if skipped < Self.mostSkipped, let next = nextLine(behind: index) {
          skipped += 1
          index = next
        } else {
          return nil
        }
      }
      guard index < marks.count else { return nil }
      found.append(index)
      index += 1
    }
    return found
  }

  /// The first character of the line after the one that a character begins, if that one is short.
  private func nextLine(behind index: Int) -> Int? {
    guard index > 0, marks[index].line != marks[index - 1].line else { return nil }
    let end = marks[index...].prefix(Self.longestSkipped + 1).firstIndex { $0.line != marks[index].line }
    return end
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "*" || scalar == "_" || scalar == "#" || scalar == "\\" || scalar == "`"
  }

  /// Whether a sentence begins with a character.
  private func isBeginning(_ index: Int) -> Bool {
    var before = index - 1
    while before >= 0, Self.isMarkup(marks[before].scalar) { before -= 1 }
    return before < 0 || Self.endsSentence(marks[before].scalar)
  }

  /// Whether a sentence, or the text, ends with a character or right behind it.
  private func isEnd(_ index: Int) -> Bool {
    if Self.endsSentence(marks[index].scalar) { return true }
    var behind = index + 1
    while behind < marks.count, Self.isMarkup(marks[behind].scalar) { behind += 1 }
    return behind >= marks.count || Self.endsSentence(marks[behind].scalar)
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    "。！？!?".unicodeScalars.contains(scalar)
  }

  private static func spans(of marks: [Mark]) -> [Span] {
    var spans: [Span] = []
    for mark in marks {
      if let last = spans.last, last.line == mark.line {
        spans[spans.count - 1].columns = last.columns.lowerBound..<(mark.column + 1)
      } else {
        spans.append((mark.line, mark.column..<(mark.column + 1)))
      }
    }
    return spans
  }
}
