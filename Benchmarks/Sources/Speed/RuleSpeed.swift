import NianbaoKit

/// All rules on reports read beforehand.
struct RuleSpeed {
  let reports: [Report]

  func rows() throws -> [Row] {
    let passes = 2000
    let contexts = reports.map { RuleContext($0) }
    let broken = reports.map { RuleContext(withOneMistake($0)) }
    let book = RuleBook.standard
    func run(_ name: String, _ contexts: [RuleContext], _ book: RuleBook) -> Contender {
      Contender(
        name, timed: { for _ in 0..<passes { for context in contexts { keep(book.assess(context)) } } })
    }
    let contenders =
      [
        run("rules: all over a report", contexts, book),
        run("rules: all over a report with a mistake", broken, book),
      ] + book.families.map { run("rules: \(type(of: $0))", contexts, RuleBook([$0])) }
    let medians = try Measurement.medians(contenders, turns: 5)
    return zip(contenders, medians).enumerated().map { index, pair in
      let microseconds = pair.1 * 1e6 / Double(passes * reports.count)
      var row = Row(work: pair.0.name, figure: rounded(microseconds, 1) + " µs")
      if index == 0 {
        row.detail = "\(Int(1e6 / microseconds)) reports/s"
        row.goal = "100 µs"
        row.isMet = microseconds < 100
      }
      return row
    }
  }

  /// The report with one application added to one cell, so that two sums fail and need explaining.
  private func withOneMistake(_ report: Report) -> Report {
    guard let cell = CellID("requests.disclosed.naturalPerson"), let number = report[cell].number,
      let other = number + ExactDecimal(1)
    else { return report }
    var changed = report
    changed[cell].statement = .number(other)
    return changed
  }
}
