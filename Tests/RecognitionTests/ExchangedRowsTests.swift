import Foundation
import NianbaoKit
import TestSupport
import Testing

/// Any two rows of a table are exchanged with their labels: each value belongs where its label says, or is in
/// doubt.
struct ExchangedRowsTests {
  private static func read(_ text: String) throws -> Report? {
    let source = Source(name: "test.txt", text: text)
    return try Registry.standard.reader(for: source).read(source, options: ReadOptions()).first
  }

  /// For each table, the lines of a text with the label and values of a single row.
  private static func lines(of report: Report, in text: [Substring]) -> [[Int]] {
    report.edition.tables.map { form in
      var found: [Int: [RowForm]] = [:]
      for row in form.rows {
        let places = row.cells.map { report[$0].origin?.place }
        guard case .line(let line, _)? = places.first ?? nil,
          places.allSatisfy({ if case .line(line, _)? = $0 { true } else { false } })
        else { continue }
        found[line, default: []].append(row)
      }
      return found.filter { line, rows in
        rows.count == 1 && letters(text[line - 1]).contains(letters(rows[0].label[...]))
      }.keys.sorted()
    }
  }

  private static func letters(_ text: Substring) -> String { String(text.filter(\.isLetter)) }

  private static func expectNothingSilent(_ text: String, _ name: String) throws -> Int {
    let original = try #require(try read(text))
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var exchanges = 0
    for rows in Self.lines(of: original, in: lines) {
      for (place, one) in rows.enumerated() {
        for other in rows[(place + 1)...] {
          var exchanged = lines
          exchanged.swapAt(one - 1, other - 1)
          exchanges += 1
          guard let report = try read(exchanged.joined(separator: "\n")) else {
            Issue.record("\(name), lines \(one) and \(other): not read")
            continue
          }
          let told = report.toldCells
          let silent = original.edition.cells.filter { cell in
            report[cell].statement != original[cell].statement && !told.contains(cell)
          }
          #expect(silent.isEmpty, "\(name), lines \(one) and \(other): \(silent.prefix(3))")
        }
      }
    }
    return exchanges
  }

  @Test(arguments: LayoutPrinter.inLines, [1, 2] as [UInt64])
  func inPrintedReports(layout: LayoutPrinter, seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed)
    let text = layout.text(of: generator.consistentReport(in: .edition2021, isFull: true))
    #expect(try Self.expectNothingSilent(text, "\(layout), seed \(seed)") > 20)
  }

  @Test func inSamples() throws {
    let folder = SharedFolder.projectRoot + "/samples/reports"
    var exchanges = 0
    for file in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() {
      guard file.hasSuffix(".txt") || file.hasSuffix(".md"),
        let text = try? String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      else { continue }
      exchanges += try Self.expectNothingSilent(text, file)
    }
    #expect(exchanges > 100)
  }

  @Test(.enabled(if: SharedFolder.path != nil, Comment(rawValue: SharedFolder.absence)))
  func inPublishedReports() throws {
    let folder = (SharedFolder.path ?? "") + "/reports"
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    for file in files where file.hasSuffix(".txt") {
      let text = try String(contentsOfFile: folder + "/" + file, encoding: .utf8)
      #expect(try Self.expectNothingSilent(text, file) > 100, "\(file)")
    }
  }
}
