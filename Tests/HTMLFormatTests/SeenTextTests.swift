import HTMLFormat
import NianbaoKit
import TestSupport
import Testing

/// What a reader of a page sees in a cell is what is read: marks of notes, struck-out and hidden text are no part of it.
@Suite struct SeenTextTests {
  /// What a page has in a cell, what comes of it, and which findings tell.
  struct Case: Sendable, CustomTestStringConvertible {
    let markup: String
    var head = ""
    let statement: Cell.Statement
    let codes: Set<String>

    init(_ markup: String, head: String = "", _ statement: Cell.Statement, _ codes: String...) {
      self.markup = markup
      self.head = head
      self.statement = statement
      self.codes = Set(codes)
    }

    var testDescription: String { head + markup }
  }

  private static let sixteen = Cell.Statement.number(ExactDecimal(16))

  static let marks = [
    Case("16<sup>1</sup>", sixteen, "R6"), Case("16 <sup>12</sup>", sixteen, "R6"),
    Case("<b>16</b><sub>2</sub>", sixteen, "R6"), Case("16<sup>[1]</sup>", sixteen, "R6"),
    Case("16<sup>〔1〕</sup>", sixteen, "R6"), Case("16<sup>（1）</sup>", sixteen, "R6"),
    Case("16<sup>注1</sup>", sixteen, "R6"), Case("16<sup>*</sup>", sixteen, "R6"),
    Case("16<sup>a</sup>", sixteen, "R6"), Case("16<sup>①</sup>", sixteen, "R6"),
    Case("16<sup><a href=\"#x\">1</a></sup>", sixteen, "R6"), Case("16<sup>1</sup>件", .text("16¹件"), "R3"),
    Case("16件<sup>1</sup>", sixteen, "R6"), Case("<sup>1</sup>16", .text("¹16"), "R3"),
    Case("<sup>1</sup>", .text("¹"), "R3"), Case("16*", .text("16*"), "R3"),
    Case("16<span style=\"font-size:9px; vertical-align: SUPER\">1</span>", sixteen, "R6"),
    Case("16<span style=\"vertical-align:text-top;font-size:60%\">1</span>", sixteen, "R6"),
    Case("16<span style='position:relative;top:-3.0pt;mso-text-raise:3.0pt'>1</span>", sixteen, "R6"),
    Case("16<span class=n>1</span>", head: "<style>.n{vertical-align:super}</style>", sixteen, "R6"),
    Case("<span style=\"vertical-align:text-top\">1</span>6", sixteen),
  ]

  static let links = [
    Case("16<a href=\"#n2\">2</a>", sixteen, "R6"), Case("16<a href=\"#_ftn1\">[1]</a>", sixteen, "R6"),
    Case("16<a class=\"footnote-ref\" href=\"notes.html\">1</a>", sixteen, "R6"),
    Case("16<a epub:type=\"noteref\" href=\"a.html#b\">1</a>", sixteen, "R6"),
    Case("<a href=\"#n2\">2</a>16", .text("²16"), "R3"), Case("<a href=\"#detail\">16</a>", sixteen),
    Case("<a href=\"list.html\">16</a>", sixteen), Case("<a href=\"#detail\">16</a>件", sixteen),
  ]

  static let struckOut = [
    Case("<s>9</s>16", sixteen, "R6"), Case("16<strike>9</strike>", sixteen, "R6"),
    Case("<del>9</del><ins>16</ins>", sixteen, "R6"), Case("<p><s>9</s></p><p>16</p>", sixteen, "R6"),
    Case("<p>16</p><p><s>9</s></p>", sixteen, "R6"),
    Case("<span style=\"text-decoration: line-through\">9<b>9</b></span>16", sixteen, "R6"),
    Case(
      "<i class=old>9</i>16", head: "<style>.old { text-decoration-line: line-through; }</style>", sixteen,
      "R6"),
    Case("<s>16</s>", .blank, "R6"), Case("<s></s>16", sixteen),
    Case("<s>16</s>", head: "<style>s{text-decoration:none}</style>", sixteen),
  ]

