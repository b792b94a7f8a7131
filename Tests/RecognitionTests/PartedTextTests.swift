import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Text of pages in which labels and values, or values of one row, have parted: read where sums prove it, else in doubt.
@Suite struct PartedTextTests {
  /// Five applications with different results, one cell a line.
  private func lines(concluded: Int64 = 9) throws -> [String] {
    let text = try Reading.form(.cellsByRow) { report in
      let counts: [(String, Int64, Int64)] = [
        ("received", 9, 2), ("carriedIn", 1, 2), ("disclosed", 2, 1), ("otherwise.feeOverdue", 7, 0),
        ("concluded", concluded, 1), ("carriedOut", 1, 3),
      ]
      for (row, person, company) in counts {
        try report.set("requests.\(row).naturalPerson", person)
        try report.set("requests.\(row).commercial", company)
        try report.set("requests.\(row).total", person + company)
      }
    }
    return text.components(separatedBy: "\n")
  }

  private func silent(_ lines: [String], _ printed: Report) throws -> [CellID] {
    let read = try Reading.report(lines.joined(separator: "\n"))
    let told = read.toldCells
    return CellID.all.filter { read[$0].statement != printed[$0].statement && !told.contains($0) }
  }

  /// A page that ends between a row's values and its label has the label behind them.
  private func labelMovedBehind(_ lines: [String]) throws -> [String] {
    var moved = lines
    let label = try #require(moved.firstIndex { $0.hasPrefix("2.申请人逾期") })
    let words = moved.remove(at: label)
    moved.insert(words, at: label + 7)
    return moved
  }

  @Test func aLabelBehindItsValuesIsItsRowsWhereSumsHold() throws {
    let lines = try lines()
    let printed = try Reading.report(lines.joined(separator: "\n"))
    let read = try Reading.report(labelMovedBehind(lines).joined(separator: "\n"))
    #expect(CellID.all.filter { read[$0].statement != printed[$0].statement } == [])
    #expect(try read.statement("requests.otherwise.feeOverdue.total") == .number(ExactDecimal(7)))
    #expect(Reading.findings("R2", in: read).isEmpty)
  }

  @Test func withoutSumsTheRowsBetweenAreInDoubt() throws {
    let lines = try lines(concluded: 8)
    let printed = try Reading.report(lines.joined(separator: "\n"))
    #expect(try silent(labelMovedBehind(lines), printed) == [])
  }

  @Test func valuesThatMendSumsByChangingPlacesAreInDoubt() throws {
    var lines = try lines()
    let printed = try Reading.report(lines.joined(separator: "\n"))
    let label = try #require(lines.firstIndex { $0.hasPrefix("四、结转") })
    lines.swapAt(label + 1, label + 2)
    #expect(try silent(lines, printed) == [])
  }

  @Test func aBlockWithoutSumsIsInDoubtAsAWhole() throws {
    var lines = try lines()
    let first = try #require(lines.firstIndex(of: "规章"))
    let second = try #require(lines.firstIndex(of: "行政规范性文件"))
    lines.replaceSubrange(
      first...second + 3, with: ["规章", "行政规范性文件", "0", "0", "0", "60", "24", "89"])
    let read = try Reading.report(lines.joined(separator: "\n"))
    let cells = read.edition.cells.filter {
      $0.description.hasPrefix("proactive.rules") || $0.description.hasPrefix("proactive.normative")
    }
    #expect(cells.count == 6)
    #expect(cells.allSatisfy { read[$0].isDoubtful })
    #expect(try read.statement("proactive.normativeDocuments.inForce") == .number(ExactDecimal(89)))
  }

  /// Converters emit runs of a column at another place of the page.
  @Test(arguments: 1..<60 as Range<UInt64>) func runsMovedElsewhereAreRightOrInDoubt(seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let printed = generator.next()
    var lines = LayoutPrinter.pageRuns.text(of: printed).components(separatedBy: "\n")
    let page = try #require(lines.firstIndex(of: "- 2 -"))
    let numbers = lines.indices.filter { $0 > page && Int(lines[$0]) != nil }
    let first = try #require(numbers.first)
    let end = lines[first...].firstIndex { Int($0) == nil } ?? lines.count
    var random = SplitMix64(seed: seed)
    let length = 1 + random.below(6)
    let from = first + random.below(end - first - length)
    let run = Array(lines[from..<from + length])
    lines.removeSubrange(from..<from + length)
    lines.insert(contentsOf: run, at: first + random.below(end - first - length))
    #expect(try silent(lines, printed) == [], "seed \(seed)")
  }

  /// The label of the second row is wrapped around its values, and the first row's takes a part of it.
  @Test func aLabelThatTakesAPartOfTheNextIsRead() throws {
    let rows = """
      > 4   、无正当理由大量反复申请         5    0    0   0   0   1    6
      >        、要求行政机关确认或重新出具已获取
      >        5
      >               信息                    5    1    0   0   0   0    6
      """
    let report = try Reading.report(rows)
    #expect(try report.statement("requests.declined.excessive.total") == .number(ExactDecimal(6)))
  }
}
