import NianbaoKit
import TestSupport

/// A report in which every number is stated and all sums hold, for papers about single changes to it.
enum PaperReport {
  static let source = "原稿.txt"

  /// The same with every cell where the form has it, and all headings.
  static var placed: Report {
    var report = report
    report.date = nil
    report.foreword = []
    report.annex = []
    report.sections = SectionProse()
    report.provenance.headings = report.edition.sections.map {
      PrintedHeading($0.id, printed: $0.heading, place: .line($0.id.number, column: 1))
    }
    for table in TableID.allCases {
      let form = report.form(of: table)
      for (row, cells) in form.rows.map(\.cells).enumerated() {
        for cell in cells {
          let column = form.description(of: cell)?.column ?? 0
          let place = Place.line(100 + table.index * 100 + row, column: column * 9 + 1)
          let raw = report[cell].number?.description ?? ""
          report[cell].origin = Origin(place: place, raw: raw, recognition: .exact)
        }
      }
    }
    return report
  }

  static var report: Report {
    var generator = ReportGenerator(seed: 11, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 { report = generator.next() }
    report.organization = "云岭市林业局"
    report.year = 2023
    report.title = report.officialTitle
    report.findings = []
    report.provenance = Provenance()
    for cell in report.cellIDs where report[cell].number == nil {
      report[cell] = Cell(.number(ExactDecimal(0)))
    }
    for cell in report.cellIDs { report[cell].origin = nil }
    return report
  }
}
