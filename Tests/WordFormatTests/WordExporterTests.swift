import NationalForm
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// The national document as the exporter writes it, part by part.
@Suite struct WordExporterTests {
  private func report(seed: UInt64 = 5) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    var report = generator.next()
    while report.edition != .edition2021 { report = generator.next() }
    return report
  }

  private func part(_ name: String, of report: Report) throws -> String {
    let bytes = try WordExporter().export(report).bytes
    return String(decoding: try OfficeFile.part(name, of: bytes), as: UTF8.self)
  }

  private func document(_ report: Report) throws -> String { try part("word/document.xml", of: report) }

  /// The widths of the columns of each table.
  private func grids(_ document: String) -> [[Int]] {
    document.split(separator: "<w:tblGrid>").dropFirst().map { table in
      let columns = table.prefix(upTo: table.firstRange(of: "</w:tblGrid>")?.lowerBound ?? table.startIndex)
      return columns.split(separator: "\"").compactMap { Int($0) }
    }
  }

  @Test func theTextBlockIsThatOfTheStandard() throws {
    let document = try document(report())
    #expect(document.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    // 37 mm at the top, 28 mm on the left, and a text block of 156 × 225 mm; a millimetre is 56.7 twips.
    #expect(document.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""))
    for grid in grids(document) { #expect(grid.reduce(0, +) == 8845) }
    #expect(grids(document).map(\.count) == [4, 10, 15])
  }

  @Test func headsRepeatAndRowsStayWhole() throws {
    let document = try document(report())
    let rows = document.split(separator: "<w:tr>").count - 1
    #expect(rows == 14 + 28 + 4)
    #expect(document.split(separator: "<w:cantSplit/>").count - 1 == rows)
    #expect(document.split(separator: "<w:tblHeader/>").count - 1 == 2 + 3 + 3)
    #expect(document.split(separator: "<w:pageBreakBefore/>").count - 1 == 1)
  }

  @Test func noHeadIsRepeatedOverAnotherGroup() throws {
    var report = report()
    let cell = try #require(report.form(of: .proactive).cells.first)
    report[cell].statement = .text(String(repeating: "见附件\n", count: 40))
    // Table 2 goes on over the next page then, where the first group's head would be wrong.
    #expect(try document(report).split(separator: "<w:tblHeader/>").count - 1 == 3 + 3)
  }

  @Test func headingsAreThoseOfTheNavigationPane() throws {
    let document = try document(report())
    #expect(document.split(separator: "<w:pStyle w:val=\"Heading1\"/>").count - 1 == 6)
    let styles = try part("word/styles.xml", of: report())
    #expect(styles.contains("w:styleId=\"Heading1\"><w:name w:val=\"heading 1\"/>"))
    #expect(styles.contains("<w:outlineLvl w:val=\"0\"/>"))
    #expect(document.contains("<w:rStyle w:val=\"Lead\"/></w:rPr><w:t>（一）主动公开。</w:t>"))
  }

  @Test func propertiesNameTheReportAndNoClock() throws {
    var report = report()
    report.organization = "青禾市<水务局>"
    report.year = 2023
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    let core = try part("docProps/core.xml", of: report)
    #expect(core.contains("<dc:title>青禾市&lt;水务局&gt;2023年政府信息公开工作年度报告</dc:title>"))
    #expect(core.contains("<dc:creator>青禾市&lt;水务局&gt;</dc:creator><cp:keywords>2023</cp:keywords>"))
    #expect(core.contains(">2024-01-05T00:00:00Z</dcterms:created>"))
    report.date = ReportDate(year: 2023, month: 2, day: 29)
    #expect(!(try part("docProps/core.xml", of: report)).contains("dcterms:created"))
    report.date = ReportDate(year: 2024, month: 2, day: 29)
    #expect((try part("docProps/core.xml", of: report)).contains("2024-02-29T"))
  }

  @Test func aLongTitleBreaksBetweenWords() throws {
    var report = report()
    report.organization = "青禾市青禾湖生态保护与乡村振兴协调示范区管理委员会"
    let year = try #require(report.year)
    let title = "<w:t>青禾市青禾湖生态保护与</w:t><w:br/><w:t>乡村振兴协调示范区管理委员会</w:t><w:br/><w:t>\(year)年政府信息公开工作年度报告</w:t>"
    #expect(try document(report).contains(title))
    report.organization = "青禾市"
    #expect(try self.document(report).contains("<w:t>青禾市\(year)年政府信息公开工作年度报告</w:t>"))
  }

  @Test func theSignatureIsNeverAloneOnAPage() throws {
    let document = try document(report())
    let last = document.split(separator: "<w:p>").suffix(3)
    #expect(last.map { $0.contains("<w:keepNext/>") } == [true, false, false])
    let styles = try part("word/styles.xml", of: report())
    #expect(
      styles.contains(
        "<w:name w:val=\"Signature\"/><w:basedOn w:val=\"Normal\"/><w:next w:val=\"Date\"/>"
          + "<w:uiPriority w:val=\"99\"/><w:pPr><w:keepNext/>"))
  }

  @Test func organsThatSignTogetherStandUnderOneAnother() throws {
    var report = report()
    report.signature = "云坪县水务局\u{3000}云坪县人力资源和社会保障局"
    report.date = ReportDate(year: 2024, month: 1, day: 5)
    let indent = "<w:ind w:rightChars=\"200\" w:right=\"624\"/>"
    let first =
      "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/>\(indent)</w:pPr><w:r><w:t>云坪县水务局</w:t></w:r></w:p>"
    let second =
      "<w:p><w:pPr><w:pStyle w:val=\"Signature\"/><w:spacing w:before=\"0\"/>\(indent)</w:pPr>"
      + "<w:r><w:t>云坪县人力资源和社会保障局</w:t></w:r></w:p>"
    #expect(try document(report).contains(first + second + "<w:p><w:pPr><w:pStyle w:val=\"Date\"/>"))
  }

  @Test func largeNumbersWidenTheirColumnsOrAreSetSmaller() throws {
    var report = report()
    let plain = grids(try document(report))
    let total = try #require(CellID("requests.received.total"))
    report[total].statement = .number(ExactDecimal(1_234_567))
    let wide = grids(try document(report))
    #expect(wide[1][9] > plain[1][9])
    #expect(wide[1][2] < plain[1][2])
    #expect(wide[1].reduce(0, +) == 8845)
    for cell in report.form(of: .challenges).cells {
      report[cell].statement = .number(ExactDecimal(1_000_000))
    }
    let document = try document(report)
    #expect(Set(grids(document)[2]).count <= 2)
    // 6 pt, in half points: seven digits in a fifteenth of the width.
    #expect(document.contains("<w:sz w:val=\"12\"/><w:szCs w:val=\"12\"/></w:rPr><w:t>1000000</w:t>"))
  }

  @Test func whatXMLCannotCarryIsLeftOutAndSaidSo() throws {
    var report = report()
    report.sections[.problems] = ["制\u{8}度\u{FFFF}有待\u{0}完善\r。"]
    let written = try WordExporter().export(report)
    #expect(written.losses.contains { $0.aspect == .prose && $0.count == 3 })
    let back = try WordReader().read(Source(name: "a.docx", bytes: written.bytes))[0]
    #expect(back.sections[.problems].map(\.text) == ["制度有待完善\r。"])
    #expect(try WordExporter().export(back).bytes == written.bytes)
  }

  @Test func cellsKeepWhatTheyState() throws {
    var report = report()
    let cells = report.form(of: .requests).cells
    let statements: [Cell.Statement] = [
      .blank, .notApplicable("/"), .text("见附件\n二"), .number(ExactDecimal(0)),
    ]
    for (cell, statement) in zip(cells, statements) { report[cell].statement = statement }
    report[cells[4]].statement = .absent
    report[cells[5]].statement = .text("17")
    let written = try WordExporter().export(report)
    #expect(written.losses.filter { $0.aspect == .marks }.map(\.count) == [1, 1])
    let back = try WordReader().read(Source(name: "a.docx", bytes: written.bytes))[0]
    for (cell, statement) in zip(cells, statements) { #expect(back[cell].statement == statement) }
    #expect(back[cells[4]].statement == .blank)
    #expect(back[cells[5]].statement == .number(ExactDecimal(17)))
    #expect(back[cells[0]].origin?.place == .table(part: "", table: 2, row: 4, column: 2))
  }

  @Test func otherFormsAreWrittenAsTheyAre() throws {
    var report = Report(edition: .edition2021)
    report.organization = "云坪县水务局"
    report.year = 2023
    for cell in Edition.edition2021.cells where cell.table != .requests { report[cell].statement = .blank }
    let mixed = Edition.edition2019.table(.requests)
    for cell in mixed.cells { report[cell].statement = .number(ExactDecimal(2)) }
    let rows = try document(report).split(separator: "<w:tr>").count - 1
    #expect(rows == 14 + mixed.grid.count + 4)
    let back = try WordReader().read(
      Source(name: "a.docx", bytes: try WordExporter().export(report).bytes))[0]
    #expect(back.keeping(NationalDocument.carries).difference(from: report.asNationalDocument) == nil)
  }
}
