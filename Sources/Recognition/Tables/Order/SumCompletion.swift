/// Fills the last missing rows of a table with printed values if the sums leave only one possibility.
///
/// The column sums determine what a missing row must contain. It is read that way only if exactly these
/// values are printed and nothing is left over but list marks: no value is ever computed.
struct SumCompletion {
  private let form: FlowForm
  private var amounts: [[Int64]?]

  /// With more missing rows the sums cannot determine them.
  private static let mostMissing = 4

  init(_ form: FlowForm, known: [[ValueToken]?]) {
    self.form = form
    amounts = known.map { row in
      guard let row else { return nil }
      let values = row.compactMap(\.amount)
      return values.count == form.width ? values : nil
    }
  }

  /// The values of the missing rows, taken from the printed ones; `nil` if the sums do not determine them.
  ///
  /// - Parameter listMarks: how many of the values may be list marks that belong to no cell.
  mutating func completed(from printed: [ValueToken], listMarks: Int) -> [Int: [ValueToken]]? {
    let unknown = form.rows.indices.filter { amounts[$0] == nil }
    guard (1...Self.mostMissing).contains(unknown.count), let rowSum = form.rowSum else { return nil }
    var hasProgress = true
    while hasProgress, unknown.contains(where: { amounts[$0] == nil }) {
      hasProgress = false
      for row in unknown where amounts[row] == nil {
        guard let required = required(row) else { continue }
        guard required.allSatisfy({ $0 >= 0 }), Self.holds(rowSum, required) else { return nil }
        amounts[row] = required
        hasProgress = true
      }
    }
    var pool = printed
    var result: [Int: [ValueToken]] = [:]
    for row in unknown {
      guard let required = amounts[row] else { return nil }
      var values: [ValueToken] = []
      for amount in required {
        guard let index = pool.firstIndex(where: { $0.amount == amount }) else { return nil }
        values.append(pool.remove(at: index))
      }
      result[row] = values
    }
    guard pool.count <= listMarks, pool.allSatisfy({ $0.listNumeral != nil }) else { return nil }
    return result
  }

  private static func holds(_ sum: FlowForm.Sum, _ amounts: [Int64]) -> Bool {
    var excess: Int64 = 0
    for (place, amount) in amounts.enumerated() {
      if sum.wholes >> UInt32(place) & 1 == 1 { excess &+= amount }
      if sum.parts >> UInt32(place) & 1 == 1 { excess &-= amount }
    }
    return excess == 0
  }

  /// The values a row must have for a sum to hold in every column, if all other rows of that sum are known.
  private func required(_ row: Int) -> [Int64]? {
    // The sum over the most rows first, as it leaves the least open.
    for sum in form.columnSums.sorted(by: { $0.all.nonzeroBitCount > $1.all.nonzeroBitCount })
    where sum.all >> UInt32(row) & 1 == 1 {
      var excess = [Int64](repeating: 0, count: form.width)
      let others = form.rows.indices.filter { $0 != row && sum.all >> UInt32($0) & 1 == 1 }
      guard others.allSatisfy({ amounts[$0] != nil }) else { continue }
      for other in others {
        let isWhole = sum.wholes >> UInt32(other) & 1 == 1
        for (column, amount) in (amounts[other] ?? []).enumerated() {
          excess[column] = isWhole ? excess[column] &+ amount : excess[column] &- amount
        }
      }
      return sum.wholes >> UInt32(row) & 1 == 1 ? excess.map { 0 &- $0 } : excess
    }
    return nil
  }
}
