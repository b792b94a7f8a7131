import CSVFormat
import Characters
import Conversion
import ReportModel
import System
import TestSupport
import Testing

/// Reads and writes through the public interface, as the command line does.
struct CSVRoundTripTests {
  private let reader = CSVPlugin().readers[0]
  private let exporter = CSVPlugin().exporters[0]

  @Test(arguments: [ReportGenerator.Style.odd, .consistent])
  func numbersAndMarksComeBack(style: ReportGenerator.Style) throws {
    var generator = ReportGenerator(seed: 31, style: style)
    for _ in 0..<60 {
      let report = generator.next()
      let written = try exporter.export(report)
      #expect(written.losses == report.losses(carrying: exporter.format.carries))
      let back = try reader.read(Source(name: "a.csv", bytes: written.bytes))
      try #require(back.count == 1)
      #expect(back[0].difference(from: report.keeping(exporter.format.carries)) == nil)
      #expect(try exporter.export(back[0]).bytes == written.bytes)
    }
  }

  @Test(arguments: [TextEncoding.utf8, .utf8WithMark, .gb18030, .utf16LittleEndian, .utf16BigEndian])
  func manyReportsComeBackInEveryEncoding(encoding: TextEncoding) throws {
    var generator = ReportGenerator(seed: 32)
    let reports = (0..<10).map { _ in generator.next() }
    let options = ExportOptions(encoding: encoding)
    let written = try exporter.export(reports, options: options)
    let source = Source(name: "a.csv", bytes: written.bytes)
    #expect(reader.confidence(in: source) == .certain)
    let back = try reader.read(source)
    try #require(back.count == reports.count)
    for (one, other) in zip(back, reports) {
      #expect(one.difference(from: other.keeping(exporter.format.carries)) == nil)
    }
    #expect(try exporter.export(back, options: options).bytes == written.bytes)
  }

  @Test func reportsOfTheSameOrganAndYearStayApart() throws {
    let one = Self.report(.number(ExactDecimal(1)))
    let two = Self.report(.number(ExactDecimal(2)))
    let text = try Self.text(of: [one, two])
    #expect(try read(text) == [one, two])
    // Without report numbers, or with duplicate ones after lists were joined, a report ends when it is
    // complete.
    let unnumbered = text.split(separator: "\r\n").enumerated().map { index, line in
      index == 0 ? String(line) : "1," + line.drop { $0 != "," }.dropFirst()
    }
    #expect(try read(unnumbered.joined(separator: "\r\n")) == [one, two])
  }

  @Test func joinedListsAreReadAsOne() throws {
    let reports = [Self.report(.number(ExactDecimal(1))), Self.report(.blank)]
    let bytes = try reports.flatMap { try exporter.export($0).bytes }
    #expect(try reader.read(Source(name: "a.csv", bytes: bytes)) == reports)
  }

  @Test func aSortedListIsPutTogetherAgain() throws {
    var reports = [Self.report(.number(ExactDecimal(1))), Self.report(.blank), Self.report(.text("见附件"))]
    reports[1].organization = "云坪县教育局"
    reports[2].year = nil
    var rows = try Self.text(of: reports).split(separator: "\r\n").map(String.init)
    let head = rows.removeFirst()
    // Sorted by cell, as when comparing organs, so that the rows of the reports are mixed.
    rows.sort { $0.split(separator: ",")[4...].joined() < $1.split(separator: ",")[4...].joined() }
    let back = try read(([head] + rows).joined(separator: "\n"))
    #expect(Set(back) == Set(reports))
  }

  @Test func layoutIsRFC4180WithOfficialLabels() throws {
    var report = Self.report(.number(try #require(ExactDecimal("1787.84"))))
    report.organization = "青禾市\"水\"务局,一处"
    let text = try Self.text(of: [report])
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines[0] == "报告,机关,年度,版本,单元格,表,行,列,数值,标记")
    let name = Edition.edition2021.section(.proactive).name
    let labels = try #require(Edition.edition2021.table(.proactive).description(of: Self.issued))
    let row = "proactive.rules.issued,\(name),\(labels.rowLabels[0]),\(labels.columnLabels[0]),1787.84,"
    #expect(lines[1] == "1,\"青禾市\"\"水\"\"务局,一处\",2023,2021," + row)
    #expect(lines.count == 202 && lines[201].isEmpty)
    #expect(lines[1...200].allSatisfy { !$0.contains(",,,") })
    #expect(Array(try exporter.export(report).bytes.prefix(3)) == [0xEF, 0xBB, 0xBF])
  }

  @Test(arguments: [
    "0", "5.10", "1787.84", "-8", "-0.50", "0.000000000000000001", "9223372036854775807",
    "-9223372036854775808",
  ])
  func printedDigitsSurvive(digits: String) throws {
    let report = Self.report(.number(try #require(ExactDecimal(digits))))
    let text = try Self.text(of: [report])
    #expect(text.contains(",\(digits),\r\n"))
    #expect(try read(text) == [report])
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+5", "'+5"), ("-5件", "'-5件"), ("@某人", "'@某人"), ("\t=x", "'\t=x"), ("'=x", "''=x"),
    ("＝x", "'＝x"), ("－甲", "'－甲"), ("'甲", "'甲"), ("'", "'"), ("'-", "'-"), ("---", "---"), ("=", "'="),
  ])
  func formulasAreWrittenAsText(text: String, written: String) throws {
    var report = Self.report(.text(text))
    report.organization = text
    let list = try Self.text(of: [report])
    #expect(list.contains("1,\(written),2023,"))
    #expect(list.contains(",,\(written)\r\n"))
    #expect(try read(list) == [report])
  }

  @Test(arguments: Cell.Statement.notApplicableMarks.sorted())
  func marksStayAsPrinted(mark: String) throws {
    let report = Self.report(.notApplicable(mark))
    let text = try Self.text(of: [report])
    #expect(text.contains(",,\(mark)\r\n"))
    #expect(try read(text) == [report])
  }

  @Test func mixedFormHasTheGroupRowAndNoMembers() throws {
    var report = Report(edition: .edition2021)
    for id in Edition.edition2019.table(.requests).cells { report[id].statement = .number(ExactDecimal(3)) }
    let text = try Self.text(of: [report])
    #expect(text.contains(",requests.otherwise.total,"))
    #expect(!text.contains("feeOverdue"))
    #expect(try read(text) == [report])
  }

  static let issued = CellID.all[0]

  /// A complete report of edition 2021 whose first cell has the given statement.
  static func report(_ statement: Cell.Statement) -> Report {
    var report = Report(edition: .edition2021)
    report.organization = "青禾市水务局"
    report.year = 2023
    for id in Edition.edition2021.cells { report[id].statement = .number(ExactDecimal(0)) }
    report[issued].statement = statement
    return report
  }

  static func text(of reports: [Report]) throws -> String {
    let options = ExportOptions(encoding: .utf8)
    return String(
      decoding: try CSVPlugin().exporters[0].export(reports, options: options).bytes, as: UTF8.self)
  }

  private func read(_ text: String) throws -> [Report] { try reader.read(Source(name: "a.csv", text: text)) }
}
