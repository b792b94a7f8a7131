/// A label of the form in two parts, since the blank form has notes in another typeface.
struct LabelParts {
  /// What is counted; empty where the whole label is a note.
  let words: Substring
  /// The note in brackets at the end on how the row or column is filled in; empty where there is none.
  let note: Substring

  /// Divides a label: a note is a sentence, and so has a comma; a unit in brackets has none.
  init(_ label: String) {
    guard label.last == "）", let start = label.lastIndex(of: "（"), label[start...].contains("，") else {
      words = label[...]
      note = ""
      return
    }
    words = label[..<start]
    note = label[start...]
  }
}
