import Diagnostics

/// What a sentence says of one of the form's figures.
struct Claim: Sendable {
  /// What is counted.
  let quantity: Quantity
  /// The number that is said; 0 where the sentence denies that there was any.
  let value: Int64
  /// Whether the sentence says in words that there was none.
  let isDenial: Bool
  /// Whether the sentence speaks of another scope than the report's, of a part, of another time, or of about so many:
  /// then a difference proves nothing.
  let isLimited: Bool
  /// The sentence, in bytes of its paragraph.
  var sentence: Range<Int>

  /// The claim in short.
  var words: Message {
    isDenial ? Message("称没有发生", "that there was none") : Message("称 \(value) 件", "\(value)")
  }
}
