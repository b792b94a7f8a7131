import Characters

/// One character of a line: where its bytes are, and at which display column it begins.
struct PositionedCharacter {
  let scalar: UInt32
  let range: Range<Int>
  var column: Int

  /// The characters of a line with their display columns, and the columns of the line.
  ///
  /// - Parameter ambiguousIsWide: whether characters of ambiguous width (curly quotes, dashes) take two columns;
  ///   programs differ.
  static func characters(
    of line: Range<Int>, _ bytes: UTF8Text, ambiguousIsWide: Bool
  ) -> (characters: [PositionedCharacter], width: Int) {
    var result: [PositionedCharacter] = []
    result.reserveCapacity(line.count)
    var column = 0
    var index = line.lowerBound
    while index < line.upperBound {
      let (scalar, length) = bytes.character(at: index)
      let end = min(index + length, line.upperBound)
      result.append(PositionedCharacter(scalar: scalar.value, range: index..<end, column: column))
      column += scalar.columns(ambiguousIsWide: ambiguousIsWide)
      index = end
    }
    return (result, column)
  }
}
