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
  /// Whether the words name only some of what is counted, so that the number may be smaller.
  var isAtMost = false
  /// Of what is counted, the number that the sentence says was withdrawn or not accepted.
  var deducted: Int64 = 0
  /// Whether the number may be of those received this year only.
  var isOfThisYear = false
  /// Whether one number is given for those received and concluded: 收到并办结.
  var isOfBoth = false
  /// Results told in the same breath, which the number may leave out.
  var besides: [ResultItem] = []
  /// The byte range of the sentence in its paragraph.
  var sentence: Range<Int>

  /// The numbers that the sentence may mean: with those withdrawn or not accepted, and without.
  var values: [Int64] {
    let (rest, overflow) = value.subtractingReportingOverflow(deducted)
    return deducted > 0 && !overflow && rest >= 0 ? [value, rest] : [value]
  }

  /// The claim in brief.
  var words: Message {
    isDenial ? Message("称没有发生", "that there was none") : Message("称 \(value) 件", "\(value)")
  }
}
