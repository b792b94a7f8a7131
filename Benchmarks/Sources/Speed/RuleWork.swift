import NianbaoKit

/// All rules on reports read beforehand.
struct RuleWork {
  let reports: [Report]

  var comparisons: [Comparison] {
    let contexts = reports.map { RuleContext($0) }
    let broken = reports.map { RuleContext(withOneMistake($0)) }
    let book = RuleBook.standard
    // What a context works out about the prose it keeps; a report that is checked once has it worked out once.
    let anew = Work(
      name: "rules over a report, its prose read anew", count: reports.count, passes: 100,
      pass: { for report in reports { keep(book.assess(RuleContext(report))) } })
    return [
      Comparison(work: work("rules over a report", contexts, book), goal: .microseconds(45)),
      Comparison(work: anew), Comparison(work: work("rules over a report with a mistake", broken, book)),
    ]
      + book.families.map {
        Comparison(work: work("rules: \(type(of: $0))", contexts, RuleBook([$0])))
      }
  }

  private func work(_ name: String, _ contexts: [RuleContext], _ book: RuleBook) -> Work {
    Work(
      name: name, count: contexts.count, passes: 500,
      pass: { for context in contexts { keep(book.assess(context)) } })
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
