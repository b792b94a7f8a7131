/// Short texts put together at random from pieces that tests give, the same for the same seed.
public struct RandomText {
  private var random: SplitMix64
  private let pieces: [String]

  /// Makes texts of these pieces.
  public init(of pieces: [String], seed: UInt64) {
    self.pieces = pieces
    random = SplitMix64(seed: seed)
  }

  /// The next text, of one to `most` pieces.
  public mutating func next(most: Int) -> String {
    (0...random.below(most)).map { _ in random.pick(pieces) }.joined()
  }

  /// The text as a line shows it: what does not show in an editor by its number.
  public static func shown(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      let isPlain =
        scalar.value >= 0x20 && !scalar.properties.isWhitespace
        && !scalar.properties.isDefaultIgnorableCodePoint
      return isPlain || scalar == " " ? String(Character(scalar)) : "{\(String(scalar.value, radix: 16))}"
    }.joined()
  }
}
