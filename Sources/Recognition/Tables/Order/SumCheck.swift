/// Which sums of a table hold for its values; blanks and marks are 0.
struct SumCheck {
  /// For each sum of the form, whether it holds; `nil` if a value is missing or not a count.
  let holds: [Bool?]
  private let form: IndexedForm

  /// - Parameter amount: the amount of a cell.
  init(_ form: IndexedForm, amount: (Int) -> Int64?) {
    self.form = form
    holds = form.sums.map { sum in form.difference(of: sum, amount).map { $0 == 0 } }
  }

  /// Whether every sum holds; true for a table without sums.
  var allHold: Bool { holds.allSatisfy { $0 == true } }

  /// How many sums fail or lack a value.
  var failing: Int { holds.count { $0 != true } }

  /// Whether the sums within a row hold; `nil` if there are none, or a value is missing.
  func rowHolds(_ row: Int) -> Bool? {
    var result: Bool?
    for (sum, holds) in zip(form.sums, holds)
    where sum.isWithinRow && sum.wholes.contains(where: { form.rowOfCell[$0] == row }) {
      guard let holds else { return nil }
      result = (result ?? true) && holds
    }
    return result
  }

  /// The columns in which a sum over rows fails.
  var failingColumns: Set<Int> {
    var columns: Set<Int> = []
    for (sum, holds) in zip(form.sums, holds) where !sum.isWithinRow && holds == false {
      columns.formUnion(sum.wholes.map { form.columnOfCell[$0] })
    }
    return columns
  }
}
