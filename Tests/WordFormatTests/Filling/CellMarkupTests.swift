import Conversion
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Cells as programs and people leave them, each with one figure put in.
@Suite struct CellMarkupTests {
  private static let run = "<w:rPr><w:b/></w:rPr>"

  /// What stands in the cell for 行政处罚, and what must stand there afterwards; the report has 17.
  static let variants: [(content: String, after: String)] = [
    ("<w:p/>", "<w:p><w:r><w:t xml:space=\"preserve\">17</w:t></w:r></w:p>"),
    (
      "<w:p w:rsidR=\"00A1\"/>",
      "<w:p w:rsidR=\"00A1\"><w:r><w:t xml:space=\"preserve\">17</w:t></w:r></w:p>"
    ),
    (
      "<w:p><w:r>\(run)</w:r></w:p>",
      "<w:p><w:r>\(run)</w:r><w:r>\(run)<w:t xml:space=\"preserve\">17</w:t></w:r></w:p>"
    ),
    (
      "<w:p><w:r>\(run)<w:t/></w:r></w:p>", "<w:p><w:r>\(run)<w:t xml:space=\"preserve\">17</w:t></w:r></w:p>"
    ),
    (
      "<w:p><w:r>\(run)<w:t>_</w:t></w:r><w:r><w:t>___</w:t></w:r></w:p>",
      "<w:p><w:r>\(run)<w:t xml:space=\"preserve\">17</w:t></w:r><w:r><w:t xml:space=\"preserve\"></w:t></w:r></w:p>"
    ),
    (
      "<w:p><w:r><w:t xml:space=\"preserve\"> </w:t></w:r></w:p><w:p/>",
      "<w:p><w:r><w:t xml:space=\"preserve\">17</w:t></w:r></w:p><w:p/>"
    ),
    // The same value already, in runs of its own.
    (
      "<w:p><w:r><w:t>1</w:t></w:r><w:r>\(run)<w:t>7</w:t></w:r></w:p>",
      "<w:p><w:r><w:t>1</w:t></w:r><w:r>\(run)<w:t>7</w:t></w:r></w:p>"
    ),
    // A control that shows its prompt, in the line and around it.
    (
      """
      <w:p><w:sdt><w:sdtPr><w:rPr><w:i/></w:rPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr>\
      <w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>单击输入</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """,
      """
      <w:p><w:sdt><w:sdtPr><w:rPr><w:i/></w:rPr><w:text/></w:sdtPr><w:sdtContent><w:r><w:rPr><w:i/></w:rPr>\
      <w:t xml:space="preserve">17</w:t></w:r></w:sdtContent></w:sdt></w:p>
      """
    ),
    (
      """
      <w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:r>\
      <w:t>请填写</w:t></w:r></w:p></w:sdtContent></w:sdt>
      """,
      """
      <w:sdt><w:sdtPr></w:sdtPr><w:sdtContent><w:p><w:r><w:t xml:space="preserve">17</w:t></w:r></w:p>\
      </w:sdtContent></w:sdt>
      """
    ),
    (
      "<w:p><w:sdt><w:sdtPr/><w:sdtContent></w:sdtContent></w:sdt></w:p>",
      "<w:p><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t xml:space=\"preserve\">17</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    ),
    // What was deleted stays deleted, and what is hidden hidden.
    (
      "<w:p><w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>9</w:delText></w:r></w:del></w:p>",
      """
      <w:p><w:del w:id="1" w:author="a"><w:r><w:delText>9</w:delText></w:r></w:del>\
      <w:r><w:t xml:space="preserve">17</w:t></w:r></w:p>
      """
    ),
    (
      "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r></w:p>",
      """
      <w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>8</w:t></w:r><w:r><w:rPr></w:rPr>\
      <w:t xml:space="preserve">17</w:t></w:r></w:p>
      """
    ),
    // A field of a form, with nothing but blanks in it.
    (
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">     </w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """,
      """
      <w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData/></w:fldChar></w:r><w:r><w:instrText>FORMTEXT</w:instrText></w:r>\
      <w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t xml:space="preserve">17</w:t></w:r>\
      <w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>
      """
    ),
    // Comments, sections of text and references are no words.
    (
      "<!-- <w:tc> --><w:p><w:r><w:t><![CDATA[_]]>&#95;</w:t></w:r></w:p>",
      "<!-- <w:tc> --><w:p><w:r><w:t xml:space=\"preserve\">17</w:t></w:r></w:p>"
    ),
  ]

  private static var cell: Regex<(Substring, Substring, Substring, Substring)> {
    #/(行政处罚.*?<\/w:tcPr>)(<w:p>.*?<\/w:p>)(<\/w:tc>)/#
  }

  @Test(arguments: variants.indices) func aFigureTakesTheLookOfItsCell(_ index: Int) throws {
    let variant = Self.variants[index]
    let report = try FormSamples.report()
    let form = try PackageEditor(try FormSamples.nationalForm()).changing("word/document.xml") { main in
      main.replacing(Self.cell, maxReplacements: 1) { $0.1 + variant.content + $0.3 }
    }.bytes()
    let filled = try FormSamples.fill(form, with: report)
    #expect(filled.cells.count == 200)
    let main = try FormSamples.main(filled.bytes)
    let after = try #require(main.firstMatch(of: #/行政处罚.*?<\/w:tcPr>(.*?)<\/w:tc>/#)).1
    // A comment may hold the end of no cell.
    #expect(main.contains("</w:tcPr>" + variant.after + "</w:tc>"), "\(after)")
  }

  @Test func aTrackedInsertionGivesWay() throws {
    let report = try FormSamples.report()
    let form = try PackageEditor(try FormSamples.nationalForm()).changing("word/document.xml") { main in
      main.replacing(Self.cell, maxReplacements: 1) {
        $0.1 + "<w:p><w:ins w:id=\"2\" w:author=\"a\"><w:r><w:t>4</w:t></w:r></w:ins></w:p>" + $0.3
      }
    }.bytes()
    #expect(throws: ConversionError.self) { try FormSamples.fill(form, with: report) }
    let filled = try FormSamples.fill(form, with: report, replacesValues: true)
    #expect(filled.notes.count == 1)
    let cell = try #require(CellID("proactive.penalties.decisions"))
    #expect(try FormSamples.read(filled.bytes)[cell].number == ExactDecimal(17))
  }

  @Test(
    arguments: WordPrinter.Damage.allCases.filter { ![.trackedChanges, .tabs, .deletedRows].contains($0) })
  func formsInWhateverMarkupAreFilled(_ damage: WordPrinter.Damage) throws {
    let report = try FormSamples.report()
    var blank = Report(edition: report.edition)
    blank.title = "XX单位2024年政府信息公开工作年度报告"
    for cell in blank.edition.cells { blank[cell].statement = .blank }
    var printer = WordPrinter([damage], seed: 5)
    let filled = try FormSamples.fill(try printer.document(of: blank), with: report)
    #expect(filled.cells.count == 200, "\(filled.losses)")
  }

  @Test(.enabled(if: ProgramPresence.isInstalled("soffice"), "LibreOffice is not installed"))
  func formsThatLibreOfficeSavedAreFilled() throws {
    let report = try FormSamples.report()
    for form in [try FormSamples.officeForm(), try FormSamples.nationalForm()] {
      let folder = try TemporaryFolder()
      let input = try folder.write(form, to: "in/form.docx")
      let soffice = ExternalTool(
        program: "soffice", remedy: Message("", ""), timeLimit: 120, hasChildren: true)
      _ = try soffice.run(
        [
          "-env:UserInstallation=file://" + folder.file("profile"), "--headless", "--convert-to", "docx",
          "--outdir", folder.path, input,
        ], input: [])
      let saved = try #require(folder.bytes(of: "form.docx"))
      let filled = try FormSamples.fill(saved, with: report)
      #expect(filled.cells.count == 200 && filled.losses.isEmpty, "\(filled.losses)")
    }
  }
}
