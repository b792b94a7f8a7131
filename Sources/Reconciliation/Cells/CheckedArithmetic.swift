// A file may state any number, so sums of what it states are taken in a way that cannot end the program.

extension Sequence<Int64> {
  /// The sum; `nil` where it does not fit.
  func sumIfItFits() -> Int64? {
    var total: Int64 = 0
    for number in self {
      let (sum, overflow) = total.addingReportingOverflow(number)
      if overflow { return nil }
      total = sum
    }
    return total
  }
}

extension Int {
  /// Whether this year is the one after another.
  func follows(_ year: Int) -> Bool { year < .max && self == year + 1 }
}
