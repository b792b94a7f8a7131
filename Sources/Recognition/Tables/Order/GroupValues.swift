/// What a group of values contributes to a grid: the amounts of those that can have cells, or a list mark.
struct GroupValues {
  /// The amounts of the last values, as many as a row can have.
  let amounts: SIMD8<Int32>
  /// How many values can have cells.
  let length: Int
  /// How many values there are.
  let count: Int
  /// The numeral, if the group is a single digit.
  let numeral: Int?

  init(_ tokens: ArraySlice<ValueToken>, width: Int) {
    var amounts = SIMD8<Int32>(repeating: 0)
    for (place, token) in tokens.suffix(width).enumerated() {
      amounts[place] = SumConstraints.amount(of: token)
    }
    self.amounts = amounts
    length = min(tokens.count, width)
    count = tokens.count
    numeral = tokens.count == 1 ? tokens.first?.listNumeral : nil
  }
}
