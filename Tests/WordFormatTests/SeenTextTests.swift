import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// What a reader of a document sees in a cell is what is read: marks of notes, struck-out, deleted and hidden text are no
/// part of it.
@Suite struct SeenTextTests {
  /// What a document has in a cell, what comes of it, and which findings tell.
  struct Case: Sendable, CustomTestStringConvertible {
    let runs: String
    let statement: Cell.Statement
    let codes: Set<String>

    init(_ runs: String, _ statement: Cell.Statement, _ codes: String...) {
      self.runs = runs
      self.statement = statement
      self.codes = Set(codes)
    }

    var testDescription: String { runs }
  }

  private static let sixteen = Cell.Statement.number(ExactDecimal(16))

  private static func run(_ text: String, _ properties: String = "") -> String {
    "<w:r><w:rPr>\(properties)</w:rPr><w:t>\(text)</w:t></w:r>"
  }

  private static let raised = "<w:vertAlign w:val=\"superscript\"/>"
  private static let plain = run("16")

  static let marks = [
    Case(plain + run("1", raised), sixteen, "R6"),
    Case(plain + run("1", raised) + run("2", raised), sixteen, "R6"),
    Case(plain + run("2", "<w:vertAlign w:val=\"subscript\"/>"), sixteen, "R6"),
    Case(plain + run("[1]", raised), sixteen, "R6"), Case(plain + run("注1", raised), sixteen, "R6"),
    Case(plain + run("*", raised), sixteen, "R6"), Case(plain + run("a", raised), sixteen, "R6"),
    Case(plain + run("1", "<w:rStyle w:val=\"note\"/>"), sixteen, "R6"),
    Case(
      plain + run("1", "<w:rStyle w:val=\"note\"/><w:vertAlign w:val=\"baseline\"/>"),
      .number(ExactDecimal(161))),
    Case(plain + run("1", "<w:position w:val=\"6\"/>"), sixteen, "R6"),
    Case(run("16", "<w:position w:val=\"6\"/>"), sixteen),
    Case(run("1", "<w:position w:val=\"-6\"/>") + run("6"), sixteen),
    Case(plain + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>", sixteen, "R6"),
    Case(plain + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>", sixteen, "R6"),
    Case(
      plain + "<w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"2\"/></w:r>" + run("*", raised),
      sixteen, "R6"),
    Case(
      "<m:sSup><m:e><m:r><m:t>16</m:t></m:r></m:e><m:sup><m:r><m:t>1</m:t></m:r></m:sup></m:sSup>", sixteen,
      "R6"),
    Case(run("1", raised), .text("¹"), "R3"), Case(run("16*"), .text("16*"), "R3"),
  ]

  static let struckOut = [
    Case(run("9", "<w:strike/>") + plain, sixteen, "R6"),
    Case(plain + run("9", "<w:dstrike/>"), sixteen, "R6"),
    Case(run("9", "<w:rStyle w:val=\"old\"/>") + plain, sixteen, "R6"),
    Case(run("16", "<w:rStyle w:val=\"old\"/><w:strike w:val=\"0\"/>"), sixteen),
    Case(run("16", "<w:strike w:val=\"false\"/>"), sixteen), Case(run("16", "<w:strike/>"), .blank, "R6"),
    Case("<w:del><w:r><w:delText>9</w:delText></w:r></w:del>" + plain, sixteen, "R6"),
    Case("<w:del><w:r><w:tab/><w:t>9</w:t></w:r></w:del>" + plain, sixteen, "R6"),
    Case("<w:moveFrom><w:r><w:t>9</w:t></w:r></w:moveFrom>" + plain, sixteen),
    Case("<w:ins>\(plain)</w:ins>", sixteen),
  ]

  static let hidden = [
    Case(run("9", "<w:vanish/>") + plain, sixteen), Case(run("9", "<w:sz w:val=\"2\"/>") + plain, sixteen),
    Case(run("9", "<w:rStyle w:val=\"away\"/>") + plain, sixteen),
    Case(run("16", "<w:rStyle w:val=\"away\"/><w:vanish w:val=\"0\"/>"), sixteen),
    Case(run("16", "<w:webHidden/><w:sz w:val=\"18\"/>"), sixteen),
  ]

  static let fields = [
    Case("<w:sdt><w:sdtPr/><w:sdtContent>\(plain)</w:sdtContent></w:sdt>", sixteen),
    Case(
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(run("单击此处输入文字。"))</w:sdtContent></w:sdt>",
      .blank),
    Case(
      "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>\(plain)</w:sdtContent></w:sdt>", sixteen),
    Case(
      """
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="0"/>\
      <w:listEntry w:val="16"/></w:ddList></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMDROPDOWN </w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r>
      """, sixteen),
    Case(
      """
      <w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:textInput><w:default w:val="9"/></w:textInput></w:ffData>\
      </w:fldChar></w:r><w:r><w:instrText> FORMTEXT </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>\
      \(plain)<w:r><w:fldChar w:fldCharType="end"/></w:r>
      """, sixteen),
  ]

  private static let styles = """
    <w:style w:styleId="note"><w:rPr>\(raised)</w:rPr></w:style>\
    <w:style w:styleId="old"><w:basedOn w:val="older"/></w:style><w:style w:styleId="older"><w:rPr><w:strike/></w:rPr></w:style>\
    <w:style w:styleId="away"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>
    """

  private func document(_ report: Report, _ damages: Set<WordPrinter.Damage> = []) throws -> PackageEditor {
    var printer = WordPrinter(damages, seed: 1)
    return try PackageEditor(printer.document(of: report)).changing("word/styles.xml") {
      $0.replacing("</w:styles>", with: Self.styles)
    }
  }

  private func read(_ document: PackageEditor) throws -> Report {
    try WordReader().read(Source(name: "a.docx", bytes: document.bytes()))[0]
  }

  @Test(arguments: PlantedCell.all, marks + struckOut + hidden + fields)
  func cellsStateWhatIsSeen(_ cell: PlantedCell, _ seen: Case) throws {
    let printed = cell.report()
    let run = "<w:r><w:t xml:space=\"preserve\">\(PlantedCell.digits)</w:t></w:r>"
    let read = try read(
      document(printed).changing("word/document.xml") {
        $0.replacing(run, with: seen.runs)
          .replacing(
            "<w:document ",
            with: "<w:document xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\" ")
      })
    #expect(read[cell.id].statement == seen.statement)
    #expect(cell.codes(in: read) == seen.codes)
    #expect(cell.othersChanged(in: read, from: printed) == [])
  }

  @Test func deletionsOfAllCellsAreOneFinding() throws {
    let printed = PlantedCell.all[0].report()
    let read = try read(document(printed, [.trackedChanges]))
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
    let told = read.findings.filter { $0.code == "R6" }
    #expect(told.count == 1)
    #expect(
      told.first?.cells.count == CellID.all.count { printed[$0].statement != .blank && printed[$0].isStated })
    #expect(told.first?.message.english.contains("and others") == true)
  }

  @Test func deletedRowsAreToldWithoutAPlace() throws {
    let read = try read(document(PlantedCell.all[0].report(), [.deletedRows]))
    let told = read.findings.filter { $0.code == "R7" && $0.message.chinese.contains("划去或删除") }
    #expect(told.map(\.severity) == [.information])
    #expect(told.allSatisfy { $0.place == nil && $0.cells.isEmpty })
  }

  @Test func hiddenRowsAreNotThere() throws {
    let printed = PlantedCell.all[0].report()
    let row =
      "<w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p>\(Self.run("规章"))</w:p></w:tc><w:tc><w:p>\(Self.run("9"))</w:p></w:tc></w:tr>"
    let read = try read(
      document(printed).changing("word/document.xml") {
        $0.replacing("<w:tblGrid/>", with: "<w:tblGrid/>" + row)
      })
    #expect(CellID.all.allSatisfy { read[$0].statement == printed[$0].statement })
    #expect(!read.findings.contains { $0.code == "R7" })
  }

  @Test func proseKeepsRaisedCharactersAndTellsWhatIsStruckOut() throws {
    let printed = PlantedCell.all[0].report()
    let text =
      Self.run("办公用房12m") + Self.run("2", Self.raised) + Self.run("旧", "<w:strike/>") + Self.run("，新址启用。")
    let read = try read(
      document(printed).changing("word/document.xml") {
        $0.replacing("一、总体情况</w:t></w:r></w:p>", with: "一、总体情况</w:t></w:r></w:p><w:p>\(text)</w:p>")
      })
    #expect(read.sections[.overview].first?.text == "办公用房12m²，新址启用。")
    #expect(read.findings.contains { $0.code == "R7" && $0.quote == "旧" })
  }
}