  static let hidden = [
    Case("<span style=\"visibility:hidden\">9</span>16", sixteen), Case("<b hidden>9</b>16", sixteen),
    Case("<span style=\"DISPLAY : none\">9</span>16", sixteen),
    Case("<i style=\"opacity:0\">9</i>16", sixteen),
    Case("<i style=\"font-size:0px\">9</i>16", sixteen), Case("<i style=\"font:0/0 a\">9</i>16", sixteen),
    Case("<i style=\"text-indent:-9999px\">9</i>16", sixteen),
    Case("<i style=\"mso-hide:all\">9</i>16", sixteen),
    Case("<i style=\"position:absolute;left:-999em\">9</i>16", sixteen),
    Case("<i class=x>9</i>16", head: "<style><!-- /* a */ p, .x{display:none} --></style>", sixteen),
    Case("<i id=x>9</i>16", head: "<style>#x{visibility:hidden}</style>", sixteen),
    Case("<i class='a b'>9</i>16", head: "<style>i.b.a{font-size:0}</style>", sixteen),
    // What is seen all the same.
    Case("<i style=\"font-size:0\"><b style=\"font-size:12pt\">16</b></i>", sixteen),
    Case("<i style=\"visibility:hidden\"><b style=\"visibility:visible\">16</b></i>", sixteen),
    Case("<i style=\"opacity:0.5;font-size:0.9em;text-indent:-2em;left:-50%\">16</i>", sixteen),
    Case("<i aria-hidden=true>16</i>", sixteen),
    Case("<i class=x>16</i>", head: "<style>@media print{.x{display:none}}</style>", sixteen),
    Case("<i class=x>16</i>", head: "<style>.y .x{display:none} .x:hover{display:none}</style>", sixteen),
    Case("<i class=x>9</i>16", head: "<style>td .x{display:none}</style>", sixteen),
    Case("<i class=x>9</i>16", head: "<style>body table > tbody tr>td>.x{display:none}</style>", sixteen),
    Case("<b class=y><i class=x>9</i></b>16", head: "<style>.y>i.x{display:none}</style>", sixteen),
    Case("<b class=y><u><i class=x>16</i></u></b>", head: "<style>.y>i.x{display:none}</style>", sixteen),
    Case("<i class=x>16</i>", head: "<style>i+.x{display:none} tr>.x{display:none}</style>", sixteen),
    Case("<i class=x>9</i>16", head: "<style>@media screen{.x{display:none}}</style>", sixteen),
    Case(
      "<i class=x>16</i>", head: "<style>@media screen and (max-width:9px){.x{display:none}}</style>", sixteen
    ),
    Case("<i class=x>9</i>16", head: "<style>.x{position:absolute;clip:rect(0,0,0,0)}</style>", sixteen),
    Case("<i style='clip: rect(1px, 1px, 1px, 1px)'>9</i>16", sixteen),
    Case("<i style='clip-path:inset(50%)'>9</i>16", sixteen),
    Case("<i style='clip:rect(0,9,9,0)'>16</i>", sixteen),
    Case("<i class='x on'>16</i>", head: "<style>.x{display:none}.x.on{display:inline}</style>", sixteen),
    Case("<i class=x style=\"display:inline\">16</i>", head: "<style>.x{display:none}</style>", sixteen),
    Case("<i class=x>16</i>", head: "<style media=print>.x{display:none}</style>", sixteen),
    Case(
      "<b class=tabs><i class=x>16</i></b>",
      head: "<style>.x{display:none} .tabs>.x{display:inline}</style>", sixteen),
    Case("<i class=x>16</i>", head: "<style>.x{display:none} .tabs>.x{display:inline}</style>", sixteen),
  ]

  static let fields = [
    Case("<input value=\"16\">", sixteen), Case("<input type=number value=16> 件", sixteen),
    Case("<input type=hidden value=9>16", sixteen), Case("<input type=checkbox value=1>", .blank),
    Case("<textarea>16</textarea>", sixteen), Case("<textarea>\n</textarea>", .blank),
    Case("<select><option>0</option><option selected>16</option><option>9</option></select>", sixteen),
    Case("<select><option>16<option>9</select>", sixteen), Case("<select></select>16", sixteen),
    Case("<input value=\"\">", .blank), Case("<input style=\"display:none\" value=9>16", sixteen),
  ]

  @Test(arguments: PlantedCell.all, marks + links + struckOut + hidden + fields)
  func cellsStateWhatIsSeen(_ cell: PlantedCell, _ seen: Case) throws {
    let printed = cell.report()
    var printer = PagePrinter([], seed: 1)
    let page = printer.page(of: printed)
      .replacing(">\(PlantedCell.digits)<", with: ">\(seen.markup)<")
      .replacing("<title>", with: "\(seen.head)<title>")
    #expect(!page.contains(PlantedCell.digits))
    let read = try HTMLReader().read(Source(name: "a.html", text: page))[0]
    #expect(read[cell.id].statement == seen.statement)
    #expect(cell.codes(in: read) == seen.codes)
    #expect(cell.othersChanged(in: read, from: printed) == [])
  }

