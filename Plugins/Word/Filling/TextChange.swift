/// The one stretch in which a text differs from another.
struct TextChange {
  /// The characters of the old text that go away.
  let range: Range<Int>
  /// What comes in their place.
  let text: String

  init(from old: String, to new: String) {
    let (old, new) = (Array(old), Array(new))
    let most = min(old.count, new.count)
    let start = (0..<most).first { old[$0] != new[$0] } ?? most
    let end = (0..<most - start).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? most - start
    range = start..<old.count - end
    text = String(new[start..<new.count - end])
  }

  /// Whether the texts are the same.
  var isNothing: Bool { range.isEmpty && text.isEmpty }
}
