import ReportModel

/// Generates reports for property tests; the same seed gives the same reports on every platform.
///
/// ```swift
/// var generator = ReportGenerator(seed: 7)
/// let report = generator.next()
/// ```
public struct ReportGenerator: Sendable {
  /// The kind of reports.
  public enum Style: Sendable {
    /// Everything the model can represent: odd cells and prose, missing and surplus parts, origins, findings.
    case odd
    /// As published by an office: every cell a number, mostly zeros, all sums holding, plain Chinese prose.
    case consistent
  }

  /// The kind of reports.
  public let style: Style
  var random: SplitMix64

  /// The editions whose forms the reports have.
  public let editions: Editions

  /// Makes a generator.
  public init(seed: UInt64, style: Style = .odd, editions: Editions = .standard) {
    self.style = style
    self.editions = editions
    random = SplitMix64(seed: seed)
  }

  /// The next report.
  public mutating func next() -> Report {
    switch style {
    case .odd: oddReport()
    case .consistent: consistentReport()
    }
  }

  // MARK: - Odd reports

  private mutating func oddReport() -> Report {
    var report = Report(edition: edition(olderOnceIn: 3))
    addHead(to: &report)
    report.foreword = random.once(in: 3) ? [] : blocks(upTo: 2)
    for section in SectionID.allCases {
      let mayBeEmpty = section.table != nil || random.once(in: 6)
      report.sections[section] = mayBeEmpty && !random.once(in: 4) ? [] : blocks(upTo: 3)
    }
    addCells(to: &report)
    if !random.once(in: 3) { report.findings = (0..<random.below(4)).map { _ in finding() } }
    if !random.once(in: 3) { report.judgements = (0..<random.below(4)).map { _ in finding() } }
    if !random.once(in: 3) { report.provenance = provenance() }
    return report
  }

  /// The current edition or, once in `count` times, one of the older ones.
  mutating func edition(olderOnceIn count: Int) -> Edition {
    let older = editions.all.dropFirst()
    let number = random.below(count * max(1, older.count))
    return number < older.count ? older[older.startIndex + number] : editions.current
  }

  private mutating func addHead(to report: inout Report) {
    report.organization = random.pick(OddText.organizations)
    report.year = random.once(in: 6) ? nil : editions.firstYear + random.below(8)
    switch random.below(4) {
    case 0: report.title = nil
    case 1: report.title = random.pick(OddText.titles)
    default:
      if let organization = report.organization, let year = report.year {
        report.title = editions.current.title(organization: organization, year: year)
      }
    }
    report.signature = random.once(in: 2) ? random.pick(OddText.organizations) : nil
    if !random.once(in: 3) {
      report.date = ReportDate(
        year: random.once(in: 9) ? 1 + random.below(9999) : 2024, month: 1 + random.below(12),
        day: 1 + random.below(31))
    }
    // Below neither signature nor date there is nothing but the last section.
    if !(report.signature ?? "").isEmpty || report.date != nil, random.once(in: 3) {
      report.annex = blocks(upTo: 2)
    }
  }

  private mutating func addCells(to report: inout Report) {
    var ids = report.edition.cells
    let other = other(than: report.edition)
    switch random.below(8) {
    case 0, 1:  // The mixed form: one table follows the other edition.
      let table = random.once(in: 4) ? TableID.proactive : .requests
      ids = ids.filter { $0.table != table } + other.table(table).cells
    case 2: ids += (0..<random.below(4)).map { _ in random.pick(other.cells) }  // cells outside the form
    case 3: ids = []
    default: break
    }
    let oddness = random.pick([2, 10, 100])
    let places = random.once(in: 2)
    for id in ids {
      report[id].statement = random.once(in: oddness) ? oddStatement() : .number(plainNumber())
      if places, report[id].isStated, !random.once(in: 5) { report[id].origin = origin() }
    }
  }

  /// The edition before one; for the oldest, the newest.
  private func other(than edition: Edition) -> Edition {
    let all = editions.all
    return all[((all.firstIndex(of: edition) ?? 0) + 1) % all.count]
  }

  private mutating func plainNumber() -> ExactDecimal {
    ExactDecimal(random.once(in: 3) ? Int64(random.below(400)) : 0)
  }

  private mutating func oddStatement() -> Cell.Statement {
    switch random.below(6) {
    case 0: .blank
    case 1: .absent
    case 2: .notApplicable(random.pick(Cell.Statement.notApplicableMarks.sorted()))
    case 3: .text(random.pick(OddText.cells))
    default: .number(oddNumber())
    }
  }

  /// Any valid number: zero, negative, 18 digits, trailing zeros after the decimal point.
  public mutating func oddNumber() -> ExactDecimal {
    let coefficients: [Int64] = [
      0, 1, -1, 10, 510, 178_784, -8, 592_372_449, Int64(random.below(1_000_000)),
      999_999_999_999_999_999, -999_999_999_999_999_999,
    ]
    let scales: [UInt8] = [0, 0, 0, 1, 2, 4, UInt8(random.below(19))]
    return ExactDecimal(coefficient: random.pick(coefficients), scale: random.pick(scales)) ?? ExactDecimal(0)
  }
}
