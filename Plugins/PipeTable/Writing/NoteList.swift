import ReportModel

/// The notes that a text cites, in the order in which it does.
struct NoteList {
  /// The notes; the first is number 1.
  private(set) var notes: [[Paragraph]] = []

  /// Adds a note, and returns its number.
  mutating func cite(_ note: [Paragraph]) -> Int {
    notes.append(note)
    return notes.count
  }
}
