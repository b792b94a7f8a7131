import Diagnostics

/// What a sentence states about one of the form's figures.
struct Claim: Sendable {
  /// What is counted.
  let quantity: Quantity
  /// The number stated; 0 for a denial.
  let value: Int64
  /// Whether the sentence says in words that there was none.
  let isDenial: Bool
  /// Whether the sentence is about another scope or time, a part, or an approximate number, so that a
  /// difference proves nothing.
  let isLimited: Bool
  /// The byte range of the sentence in its paragraph.
  var sentence: Range<Int>

  /// The claim in brief.
  var words: Message {
    isDenial ? Message("称没有发生", "that there was none") : Message("称 \(value) 件", "\(value)")
  }
}
