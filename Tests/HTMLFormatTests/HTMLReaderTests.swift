import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// What pages declare about themselves, and what they show only elsewhere.
@Suite struct HTMLReaderTests {
  private func page(_ body: String, head: String = "") -> Source {
    Source(name: "a.html", text: "<html><head>\(head)</head><body>\(body)</body></html>")
  }

  private func report(seed: UInt64 = 5) -> Report {
    var generator = ReportGenerator(seed: seed, style: .consistent)
    return generator.next()
  }

  private func failure(_ source: Source) -> ConversionError? {
    do {
      _ = try HTMLReader().read(source)
      return nil
    } catch { return error as? ConversionError }
  }

  @Test(arguments: [TextEncoding.utf8, .utf8WithMark, .gb18030, .utf16LittleEndian, .utf16BigEndian])
  func theEncodingIsFoundByContentWhateverThePageDeclares(_ encoding: TextEncoding) throws {
    let printed = report()
    var printer = PagePrinter([], seed: 1)
    let text = printer.page(of: printed).replacing("charset=\"utf-8\"", with: "charset=\"iso-8859-1\"")
    let source = Source(name: "a.htm", bytes: try encoding.encode(Array(text.utf8)))
    #expect(try Registry.standard.reader(for: source).format.name == "html")
    let read = try HTMLReader().read(source)[0]
    #expect(read.organization == printed.organization)
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
  }

  @Test func theProseComesBackParagraphByParagraph() throws {
    let printed = report(seed: 7)
    var printer = PagePrinter([.residue], seed: 7)
    let read = try HTMLReader().read(Source(name: "a.html", text: printer.page(of: printed)))[0]
    for section in SectionID.allCases {
      #expect(read.sections[section].map(\.text) == printed.sections[section].map(\.text))
    }
    #expect(read.signature == printed.signature)
    #expect(read.date == printed.date)
    #expect(read.provenance.residue.contains { $0.text.contains("扫一扫") })
  }

  @Test func cellsKnowTheirLine() throws {
    let source = page(
      """
      <h2>二、主动公开政府信息情况</h2>
      <table>
      <tr><td>规章</td>
      <td>  <b>4</b></td><td>0</td><td>12</td></tr>
      <tr><td>行政规范性文件</td><td>1</td><td>2</td><td>3</td></tr>
      </table>
      """)
    let read = try HTMLReader().read(source)[0]
    let cell = try #require(CellID("proactive.rules.issued"))
    #expect(read[cell].origin?.place == .line(4, column: 10))
    #expect(read[cell].origin?.raw == "4")
  }

  @Test func theTitleForMachinesServesWhereTheTextHasNone() throws {
    var printed = report()
    printed.title = nil
    printed.foreword = []
    printed.signature = nil
    var printer = PagePrinter([], seed: 1)
    let text = printer.page(of: printed).replacing(
      "<title>", with: "<meta name=\"ArticleTitle\" content=\"青禾县商务局2023年政府信息公开工作年度报告\"><title>")
    let read = try HTMLReader().read(Source(name: "a.html", text: text))[0]
    #expect(read.organization == "青禾县商务局")
    #expect(read.year == 2023)
  }

  @Test func attachmentsOnlyAreNamed() throws {
    let source = page("<p>年度报告见附件</p><a href=\"/files/2023/nb.docx?v=1\">下载</a><a href=\"/x.html\">更多</a>")
    let error = try #require(failure(source))
    #expect(error.kind == .notAReport)
    #expect(error.message.english.contains("/files/2023/nb.docx?v=1"))
    #expect(!error.message.english.contains("x.html"))
  }

  @Test func aReportInAFrameIsNamed() throws {
    let error = try #require(failure(page("<p>信息公开</p><iframe src=\"content/101.html\"></iframe>")))
    #expect(error.kind == .notAReport)
    #expect(error.message.chinese.contains("content/101.html"))
  }

  @Test func tablesWithoutEndAreRefused() throws {
    let deep = String(repeating: "<table><tr><td>", count: 10_000) + "1"
    #expect(failure(page(deep))?.kind == .tooLarge)
    let wide = "<table>" + String(repeating: "<tr><td>1<td>2", count: 150_000) + "</table>"
    #expect(failure(page(wide))?.kind == .tooLarge)
  }

  @Test(arguments: ["2147483648", "99999999999999999999", "-1", "0", "x"])
  func spansBeyondReasonAreBounded(_ span: String) throws {
    let source = page(
      """
      <h2>二、主动公开政府信息情况</h2><table>
      <tr><td colspan="\(span)">规章</td><td rowspan="\(span)">1</td><td>2</td><td>3</td></tr></table>
      <h2>三、收到和处理政府信息公开申请情况</h2><h2>五、存在的主要问题及改进情况</h2>
      """)
    let read = try HTMLReader().read(source)[0]
    let cells = try ["issued", "repealed", "inForce"].map { try #require(CellID("proactive.rules.\($0)")) }
    #expect(cells.map { read[$0].number?.description } == ["1", "2", "3"])
  }

  @Test func damagedPagesNeverCrash() throws {
    var printer = PagePrinter([.residue, .nested], seed: 3)
    let bytes = Array(printer.page(of: report()).utf8)
    var random = SplitMix64(seed: 99)
    for _ in 0..<150 {
      var copy = Array(bytes.prefix(random.below(bytes.count)))
      for _ in 0..<random.below(40) where !copy.isEmpty {
        copy[random.below(copy.count)] = UInt8(truncatingIfNeeded: random.next())
      }
      do { _ = try HTMLReader().read(Source(name: "a.html", bytes: copy)) } catch is ConversionError {}
    }
  }

  @Test func fieldsOfSavedFormsHaveTheirNumbers() throws {
    let printed = report(seed: 5)
    var printer = PagePrinter([], seed: 1)
    let page = printer.page(of: printed)
    let filled = page.replacing(/<td([^>]*)>(\d+)<\/td>/) { match in
      "<td\(match.output.1)><input type=\"text\" value=\"\(match.output.2)\"></td>"
    }
    try #require(filled != page)
    let read = try HTMLReader().read(Source(name: "a.html", text: filled))[0]
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
    // Outside tables, input fields are for searching.
    let around = page.replacing("<body>", with: "<body><input value=\"请输入关键字\">")
    #expect(
      !(try HTMLReader().read(Source(name: "a.html", text: around))[0].provenance.residue.contains {
        $0.text.contains("关键字")
      }))
  }
}
