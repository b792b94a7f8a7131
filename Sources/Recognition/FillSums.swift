import ReportModel

/// What a filling is weighed against: the part each row plays in the sums, and the values still to come.
struct FillSums {
  let parts: [FormRow.SumPart]
  /// The rows of A2, and the rows of A1, a bit each.
  let resultRows: UInt32
  let balanceRows: UInt32
  /// For each amount, the last group that has it.
  private let last: [Int32: Int]

  init(_ rows: [Vocabulary.Row], ahead groups: [ValueGroup]) {
    parts = rows.map(\.form.sumPart)
    func mask(_ belongs: (FormRow.SumPart) -> Bool) -> UInt32 {
      rows.indices.reduce(0) { belongs(rows[$1].form.sumPart) ? $0 | 1 << UInt32($1) : $0 }
    }
    resultRows = mask(\.isInResults)
    balanceRows = mask(\.isInBalance)
    var last: [Int32: Int] = [:]
    for (index, group) in groups.enumerated() {
      for token in group.tokens { last[Int32(truncatingIfNeeded: token.amount ?? -1)] = index }
    }
    self.last = last
  }

  /// Whether an amount stands in a group behind one.
  func comes(_ amount: Int32, after group: Int) -> Bool { (last[amount] ?? -1) > group }
}

extension FormRow.SumPart {
  var isInResults: Bool { self == .result || self == .concluded }
  var isInBalance: Bool { self != .result }
}
