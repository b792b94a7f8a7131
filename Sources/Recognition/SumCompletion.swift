import ReportModel

/// Fills the last rows of table 3 from their own printed values where the sums leave one way only.
///
/// The columns' sums say what a missing row must hold; it is read so only if just these values stand printed
/// and nothing is left over but list marks. No value is computed that is not printed.
struct SumCompletion {
  private let rows: [Vocabulary.Row]
  private var amounts: [[Int64]?]

  init(_ rows: [Vocabulary.Row], known: [[ValueToken]?]) {
    self.rows = rows
    amounts = known.map { row in
      guard let row else { return nil }
      let values = row.compactMap(\.amount)
      return values.count == RequestsFlow.width ? values : nil
    }
  }

  /// The values of the rows that are not known, from the printed ones; `nil` where the sums do not settle them.
  ///
  /// - Parameter listMarks: how many of the values may be list marks that belong to no cell.
  mutating func completed(from printed: [ValueToken], listMarks: Int) -> [Int: [ValueToken]]? {
    let unknown = rows.indices.filter { amounts[$0] == nil }
    guard (1...4).contains(unknown.count) else { return nil }
    var progress = true
    while progress, unknown.contains(where: { amounts[$0] == nil }) {
      progress = false
      for row in unknown where amounts[row] == nil {
        guard let required = required(row) else { continue }
        guard required.allSatisfy({ $0 >= 0 }), required.dropLast().reduce(0, +) == required.last else {
          return nil
        }
        amounts[row] = required
        progress = true
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

  /// What a row must hold for A2, or else A1, to hold in every column.
  private func required(_ row: Int) -> [Int64]? {
    let results = rows.indices.filter { rows[$0].form.sumPart == .result }
    let concluded = index(.concluded)
    if row == concluded || results.contains(row) {
      let others = results.filter { $0 != row }
      let sums = others.compactMap { amounts[$0] }
      if sums.count == others.count {
        let total = sums.reduce([Int64](repeating: 0, count: RequestsFlow.width)) { zip($0, $1).map(&+) }
        if row == concluded { return total }
        if let concluded, let whole = amounts[concluded] { return zip(whole, total).map(&-) }
      }
    }
    guard let received = index(.received), let carriedIn = index(.carriedIn), let concluded,
      let carriedOut = index(.carriedOut), [received, carriedIn, concluded, carriedOut].contains(row)
    else { return nil }
    func value(_ index: Int) -> [Int64]? {
      index == row ? Array(repeating: 0, count: RequestsFlow.width) : amounts[index]
    }
    guard let a = value(received), let b = value(carriedIn), let c = value(concluded),
      let d = value(carriedOut)
    else {
      return nil
    }
    let difference = a.indices.map { a[$0] &+ b[$0] &- c[$0] &- d[$0] }
    return row == received || row == carriedIn ? difference.map { 0 &- $0 } : difference
  }

  private func index(_ part: FormRow.SumPart) -> Int? {
    rows.firstIndex { $0.form.sumPart == part }
  }
}
