import Characters
import Diagnostics

extension SourceDocument {
  /// What a document holds beside its lines: how words are set, pictures, notes, and tables with all their spans.
  package struct Content: Sendable {
    /// What is laid over the buffer, by its beginning.
    package var marks: [InlineMark] = []
    /// The pictures.
    package var pictures: [SourcePicture] = []
    /// The texts of the notes.
    package var notes: [[Block.Text]] = []
    /// For each grid, the rows of the table that it was made of.
    package var tables: [Int32: [[Block.Cell]]] = [:]

    /// Makes content of nothing.
    package init() {}
  }

  /// The marks that begin within a stretch of the buffer or are fixed to a position in it, its end included.
  package func marks(in range: Range<Int>) -> ArraySlice<InlineMark> {
    guard !content.marks.isEmpty else { return [] }
    let first = content.marks.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    return content.marks[first...].prefix { $0.range.lowerBound <= range.upperBound }
  }

  /// Adds a picture that stands by itself.
  mutating func addPicture(_ index: Int, place: Place) {
    // A position of its own: other texts begin and end elsewhere.
    let position = append([0x20]).lowerBound
    content.marks.append(InlineMark(.picture(index), position..<position))
    add(.picture, position..<position, place: place)
  }

  /// Brings the marks into the order of the buffer, once all are there.
  mutating func sortMarks() {
    content.marks.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }
}
