import Conversion
import Diagnostics
import ReportModel
import TestSupport
import Testing

@Suite struct AspectTests {
  private let all = Set(Aspect.allCases)

  /// A paragraph with a note and a word in bold.
  private var marked: Paragraph {
    Paragraph("政府网站", marks: [TextMark(.bold, 0..<6), TextMark(.note(["不含乡镇"]), 12..<12)])
  }

  /// A report with something of every aspect.
  private func report() throws -> Report {
    var report = Report()
    report.organization = "青禾市水务局"
    report.year = 2023
    report.title = "标题"
    report.foreword = [ProseBlock("前言", place: .line(2, column: 1))]
    report.sections[.problems] = [.paragraph(marked)]
    report.sections[.overview] = [
      .table(ProseTable(rows: [[ProseTable.Cell([.paragraph(marked)])]])),
      .picture(Picture(nil, alternative: "图1")),
    ]
    report.signature = "青禾市水务局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    let origin = Origin(place: .line(9, column: 3), raw: "3", recognition: .exact)
    report[Edition.edition2021.cells[0]] = Cell(.number(ExactDecimal(3)), origin: origin)
    report[Edition.edition2021.cells[1]] = Cell(.blank, origin: origin)
    report[try #require(CellID("requests.otherwise.total"))] = Cell(.text("三"), origin: origin)
    report.findings = [Finding(code: "A1", severity: .error, message: Message("差", "off"))]
    report.provenance.source = "甲.txt"
    return report
  }

  @Test func keepingEverythingChangesNothing() {
    for seed in 0..<30 as Range<UInt64> {
      var generator = ReportGenerator(seed: seed)
      let report = generator.next()
      #expect(report.keeping(all).difference(from: report) == nil, "seed \(seed)")
    }
  }

  @Test func keepingTwiceIsKeepingOnce() {
    for seed in 0..<30 as Range<UInt64> {
      var generator = ReportGenerator(seed: seed)
      let report = generator.next()
      for aspect in Aspect.allCases {
        let once = report.keeping(all.subtracting([aspect]))
        #expect(once.keeping(all.subtracting([aspect])) == once, "seed \(seed), without \(aspect)")
        #expect(once.losses(carrying: all.subtracting([aspect])).isEmpty, "seed \(seed), without \(aspect)")
      }
    }
  }

  @Test(arguments: Aspect.allCases)
  func whatIsNotKeptIsTheLossAndNothingElse(aspect: Aspect) throws {
    let report = try report()
    let carried = all.subtracting([aspect])
    #expect(report.losses(carrying: carried).map(\.aspect) == [aspect])
    #expect(report.keeping(carried) != report)
    let lost = report.keeping(carried).losses(carrying: []).map(\.aspect)
    #expect(lost == report.losses(carrying: []).map(\.aspect).filter { $0 != aspect })
  }

  @Test func lossesAreCounted() throws {
    let counts = try report().losses(carrying: []).map { "\($0.aspect.rawValue) \($0.count)" }
    #expect(
      counts == [
        "cells 1", "marks 2", "title 1", "prose 2", "tables 1", "pictures 1", "notes 2", "emphasis 2",
        "signature 2", "findings 1", "origins 4", "provenance 1",
      ])
    #expect(Report().losses(carrying: []).isEmpty)
  }

  @Test func withoutMarksOnlyNumbersStay() throws {
    let kept = try report().keeping(all.subtracting([.marks]))
    #expect(CellID.all.filter { kept[$0].isStated } == [Edition.edition2021.cells[0]])
    #expect(kept[Edition.edition2021.cells[0]].origin != nil)
    #expect(kept[Edition.edition2021.cells[1]] == .absent)
  }

  @Test func theSubjectOfAReportIsAlwaysKept() throws {
    let kept = try report().keeping([.cells])
    #expect(kept.organization == "青禾市水务局")
    #expect(kept.year == 2023)
    #expect(kept.foreword.isEmpty && kept.title == nil && kept.signature == nil && kept.findings.isEmpty)
  }
}
