// A file may state any number, so arithmetic on stated numbers must not trap.

extension Sequence<Int64> {
  /// The sum; `nil` on overflow.
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
  /// Whether this year directly follows another.
  func follows(_ year: Int) -> Bool { year < .max && self == year + 1 }
}
