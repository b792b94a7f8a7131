import Diagnostics
import ReportModel
import TestSupport
import Testing

@testable import Reconciliation

/// Sums on plain figures come out as sums on cells do.
struct PlainFiguresTests {
  @Test(arguments: 0..<200 as Range<UInt64>) func sumsComeOutTheSame(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var generator = ReportGenerator(seed: seed, style: seed % 2 == 0 ? .odd : .consistent)
    var report = generator.next()
    for _ in 0..<random.below(4) {
      let cell = random.pick(report.cellIDs)
      report[cell].statement = random.pick([
        .blank, .notApplicable("/"), .text("若干"), .absent, .number(generator.oddNumber()),
        .number(ExactDecimal(Int64.min)), .number(ExactDecimal(Int64.max)),
        .number(ExactDecimal(coefficient: 30, scale: 1) ?? ExactDecimal(3)), .number(ExactDecimal(-3)),
      ])
      if random.once(in: 3) {
        report[cell].origin = Origin(
          place: .line(3, column: 4), raw: "7", recognition: .position, doubt: .valueCount)
      }
    }
    let figures = PlainFigures(report.cells)
    for relation in report.edition.sums + report.sums {
      #expect(
        relation.outcome(in: report.cells, figures) == relation.outcome(in: report.cells), "seed \(seed)")
    }
    for cell in report.cellIDs {
      let figure = report.cells.figure(cell)
      if let plain = figures[cell] {
        #expect(figure == ExactDecimal(plain), "seed \(seed) \(cell)")
      }
      if figures.isCount(cell) {
        #expect((figures[cell] ?? -1) >= 0, "seed \(seed) \(cell)")
      }
    }
  }

  @Test func everyOrdinaryCellIsPlain() {
    var generator = ReportGenerator(seed: 3, style: .consistent)
    let report = generator.next()
    let figures = PlainFigures(report.cells)
    for cell in report.cellIDs where report[cell].number?.scale == 0 {
      #expect(figures[cell] == report[cell].number?.integer)
    }
  }

  @Test func largeNumbersAreLeftToTheGeneralWay() {
    var report = Report()
    report[.requests.received.total].statement = .number(ExactDecimal(1_000_000_000_000))
    report[.requests.received.naturalPerson].statement = .number(ExactDecimal(999_999_999_999))
    let figures = PlainFigures(report.cells)
    #expect(figures[.requests.received.total] == nil)
    #expect(figures[.requests.received.naturalPerson] == 999_999_999_999)
    #expect(figures[.requests.received.commercial] == nil)
  }
}
