import Characters
import Layout

extension SourceDocument {
  /// The text of a line without Markdown marks, its fragments separated by blanks.
  func text(ofLine index: Int) -> String { text(ofLine: lines[index]) }

  /// The same of a line.
  func text(ofLine line: Line) -> String {
    bytes.withUnsafeBufferPointer { bytes in
      let pieces = line.fragments.map { number in
        bytes.piece(Int(fragments[number].start)..<Int(fragments[number].end))
      }
      if pieces.count == 1 { return Prose.withoutMarkdown(pieces[0]) }
      return pieces.map(\.string).joined(separator: " ").withText(Prose.withoutMarkdown)
    }
  }
}
