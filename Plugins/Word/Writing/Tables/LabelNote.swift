/// A label and the note behind it: a bracket that holds a sentence and no name or unit, set in 楷体 as in the blank form
/// (docs/formats-docx.md, "The blank form").
struct LabelNote: Sendable {
  /// What is before the note.
  let words: Substring
  /// The note with its brackets; empty if there is none.
  let note: Substring

  init(_ label: String) {
    guard label.hasSuffix("）"), let start = label.lastIndex(of: "（"), label[start...].contains("，") else {
      words = label[...]
      note = ""
      return
    }
    words = label[..<start]
    note = label[start...]
  }

  /// Whether a label is nothing but a note.
  static func isNote(_ label: String) -> Bool { LabelNote(label).words.isEmpty }

  /// Words and note in their typefaces.
  var runs: [TextRun] { [TextRun(text: String(words)), TextRun(style: .tableNote, text: String(note))] }
}
