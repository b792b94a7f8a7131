import CSVFormat
import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

/// Rows that stand as they were written are read by comparing bytes: with the same result as any other rows.
struct CSVWrittenRowsTests {
  private let reader = CSVPlugin().readers[0]
  private let exporter = CSVPlugin().exporters[0]

  @Test(arguments: [ReportGenerator.Style.odd, .consistent], [51, 52, 53] as [UInt64])
  func theSameColumnsUnderAnotherHeadReadTheSame(style: ReportGenerator.Style, seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: style)
    for number in 0..<10 {
      let reports = [generator.next(), generator.next()]
      let written = try exporter.export(reports, options: ExportOptions()).bytes
      let text = String(decoding: written, as: UTF8.self)
      let expected = try read(text)
      // A blank behind the head's last name makes it another head with the same columns.
      let other = try read(text.replacing("标记\r\n", with: "标记 \r\n", maxReplacements: 1))
      #expect(other == expected, "seed \(seed), reports \(number)")
    }
  }

  @Test(arguments: [
    (",1,\r\n", ",1,absent\r\n"), (",1,\r\n", ",1"), (",1,\r\n", ",\"1\",\r\n"), (",1,\r\n", ",1,,\r\n"),
    (",1,\r\n", ",1,\n"), (",1,\r\n", ",one,\r\n"), (",1,\r\n", ",1.50,\r\n"), (",1,\r\n", ",\"1,234\",\r\n"),
    (",1,\r\n", ",,'=1\r\n"), (",1,\r\n", ",,\r\n"), (",1,\r\n", ",,/\r\n"), (",1,\r\n", ",,\"a\"\"b\"\r\n"),
  ])
  func aChangedRowIsReadOrToldTheSame(row: String, change: String) throws {
    var report = Report(edition: .edition2021)
    report.organization = "青禾市水务局"
    for id in report.edition.cells { report[id].statement = .number(ExactDecimal(0)) }
    let changed = report.edition.cells[40]
    report[changed].statement = .number(ExactDecimal(1))
    let text = String(decoding: try exporter.export(report).bytes, as: UTF8.self)
      .replacing(row, with: change, maxReplacements: 1)
    let other = text.replacing("标记\r\n", with: "标记 \r\n", maxReplacements: 1)
    #expect(outcome(text) == outcome(other))
  }

  @Test func aRowThatComesTwiceIsTold() throws {
    var report = Report(edition: .edition2021)
    for id in report.edition.cells { report[id].statement = .number(ExactDecimal(7)) }
    var rows = String(decoding: try exporter.export(report).bytes, as: UTF8.self).split(
      separator: "\r\n", omittingEmptySubsequences: false)
    rows.insert(rows[20], at: 21)
    let error = #expect(throws: ConversionError.self) { try read(rows.joined(separator: "\r\n")) }
    #expect(error?.place == .line(22, column: 10))
    rows.swapAt(5, 9)
    rows.remove(at: 21)
    #expect(try read(rows.joined(separator: "\r\n")) == read(rows.joined(separator: "\n")))
  }

  private struct Outcome: Equatable {
    var reports: [Report]?
    var error: String?
  }

  /// What is read, or what is said of it.
  private func outcome(_ text: String) -> Outcome {
    do {
      return Outcome(reports: try read(text))
    } catch {
      return Outcome(error: (error as? ConversionError)?.text(in: .english) ?? "\(error)")
    }
  }

  private func read(_ text: String) throws -> [Report] { try reader.read(Source(name: "a.csv", text: text)) }
}