  private func read(_ section: String) throws -> Report {
    let page = """
      <h1>云坪县水务局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>\(section)
      <h2>二、主动公开政府信息情况</h2><table><tr><td>规章<td>1<td>2<td>3</table>
      <h2>三、收到和处理政府信息公开申请情况</h2><h2>五、存在的主要问题及改进情况</h2>
      """
    return try HTMLReader().read(Source(name: "a.html", text: page))[0]
  }

  @Test func marksInProseAreRaisedCharacters() throws {
    let read = try read(
      """
      <p>办公用房12m<sup>2</sup>，CO<sub>2</sub>，办理5件<sup>[1]</sup>，见<a href="#s3">第3节</a>，公开9件<a href="#fn1">1</a>。</p>
      <p><sup>2023年，全文都在上标里，没有人关上它。</sup></p>
      """)
    #expect(
      read.sections[.overview].map(\.text) == [
        "办公用房12m²，CO₂，办理5件[¹]，见第3节，公开9件¹。", "2023年，全文都在上标里，没有人关上它。",
      ])
    #expect(!read.findings.contains { $0.code == "R6" })
  }

  @Test func struckOutProseIsLeftOutAndTold() throws {
    let read = try read("<p>全年公开<del>91</del>16条信息。</p><p><s>旧的一段。</s></p>")
    #expect(read.sections[.overview].map(\.text) == ["全年公开16条信息。"])
    let told = read.findings.filter { $0.code == "R7" }
    #expect(told.map(\.severity) == [.information])
    #expect(told.first?.message.chinese.contains("“91”、“旧的一段。”") == true)
    #expect(told.first?.place != nil)
  }

  @Test func fieldsWithinProseAreRead() throws {
    let read = try read(
      "<form><input value=\"请输入关键字\"></form><p>收到申请<input value=\"16\">件，<select><option>全部</select>办结。</p>")
    #expect(read.sections[.overview].map(\.text) == ["收到申请16件，全部办结。"])
  }

  @Test func hiddenRowsCellsAndTablesAreNotThere() throws {
    let printed = PlantedCell.all[1].report()
    var printer = PagePrinter([], seed: 1)
    let page = printer.page(of: printed)
      .replacing("<tr>", with: "<tr><td style='display:none'>7</td>")
      .replacing("</tbody>", with: "<tr hidden><td>规章</td><td>7</td></tr></tbody>")
      .replacing("<table", with: "<table class=old><tr><td>规章<td>8<td>8<td>8</table><table")
      .replacing("<title>", with: "<style>.old{display:none}</style><title>")
    let read = try HTMLReader().read(Source(name: "a.html", text: page))[0]
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
    #expect(!read.findings.contains { $0.code == "R7" })
  }

  @Test func aReportThatOnlyAProgramShowsIsRead() throws {
    let printed = PlantedCell.all[0].report()
    var printer = PagePrinter([], seed: 1)
    let page = printer.page(of: printed)
      .replacing("<title>", with: "<style>body{display:none}</style><title>")
    let read = try HTMLReader().read(Source(name: "a.html", text: page))[0]
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
    #expect(read.findings.contains { $0.code == "R1" && $0.severity == .information && $0.cells.isEmpty })
  }

  @Test func endlessStylesCostNoMoreThanTheirLength() throws {
    let rules = (0..<20_000).map { ".c\($0 % 7).d\($0){display:none}" }.joined()
    let unclosed = [
      "{", "}}}", "/*", "@media{", "a{b", ".{}", "#{display:none}", "a.b.{display:none}", ",,{display:none}",
    ]
    for sheet in unclosed + [rules] {
      let classes = (0..<200).map { "c\($0)" }.joined(separator: " ")
      let body = String(repeating: "<p class=\"\(classes)\">文</p>", count: 500)
      let page = "<style>\(sheet)</style><h1>云坪县水务局2023年政府信息公开工作年度报告</h1><h2>一、总体情况</h2>\(body)"
      _ = try? HTMLReader().read(Source(name: "a.html", text: page))
    }
  }
}
