import NianbaoKit
import TestSupport
import Testing

/// Files designed to exhaust a reader's time or memory: each is refused with an explanation, or read within
/// limits.
///
/// Damage to single formats is tested with their readers; these files go through the registry, as users'
/// files do.
@Suite struct HostileFilesTests {
  private func read(_ name: String, _ bytes: [UInt8]) throws -> [Report] {
    let source = Source(name: name, bytes: bytes)
    return try Registry.standard.reader(for: source).read(source)
  }

  private func failure(_ name: String, _ bytes: [UInt8]) -> ConversionError.Kind? {
    #expect(throws: ConversionError.self) { try read(name, bytes) }?.kind
  }

  private func report() -> Report {
    var generator = ReportGenerator(seed: 11, style: .consistent)
    return generator.next()
  }

  private func issued(_ report: Report) throws -> String? {
    report[try #require(CellID("proactive.rules.issued"))].number?.description
  }

  private static func body(_ content: String) -> String {
    "<w:document xmlns:w=\"w\"><w:body>\(content)</w:body></w:document>"
  }

  private static let tables = """
    <h2>二、主动公开政府信息情况</h2>TABLE<h2>三、收到和处理政府信息公开申请情况</h2><h2>五、存在的主要问题及改进情况</h2>
    """

  // MARK: Names and content

  @Test func aPageNamedAsADocumentIsReadAsAPage() throws {
    let printed = report()
    var printer = PagePrinter([], seed: 1)
    let read = try read("年报.docx", Array(printer.page(of: printed).utf8))[0]
    #expect(read.provenance.format == "html")
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
  }

  @Test func documentsCutShortAreDamaged() throws {
    var printer = WordPrinter([], seed: 1)
    let document = try printer.document(of: report())
    let workbook = try WorkbookPrinter.workbook(of: [report()])
    for share in 1..<20 {
      #expect(failure("a.docx", Array(document.prefix(document.count * share / 20))) == .damaged)
      #expect(failure("a.xlsx", Array(workbook.prefix(workbook.count * share / 20))) == .damaged)
    }
  }

  // MARK: Entities

  private static let entities = [
    "<!DOCTYPE a [<!ENTITY b \"1\"><!ENTITY c \"&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;\">]>",
    "<!DOCTYPE a [<!ENTITY d SYSTEM \"file:///etc/hostname\">]>",
    "<!DOCTYPE a SYSTEM \"http://127.0.0.1/a.dtd\">",
  ]

  @Test(arguments: entities) func entitiesOfDocumentsAreRefused(_ declaration: String) throws {
    let paragraph = Self.body("<w:p><w:r><w:t>&d;</w:t></w:r></w:p>")
    #expect(failure("a.docx", try OfficeFile.word((declaration + paragraph).utf8)) == .damaged)
    let sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"A1\"><v>&d;</v></c></row></sheetData></worksheet>"
    #expect(failure("a.xlsx", try OfficeFile.workbook((declaration + sheet).utf8)) == .damaged)
  }

  @Test(arguments: entities) func entitiesOfPagesStayAsTheyAre(_ declaration: String) throws {
    let table = "<table><tr><td>规章<td>7<td>2<td>0</table>"
    let prose = "<p>存在的主要问题：&d;更新不够及时。</p>"
    let page = declaration + "<html>" + Self.tables.replacing("TABLE", with: table) + prose + "</html>"
    let read = try read("a.html", Array(page.utf8))[0]
    let text = SectionID.allCases.flatMap { read.sections[$0].map(\.text) }.joined()
    #expect(text.contains("&d"))
  }

  // MARK: Spans

  @Test(arguments: ["2147483648", "999999999", "0", "-1"])
  func spansOfDocumentsBeyondReasonAreBounded(_ span: String) throws {
    func cell(_ text: String) -> String {
      "<w:tc><w:tcPr><w:gridSpan w:val=\"\(span)\"/></w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
    }
    func heading(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }
    let before = "<w:trPr><w:gridBefore w:val=\"\(span)\"/></w:trPr>"
    let row = before + ["规章", "7", "2", "30"].map(cell).joined()
    let body =
      heading("二、主动公开政府信息情况") + "<w:tbl><w:tr>\(row)</w:tr></w:tbl>" + heading("三、收到和处理政府信息公开申请情况")
      + heading("五、存在的主要问题及改进情况")
    let file = try OfficeFile.word(Self.body(body).utf8)
    #expect(try issued(read("a.docx", file)[0]) == "7")
  }

  @Test func joinedRangesOverEachOtherAreBounded() throws {
    let ranges = (1...2_000).map { "<mergeCell ref=\"B\($0):AG\($0 + 127)\"/>" }.joined()
    let file = try WorkbookPrinter.workbook(of: [report()], [.noMerges])
    let sheet = String(decoding: try OfficeFile.part("xl/worksheets/sheet1.xml", of: file), as: UTF8.self)
    let merged = try OfficeFile.workbook(
      sheet.replacing("</sheetData>", with: "</sheetData><mergeCells>\(ranges)</mergeCells>").utf8)
    // What the ranges hide is not read; the point is that the file is read to its end.
    do { #expect(try read("a.xlsx", merged).count == 1) } catch let error as ConversionError {
      #expect(error.kind == .notAReport)
    }
  }

  // MARK: Size

  @Test func tablesInTablesWithoutEndAreRefused() throws {
    let deep =
      String(repeating: "<w:tbl><w:tr><w:tc>", count: 10_000)
      + String(repeating: "</w:tc></w:tr></w:tbl>", count: 10_000)
    let file = try OfficeFile.word(Self.body(deep).utf8)
    #expect(failure("a.docx", file) == .tooLarge)
  }

  @Test func elementsInElementsWithoutEndAreRefused() {
    let deep = String(repeating: "<b>", count: 100_000) + String(repeating: "</i>", count: 100_000)
    #expect(failure("a.html", Array(("<html>" + deep).utf8)) == .tooLarge)
  }

  @Test func rowsWithoutEndAreRefused() throws {
    let rows = (1...300_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\"><v>1</v></c></row>" }.joined()
    let sheet = "<worksheet><sheetData>\(rows)</sheetData></worksheet>"
    #expect(failure("a.xlsx", try OfficeFile.workbook(sheet.utf8)) == .tooLarge)
    let lines = String(repeating: "1\n", count: 3_000_000)
    #expect(failure("a.txt", Array(lines.utf8)) == .tooLarge)
    let paragraphs = String(repeating: "<p>1", count: 300_000)
    #expect(failure("a.html", Array(("<html>" + paragraphs).utf8)) == .tooLarge)
  }

  private static func attributes(_ name: String) -> String {
    (0..<100_000).map { "\(name)\($0)=\"1\"" }.joined(separator: " ")
  }

  @Test(arguments: ["a", "w:a", "xmlns:a"]) func attributesOfDocumentsWithoutEndAreRefused(_ name: String)
    throws
  {
    let many = Self.attributes(name)
    #expect(failure("a.docx", try OfficeFile.word(Self.body("<w:p \(many)/>").utf8)) == .tooLarge)
    let root = "<w:document xmlns:w=\"w\" \(many)><w:body/></w:document>"
    #expect(failure("a.docx", try OfficeFile.word(root.utf8)) == .tooLarge)
  }

  @Test(arguments: ["a", "xmlns:a"]) func attributesOfWorkbooksWithoutEndAreRefused(_ name: String) throws {
    let many = Self.attributes(name)
    let sheet = "<worksheet><sheetData \(many)/></worksheet>"
    #expect(failure("a.xlsx", try OfficeFile.workbook(sheet.utf8)) == .tooLarge)
  }

  @Test func namespacesOfElementsInElementsAreCountedTogether() throws {
    let one = (0..<50).map { "xmlns:a\($0)=\"1\"" }.joined(separator: " ")
    let deep = String(repeating: "<w:p \(one)>", count: 20) + String(repeating: "</w:p>", count: 20)
    #expect(failure("a.docx", try OfficeFile.word(Self.body(deep).utf8)) == .tooLarge)
    let beside = String(repeating: "<w:p \(one)/>", count: 20)
    #expect(failure("a.docx", try OfficeFile.word(Self.body(beside).utf8)) != .tooLarge)
  }

  @Test func attributesInCommentsOfDocumentsAreNone() throws {
    let table = "<!-- <w:p \(Self.attributes("a"))/> --><![CDATA[<w:p \(Self.attributes("b"))/>]]>"
    let kind = failure("a.docx", try OfficeFile.word(Self.body("<w:p>\(table)</w:p>").utf8))
    #expect(kind != .tooLarge && kind != .damaged)
  }

  @Test func attributesOfPagesWithoutEndAreReadOver() throws {
    let many = Self.attributes("a")
    let table = "<table \(many)><tr><td>规章<td>7<td>2<td \(many)>0</table>"
    for more in ["", "<!-- <p \(many)> -->", "<script>'<p \(many)>'</script>", "<p \(many)"] {
      let page = "<html>" + Self.tables.replacing("TABLE", with: table) + more
      #expect(try issued(read("a.html", Array(page.utf8))[0]) == "7")
    }
  }

  @Test func tablesOfOneRowWithoutEndAreRefused() {
    let text = "二、主动公开政府信息情况\n" + String(repeating: "规章\t1\t2\t3\n", count: 60_000)
    #expect(failure("a.txt", Array(text.utf8)) == .tooLarge)
  }

  @Test(arguments: [2_000, 15_000]) func manyLooseNumbersAreNamedAndNotOrdered(count: Int) throws {
    let form = Edition.edition2021.table(.requests)
    let labels = form.rows.compactMap { $0.label }.joined(separator: "\n")
    let numbers = (0..<count).map { "\($0 % 10)\n" }.joined()
    let title = "甲县2023年政府信息公开工作年度报告\n一、总体情况\n概况。\n"
    let text = title + "三、收到和处理政府信息公开申请情况\n\(labels)\n\(numbers)五、存在的主要问题及改进情况\n"
    let report = try read("a.txt", Array(text.utf8))[0]
    #expect(form.cells.allSatisfy { !report.cells.states($0) })
    #expect(report.findings.count { $0.code == "R7" } == count)
    #expect(report.provenance.outside.reduce(0) { $0 + $1.values.count } == count)
    #expect(report.findings.contains { $0.code == "R2" && $0.cells.count == 175 })
  }

  @Test func fewCellsFarApartAreRead() throws {
    let rows = (1...3_000).map { row in
      "<row r=\"\(row)\"><c r=\"\(row % 2 == 0 ? "A" : "BK")\(row)\"><v>1</v></c></row>"
    }
    let sheet = "<worksheet><sheetData>\(rows.joined())</sheetData></worksheet>"
    #expect(failure("a.xlsx", try OfficeFile.workbook(sheet.utf8)) == .notAReport)
  }

  @Test func cellsThatShareALongTextAreRefused() throws {
    let text = String(repeating: "规章", count: 5_000)
    let cells = (1...1_000).map { "<row r=\"\($0)\"><c r=\"A\($0)\" t=\"s\"><v>0</v></c></row>" }.joined()
    let file = try OfficeFile.workbook(
      "<worksheet><sheetData>\(cells)</sheetData></worksheet>".utf8, strings: [text])
    #expect(failure("a.xlsx", file) == .tooLarge)
  }
}
