/// The constraints on a filling: the sums of rows and columns, and the values still to come.
struct SumConstraints {
  /// The sum of every row, over its columns.
  let row: FlowForm.Sum
  /// The sums of every column, over its rows; empty where there are fewer.
  let columns: (first: FlowForm.Sum, second: FlowForm.Sum)
  let rowCount: Int
  let width: Int
  /// For each amount, the last group containing it: for small ones, which are most, by themselves.
  private let last: [Int32: Int]
  private let lastOfSmall: [Int]

  private static let small = 256

  init(_ form: FlowForm, ahead groups: [ValueGroup]) {
    row = form.rowSum ?? FlowForm.Sum(parts: 0, wholes: 0)
    let none = FlowForm.Sum(parts: 0, wholes: 0)
    columns = (form.columnSums.first ?? none, form.columnSums.dropFirst().first ?? none)
    rowCount = form.rows.count
    width = form.width
    var last: [Int32: Int] = [:]
    for (index, group) in groups.enumerated() {
      for token in group.tokens { last[Self.amount(of: token)] = index }
    }
    self.last = last
    lastOfSmall = (0..<Self.small).map { last[Int32($0)] ?? -1 }
  }

  /// What a value contributes to a sum, modulo 2³²; something other than a count makes the sum fail.
  static func amount(of token: ValueToken) -> Int32 {
    token.amount.map { Int32(truncatingIfNeeded: $0) } ?? noNumber
  }

  /// An amount that no value has, so that sums including it do not hold by chance.
  private static let noNumber: Int32 = 0x5151_5151

  /// Whether an amount occurs in a group after the given one.
  func comes(_ amount: Int32, after group: Int) -> Bool {
    let place = Int(amount)
    return (lastOfSmall.indices.contains(place) ? lastOfSmall[place] : last[amount] ?? -1) > group
  }
}

extension FlowForm.Sum {
  /// The change in wholes minus parts when an amount is added at a place.
  func signed(_ amount: Int32, at place: Int) -> Int32 {
    if wholes &>> UInt32(place) & 1 == 1 { return amount }
    return parts &>> UInt32(place) & 1 == 1 ? 0 &- amount : 0
  }

  /// The value that the only missing place must have.
  func needed(_ excess: Int32, at place: Int) -> Int32 {
    wholes &>> UInt32(place) & 1 == 1 ? 0 &- excess : excess
  }
}
