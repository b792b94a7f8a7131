import Diagnostics
import NianbaoKit
import ReportModel
import TestSupport
import Testing
import WordFormat

/// What people change in a document of ours is told when it is read again.
@Suite struct EditedDocumentTests {
  private static let report: Report = {
    var generator = ReportGenerator(seed: 2, style: .consistent)
    var report = generator.consistentReport(in: .edition2021, isFull: true)
    report.sections[.overview] = ["甲段，讲公开。", "乙段，讲申请。", "丙段，讲监督。"]
    report.signature = "青禾市水务局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    return report
  }()

  /// A program that saves a document anew writes other markup for the same text.
  private static func saved(_ bytes: [UInt8], _ edits: [(String, String)] = []) throws -> [UInt8] {
    try PackageEditor(bytes).changing("word/document.xml") { main in
      edits.reduce(main.replacing("<w:body>", with: "<w:body><w:bookmarkStart w:id=\"1\" w:name=\"a\"/>")) {
        $0.replacing($1.0, with: $1.1, maxReplacements: 1)
      }
    }.bytes()
  }

  private func findings(_ edits: (String, String)...) throws -> [Finding] {
    let bytes = try Self.saved(try WordExporter().export(Self.report).bytes, edits)
    let report = try #require(try WordReader().read(Source(name: "a.docx", bytes: bytes)).first)
    return report.findings.filter { $0.message.chinese.hasPrefix("Word 文档写成后被人改过：") }
  }

  @Test(arguments: [
    ("乙段，讲申请。", "乙段，讲办理。", "“总体情况”第2段现为“乙段，讲办理。”，以改后为准"),
    ("青禾市水务局</w:t>", "青禾市水利局</w:t>", "落款现为“青禾市水利局”，以改后为准"),
    ("2024年1月5日", "2024年1月6日", "日期现为“2024年1月6日”，以改后为准"),
  ])
  func editedWordsAreTold(old: String, new: String, told: String) throws {
    #expect(try findings((old, new)).map(\.message.chinese).contains { $0.hasSuffix(told) })
  }

  @Test func anEditedNumberIsToldWithWhatItWas() throws {
    var report = Self.report
    let cell = try #require(CellID("proactive.rules.issued"))
    report[cell].statement = .number(ExactDecimal(4711))
    let bytes = try Self.saved(try WordExporter().export(report).bytes, [(">4711<", ">4712<")])
    let read = try WordReader().read(Source(name: "a.docx", bytes: bytes))[0]
    let found = try #require(read.findings.first { $0.cells == [cell] && $0.code == .doubtfulReading })
    #expect(found.severity == .information && found.message.chinese.contains("由“4711”改为“4712”"))
    #expect(found.place != nil)
  }

  @Test func aParagraphThatIsGoneIsTold() throws {
    let found = try findings(("乙段，讲申请。", ""))
    #expect(found.map(\.message.chinese) == ["Word 文档写成后被人改过：“总体情况”第2段已被删去"])
  }

  /// Last year's document is often the pattern of this year's.
  @Test func anotherYearsReportIsNotTakenApart() throws {
    let bytes = try Self.saved(
      try WordExporter().export(Self.report).bytes, [("\(Self.report.year ?? 0)年", "2031年"), ("乙段", "丁段")])
    let read = try WordReader().read(Source(name: "a.docx", bytes: bytes))[0]
    #expect(read.year == 2031)
    let told = read.findings.map(\.message.chinese).filter { $0.contains("被人改过") }
    #expect(told.count == 1 && told[0].contains("年度由“\(Self.report.year ?? 0)”改为“2031”"))
  }

  @Test(arguments: 0..<40)
  func whatNobodyChangedIsNotTold(seed: UInt64) throws {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    let report = generator.next()
    let bytes = try Self.saved(try WordExporter().export(report).bytes)
    let read = try WordReader().read(Source(name: "a.docx", bytes: bytes))[0]
    let told = read.findings.map(\.message.chinese).filter { $0.contains("被人改过") }
    #expect(told.isEmpty, "seed \(seed): \(told)")
  }

  private func hasRecord(_ bytes: [UInt8]) throws -> Bool {
    try PackageEditor(bytes).contents.contains { $0.name.hasPrefix("customXml/") }
  }

  @Test func theRecordHasNoWordsAndCanBeLeftOut() throws {
    let bytes = try WordExporter().export(Self.report).bytes
    let record = String(decoding: try OfficeFile.part("customXml/item1.xml", of: bytes), as: UTF8.self)
    #expect(record.contains("written requests") && !record.contains("讲申请") && !record.contains("水务局"))
    var options = ExportOptions()
    let option = try #require(WordExporter().format.options.first { $0.name == "no-edit-record" })
    try options.settings.set(option, to: FormatOption.yes)
    let plain = try WordExporter().export([Self.report], options: options).bytes
    #expect(try !hasRecord(plain))
  }

  @Test func aFormToFillInHasNoRecord() throws {
    let form = try BlankForm(organization: "青禾市水务局", year: 2024)
    let bytes = try WordExporter().template(form, options: ExportOptions()).bytes
    #expect(try !hasRecord(bytes))
  }
}
