import NianbaoKit
import TestSupport
import Testing

/// Shortcuts for reading texts in tests.
enum Reading {
  /// The report read from a text.
  static func report(_ text: String) throws -> Report {
    let source = Source(name: "test.txt", text: text)
    return try #require(try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first)
  }

  /// The text of a report in a layout, with a different number in each cell of tables 2 and 4 and zeros in
  /// table 3, except for what `edit` sets.
  static func form(
    _ layout: LayoutPrinter = .tab, edition: Edition = .edition2021,
    _ edit: (inout Report) throws -> Void = { _ in }
  ) rethrows -> String {
    var report = Report(edition: edition)
    report.organization = "石桥镇人民政府"
    report.year = min(edition.years.lowerBound + 2, edition.years.upperBound)
    report.title = Editions.standard.current.title(organization: "石桥镇人民政府", year: report.year ?? 0)
    for id in edition.cells { report[id].statement = .number(ExactDecimal(0)) }
    try edit(&report)
    report.sections[.overview] = ["全年公开信息四十条。"]
    report.sections[.problems] = ["栏目更新不够及时，下一年将每月检查。"]
    report.sections[.otherMatters] = ["没有收取信息处理费。"]
    return layout.text(of: report)
  }

  /// The findings with a code.
  static func findings(_ code: FindingCode, in report: Report) -> [Finding] {
    report.findings.filter { $0.code == code }
  }
}

extension Report {
  /// The statement of a cell, by its name; an unknown name fails the test.
  func statement(_ name: String) throws -> Cell.Statement { self[try #require(CellID(name))].statement }

  /// Sets a cell to a number, by its name.
  mutating func set(_ name: String, _ number: Int64) throws {
    self[try #require(CellID(name))].statement = .number(ExactDecimal(number))
  }
}
