import NianbaoKit
import TestSupport
import Testing
import XLSXFormat

/// What a reader of a sheet sees in a cell is what is read, in workbooks of others.
@Suite struct SeenCellTests {
  /// What a sheet has in a cell, what comes of it, and which findings tell.
  struct Case: Sendable, CustomTestStringConvertible {
    /// The attributes and the content of the cell.
    let attributes: String
    let content: String
    let statement: Cell.Statement
    let codes: Set<String>

    init(_ attributes: String, _ content: String, _ statement: Cell.Statement, _ codes: String...) {
      self.attributes = attributes
      self.content = content
      self.statement = statement
      self.codes = Set(codes)
    }

    /// A number in a style.
    init(style: Int, _ value: String, _ statement: Cell.Statement, _ codes: String...) {
      attributes = "s=\"\(style)\""
      content = "<v>\(value)</v>"
      self.statement = statement
      self.codes = Set(codes)
    }

    var testDescription: String { "<c \(attributes)>\(content)" }
  }

  private static let sixteen = Cell.Statement.number(ExactDecimal(16))

  private static let space = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""

  private static func rich(_ runs: String) -> String { "<is>\(runs)</is>" }

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<r><rPr>\(properties)</rPr><t>\(text)</t></r>"
  }

  private static let raised = "<vertAlign val=\"superscript\"/>"
  private static let inline = "t=\"inlineStr\""

  static let texts = [
    Case(inline, rich(run("16") + run("1", raised)), sixteen, "R6"),
    Case(inline, rich(run("16") + run("2", "<vertAlign val=\"subscript\"/>")), sixteen, "R6"),
    Case(inline, rich(run("16") + run("[1]", raised)), sixteen, "R6"),
    Case(inline, rich(run("16") + run("*", raised)), sixteen, "R6"),
    Case(inline, rich(run("9", "<strike/>") + run("16")), sixteen, "R6"),
    Case(inline, rich(run("9", "<strike val=\"0\"/>")), .number(ExactDecimal(9))),
    Case(inline, rich(run("16", "<strike/>")), .blank, "R6"),
    Case(inline, rich(run("9", "<sz val=\"1\"/>") + run("16")), sixteen),
    Case("t=\"str\"", "<v>'16</v>", .text("'16"), "R3"), Case("t=\"str\"", "<v>16*</v>", .text("16*"), "R3"),
    Case(inline, rich("<t>16 </t>"), sixteen),
    Case(inline, rich("<t xml:space=\"preserve\">\t16</t>"), sixteen),
    Case("t=\"str\"", "<v>16件</v>", sixteen),
    Case(inline, rich("<t>零</t>"), .text("零"), "R3"),
    Case(inline, rich("<t>3（其中修订1件）</t>"), .text("3（其中修订1件）"), "R3"),
    Case(inline, rich("<t>3.5（含上缴）</t>"), .text("3.5（含上缴）"), "R3"),
    Case(inline, rich("<t>见附件</t>"), .text("见附件"), "R3"),
    Case(inline, rich("<t>　</t>"), .blank), Case(inline, rich("<t>\u{A0}\u{200B}</t>"), .blank),
    Case("", "", .blank), Case("", "<v></v>", .blank), Case("t=\"s\"", "<v></v>", .blank),
  ]

  static let values = [
    Case("t=\"e\"", "<v>#REF!</v>", .text("#REF!"), "R3"),
    Case("t=\"e\"", "<v>#DIV/0!</v>", .text("#DIV/0!"), "R3"),
    Case("t=\"e\"", "<v>#N/A</v>", .text("#N/A"), "R3"),
    Case("t=\"e\"", "<f>A1/0</f><v>#VALUE!</v>", .text("#VALUE!"), "R3"),
    Case("t=\"b\"", "<v>1</v>", .text("TRUE"), "R3"), Case("t=\"b\"", "<v>0</v>", .text("FALSE"), "R3"),
    Case("t=\"str\"", "<f>A1&amp;\"\"</f><v>16</v>", sixteen),
    Case("t=\"str\"", "<f>IF(A1=0,\"\",A1)</f><v></v>", .blank),
    Case("", "<f>COUNTIF(A1:A9,2)</f><v>16</v>", sixteen),
  ]

  static let formulas = [
    Case("", "<f>COUNTIF(A1:A9,2)</f>", .text("=COUNTIF(A1:A9,2)"), "R3"),
    Case("t=\"str\"", "<f>汇总表!A1</f>", .text("=汇总表!A1"), "R3"),
    Case("", "<f>A1+A2</f><v/>", .text("=A1+A2"), "R3"),
    Case("", "<f t=\"shared\" si=\"0\"/>", .text("="), "R3"),
    // Results that nobody calculated: the title is no number, and an empty cell is not 16.
    Case("", "<f>A1</f><v>0</v>", .number(ExactDecimal(0)), "R1"),
    Case("", "<f>ZZ99</f><v>16</v>", sixteen, "R1"),
    Case("", "<f>SUM(ZZ1:ZZ9,15)+3-(1+1)</f><v>16</v>", sixteen),
    Case("", "<f>-4+SUM(10,$ZZ$1)</f><v>5</v>", .number(ExactDecimal(5)), "R1"),
    Case("", "<f>报告1!$ZZ$1+'报告1'!ZZ2+16</f><v>16</v>", sixteen), Case("", "<f>'另表'!A1</f><v>16</v>", sixteen),
  ]

  /// The number formats of the styles of these workbooks, from 1; the last one strikes out.
  private static let formats = [
    "0&quot;件&quot;", "#,##0.00&quot;万元&quot;", "0.0%", "yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;",
    "&quot;约&quot;0", "[$¥-804]#,##0.00", ";;;", "0!.0,&quot;万&quot;",
    "_ * #,##0_ ;_ * \\-#,##0_ ;_ * &quot;-&quot;_ ;_ @_ ",
    "[DBNum1][$-804]General", "General&quot;件&quot;", "[红色]0_);[Red]\\(0\\)", "# ?/?", "0.00E+00", "0,",
    "0", "0.##",
  ]
  private static let struck = formats.count + 1

  static let numberFormats = [
    Case(style: 1, "16", sixteen), Case(style: 3, "0.16", .text("16.0%"), "R3"),
    Case(style: 4, "45296", .text("2024年1月5日"), "R3"),
    Case(style: 5, "16", .text("约16"), "R3"), Case(style: 6, "16", .text("¥16.00"), "R3"),
    Case(style: 7, "16", .blank),
    Case(style: 8, "16", .text("16（0!.0,\"万\"）"), "R3"), Case(style: 9, "16", sixteen),
    Case(style: 9, "0", .number(ExactDecimal(0))),
    Case(style: 10, "16", .text("16（…）"), "R3"), Case(style: 11, "16", sixteen),
    Case(style: 12, "16", sixteen), Case(style: 13, "16", .text("16（# ?/?）"), "R3"),
    Case(style: 14, "16", .text("16（0.00E+00）"), "R3"), Case(style: 15, "16000", .text("16000（0,）"), "R3"),
    // Shown with fewer digits than the file has.
    Case(style: 16, "15.5", sixteen, "R1"),
    Case(style: 16, "16.4", sixteen, "R1"),
    Case(style: 16, "16.0000000000000001", sixteen), Case(style: 17, "16", sixteen),
    Case(style: 18, "16", .blank, "R6"), Case(style: 99, "16", sixteen),
  ]

  private static func styles() -> String {
    let codes = formats.enumerated().map { "<numFmt numFmtId=\"\(200 + $0)\" formatCode=\"\($1)\"/>" }
    let cells = formats.indices.map { "<xf numFmtId=\"\(200 + $0)\" fontId=\"0\"/>" }
    return """
      <styleSheet \(Self.space)><numFmts>\(codes.joined())</numFmts><fonts><font><strike val="0"/></font>\
      <font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/>\(cells.joined())<xf numFmtId="0" fontId="1"/></cellXfs>\
      <dxfs><dxf><font><strike/></font></dxf></dxfs></styleSheet>
      """
  }

  private func workbook(_ report: Report) throws -> PackageEditor {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return try PackageEditor(WorkbookPrinter.workbook(of: [report]))
      .changing("xl/_rels/workbook.xml.rels") {
        $0.replacing(
          "</Relationships>",
          with: "<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"styles.xml\"/></Relationships>")
      }
      .adding("xl/styles.xml", Self.styles())
  }

  private func planting(_ seen: Case, in sheet: String) -> String {
    sheet.replacing(/<c r="([A-Z]+[0-9]+)"><v>7654321<\/v><\/c>/) {
      "<c r=\"\($0.1)\" \(seen.attributes)>\(seen.content)</c>"
    }
  }

  private func read(_ workbook: PackageEditor) throws -> Report {
    try XLSXReader().read(Source(name: "a.xlsx", bytes: workbook.bytes()))[0]
  }

  @Test(arguments: PlantedCell.all, texts + values + formulas + numberFormats)
  func cellsStateWhatIsSeen(_ cell: PlantedCell, _ seen: Case) throws {
    let printed = cell.report()
    let read = try read(workbook(printed).changing("xl/worksheets/sheet1.xml") { planting(seen, in: $0) })
    #expect(read[cell.id].statement == seen.statement)
    #expect(cell.codes(in: read) == seen.codes)
    #expect(cell.othersChanged(in: read, from: printed) == [])
    #expect((read[cell.id].origin?.doubt != nil) == seen.codes.contains("R1"))
  }

  @Test func unitsOfNumberFormatsCountForMoney() throws {
    let cell = try #require(PlantedCell.fee)
    let printed = cell.report()
    func fee(_ seen: Case) throws -> (Cell.Statement, Set<String>) {
      let read = try read(workbook(printed).changing("xl/worksheets/sheet1.xml") { planting(seen, in: $0) })
      return (read[cell.id].statement, cell.codes(in: read))
    }
    let plain = try fee(Case(style: 2, "0.5", .blank))
    #expect(plain.0 == .number(try #require(ExactDecimal("0.50"))))
    #expect(plain.1 == [])
    let text = try fee(Case(Self.inline, Self.rich("<t>5000元</t>"), .blank))
    #expect(text.0.decimal == ExactDecimal("0.5"))
    #expect(text.1 == ["R8"])
  }

  @Test func zerosOfFilesThatAskToBeCalculatedAreDoubtful() throws {
    let cell = PlantedCell.all[1]
    let seen = Case("", "<f>COUNTIF(A1:A9,2)</f><v>0</v>", .blank)
    let file = try workbook(cell.report()).changing("xl/worksheets/sheet1.xml") { planting(seen, in: $0) }
    #expect(try cell.codes(in: read(file)) == [])
    let asking = try file.changing("xl/workbook.xml") {
      $0.replacing("</workbook>", with: "<calcPr fullCalcOnLoad=\"1\"/></workbook>")
    }
    #expect(try cell.codes(in: read(asking)) == ["R1"])
  }

  @Test func hiddenRowsAndColumnsAreNotThereAndTold() throws {
    let cell = PlantedCell.all[1]
    let printed = cell.report()
    let read = try read(
      workbook(printed).changing("xl/worksheets/sheet1.xml") { sheet in
        // A hidden column before all others, and a hidden row below each.
        sheet.replacing(/([ ":])([A-Z])([0-9]+)(?=[":])/) { match in
          let next =
            match.2.unicodeScalars.first.flatMap { UnicodeScalar($0.value + 1) }.map(String.init) ?? ""
          return "\(match.1)\(next)\((Int(match.3) ?? 0) * 2)"
        }
        .replacing(/<row r="([0-9]+)">/) { match in
          let number = (Int(match.1) ?? 0) * 2
          return """
            <row r="\(number - 1)" hidden="1"><c r="C\(number - 1)"><v>9</v></c></row>\
            <row r="\(number)"><c r="A\(number)"><v>8</v></c>
            """
        }
        .replacing("<sheetData>", with: "<cols><col min=\"1\" max=\"1\" hidden=\"1\"/></cols><sheetData>")
      })
    #expect(CellID.all.filter { read[$0].statement != printed[$0].statement } == [])
    let told = read.findings.filter { $0.code == "R7" }
    #expect(told.map(\.severity) == [.information])
    #expect(told.first?.message.english.contains("hidden rows and columns") == true)
  }

  @Test func struckOutSharedTextsAreTold() throws {
    let cell = PlantedCell.all[0]
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let text = "<si>\(Self.run("9", "<strike/>"))\(Self.run("16"))\(Self.run("1", Self.raised))</si>"
    let seen = Case("t=\"s\"", "<v>0</v>", Self.sixteen)
    let read = try read(
      workbook(cell.report())
        .changing("xl/worksheets/sheet1.xml") { planting(seen, in: $0) }
        .changing("xl/_rels/workbook.xml.rels") {
          $0.replacing(
            "</Relationships>",
            with:
              "<Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
          )
        }
        .adding("xl/sharedStrings.xml", "<sst \(Self.space)>\(text)</sst>"))
    #expect(read[cell.id].statement == Self.sixteen)
    #expect(read.findings.count { $0.code == "R6" && $0.cells == [cell.id] } == 2)
  }
}

extension Cell.Statement {
  fileprivate var decimal: ExactDecimal? { if case .number(let value) = self { value } else { nil } }
}
