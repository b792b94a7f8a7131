import Containers
import Conversion
import Diagnostics
import ReportModel
import System
import TestSupport
import Testing

@testable import XLSXFormat

/// Sheets as most programs write them are read byte by byte, and say what they say by events.
@Suite struct PlainSheetTests {
  private func outcome(_ bytes: [UInt8]) -> Result<[Report], ConversionError> {
    do {
      return .success(try XLSXReader().read(Source(name: "a.xlsx", bytes: bytes)))
    } catch let error as ConversionError {
      return .failure(error)
    } catch {
      return .failure(ConversionError(.damaged, message: Message("\(error)", "\(error)")))
    }
  }

  /// Expects that a file is read the same by events alone.
  private func expectSame(_ bytes: [UInt8], _ name: String) {
    let own = outcome(bytes)
    let byEvents = PlainXML.$isUsed.withValue(false) { outcome(bytes) }
    switch (own, byEvents) {
    case (.success(let one), .success(let other)):
      #expect(one.count == other.count, "\(name)")
      for (one, other) in zip(one, other) { #expect(one.difference(from: other) == nil, "\(name)") }
    case (.failure(let one), .failure(let other)): #expect(one == other, "\(name)")
    default: Issue.record("\(name): \(own), \(byEvents)")
    }
  }

  @Test(arguments: [ReportGenerator.Style.odd, .consistent])
  func workbooksReadTheSame(style: ReportGenerator.Style) throws {
    var generator = ReportGenerator(seed: 4_711, style: style)
    let damages = WorkbookPrinter.Damage.allCases
    for number in 0..<40 {
      let name = "report \(number) of \(style), seed 4711"
      let report = generator.next()
      expectSame(try XLSXExporter().export(report).bytes, name)
      expectSame(try WorkbookPrinter.workbook(of: [report], [damages[number % damages.count]]), name)
      let many = try XLSXExporter().export(
        [report, generator.next()], options: ExportOptions())
      expectSame(many.bytes, name)
    }
  }

  @Test func brokenSheetsReadTheSame() throws {
    var generator = ReportGenerator(seed: 99)
    for number in 0..<6 {
      let report = generator.next()
      let book = try XLSXExporter().export(report).bytes
      for part in try PackageEditor(book).contents
      where part.name.hasPrefix("xl/s") || part.name.contains("/sheet") {
        for seed in 0..<12 {
          let broken = BrokenBytes(part.content, seed: UInt64(seed)).bytes
          let bytes = try PackageEditor(book).changing(part.name) { _ in broken }.bytes()
          expectSame(bytes, "report \(number), \(part.name), seed \(seed)")
        }
      }
    }
  }

  private func content(_ markup: String, isPlain: Bool, _ name: String) throws -> SheetContent {
    let strings = SharedStringsHandler()
    let handler = SheetHandler(
      name: "a", strings: strings, formats: [CellFormat()], limit: 1_000, file: "a.xlsx")
    let bytes = Array(markup.utf8)
    let wasPlain = try bytes.withUnsafeBufferPointer { try handler.readPlain($0) }
    #expect(wasPlain == isPlain, "\(name)")
    return handler.sheet
  }

  private func sheet(_ rows: String) -> String {
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<worksheet xmlns=\"urn:m\"><cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>"
      + "<sheetData>\(rows)</sheetData><mergeCells count=\"1\"><mergeCell ref=\"A1:B2\"/></mergeCells></worksheet>"
  }

  /// Rows and what their cells hold.
  @Test(
    arguments: [
      ("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>", ["A1=1"]),
      (
        "<row r=\"2\" spans=\"1:2\" x14ac:dyDescent=\"0.2\"><c s=\"0\" r=\"B2\" t=\"n\"><v>2.5</v></c></row>",
        ["B2=2.5"]
      ),
      ("<row><c><v>1</v></c><c/><c><v></v></c><c><v>3</v></c></row><row/>", ["A1=1", "D1=3"]),
      ("<row r=\"3\" hidden=\"1\"><c r=\"A3\" t=\"str\"><f>A1&amp;B1</f><v>x</v></c></row>", nil),
      ("<row r=\"3\"><c r=\"A3\" t=\"str\"><f>A1</f><v>字</v></c></row>", ["A3=字"]),
      ("<row r=\"1\"><c r=\"A1\"><f>SUM(B1)</f></c></row>", ["A1==SUM(B1)"]),
      (
        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t xml:space=\"preserve\"> a&lt;b&amp;_x0041_ </t></is></c></row>",
        ["A1= a<b&A "]
      ),
      (
        "<row r=\"1\"><c r=\"A1\" t=\"b\"><v>1</v></c><c r=\"B1\" t=\"e\"><v>#REF!</v></c></row>",
        ["A1=TRUE", "B1=#REF!"]
      ),
    ] as [(String, [String]?)])
  func plainRows(rows: String, cells: [String]?) throws {
    let own = try content(sheet(rows), isPlain: cells != nil, rows)
    guard let cells else { return }
    #expect(own.sortedCells().map { "\($0.position.name)=\($0.value.plainText)" } == cells)
    #expect(own.merges.count == 1 && own.hidden.hidesColumn(1))
  }

  @Test(arguments: [
    "<row r=\"x\"/>", "<row r=\"1\" r=\"2\"/>", "<row r=\"1\" a:r=\"2\"/>", "<row a:b=\"1\" c:b=\"2\"/>",
    "<row r='1'/>",
    "<row r=\"1\"><c r=\"A1\" r=\"B1\"/></row>", "<row r=\"1\"><c r=\"A0\"/></row>",
    "<row r=\"1\"><c r=\"\"/></row>",
    "<row r=\"1\"><c r=\"A1\" cm=\"1\"/></row>", "<row r=\"1\"><c r=\"A1\"><v>1</v><v>2</v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>&amp;</v></c></row>", "<row r=\"1\"><c r=\"A1\"><v>]]></v></c></row>",
    "<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"0\"/></c></row>", "<row r=\"1\"> <c r=\"A1\"/></row>",
    "<!-- c --><row r=\"1\"/>", "<row r=\"1\"><c r=\"A1\"><is><r><t>x</t></r></is></c></row>",
    "<row r=\"1\"><c r=\"A1\"><v>1</c></v></row>", "<row r=\"1\"><c r=\"A1\" s=\"-1\"/></row>",
    "<row xmlns:a=\"urn:a\"/>", "<row r=\"1\"><c r=\"A1\" t=\"<\"/></row>", "<rows/>",
    "<row r=\"1\"><cell/></row>",
    "<row r=\"1\"><c r=\"A1\"><v>\u{1}</v></c></row>", "<row r=\"1\"",
  ])
  func otherRowsAreReadByEvents(rows: String) throws { _ = try content(sheet(rows), isPlain: false, rows) }

  @Test func whatIsAroundTheRowsMustBePlainToo() throws {
    let whole = sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    for (old, new) in [
      ("<cols>", "<!-- <cols> -->"), ("<cols>", "<cols"), ("</worksheet>", ""),
      ("</worksheet>", "</worksheet>x"),
      ("<cols>", "<![CDATA[x]]><cols>"), ("<mergeCells count=\"1\">", "<row/><mergeCells count=\"1\">"),
      ("<sheetData>", "<x><sheetData>"), ("</worksheet>", "<sheetData><row/></sheetData></worksheet>"),
      ("<sheetData>", "<!--<sheetData>"), ("UTF-8", "GBK"), ("urn:m", "urn:<sheetData>"),
    ] {
      let changed = whole.split(separator: old, maxSplits: 1, omittingEmptySubsequences: false).joined(
        separator: new)
      #expect(changed != whole)
      _ = try content(changed, isPlain: false, "\(old) → \(new)")
    }
    _ = try content(whole, isPlain: true, "whole")
  }

  @Test func tablesOfTexts() {
    func texts(_ markup: String) -> [String]? {
      Array(markup.utf8).withUnsafeBufferPointer(PlainStrings.texts)
    }
    #expect(
      texts("<sst a=\"1\"><si><t>字</t></si><si><t xml:space=\"preserve\"> &amp; </t></si></sst>") == [
        "字", " & ",
      ])
    #expect(texts("<sst></sst>") == [])
    for markup in [
      "<sst/>", "<sst><si><t/></si></sst>", "<sst><si><r><t>x</t></r></si></sst>", "<sst><si><t>x</t></si>",
      "<sst><si><t>x</t></si></sst>x", "<sst a=\">\"><si><t>x</t></si></sst>",
      "<sst> <si><t>x</t></si></sst>",
      "<a><sst><si><t>x</t></si></sst></a>", "<sst><si><t>]]></t></si></sst>",
      "<sst a><si><t>x</t></si></sst>",
    ] {
      #expect(texts(markup) == nil, "\(markup)")
    }
  }
}
