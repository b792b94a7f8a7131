import Conversion
import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// The papers that go with a report, as Word documents of the same look.
@Suite struct PaperDocumentTests {
  private var paper: Paper {
    var paper = Paper(.correction)
    paper.add("《甲<局>报告》（原文件：a.txt）的数据有下列更正。")
    paper.beginSection("更正的数据")
    var table = PaperTable(
      "更正的数据",
      columns: [
        PaperTable.Column("行", width: 9), PaperTable.Column("原文", width: 4, isCentered: true),
      ])
    table.add(["一、本年新收\n总计", "12"], under: "三、申请情况")
    table.add(["行政复议", "/"], under: "四、复议")
    paper.add(table)
    return paper
  }

  private func part(_ name: String) throws -> String {
    let exporter = try #require(try Registry.standard.paperExporter)
    return String(decoding: try OfficeFile.part(name, of: exporter.export(paper)), as: UTF8.self)
  }

  @Test func theyLookLikeTheReport() throws {
    let document = try part("word/document.xml")
    #expect(document.contains("<w:pStyle w:val=\"Title\"/></w:pPr><w:r><w:t>更正说明</w:t>"))
    #expect(document.contains("<w:pStyle w:val=\"BodyTextFirstIndent\"/>"))
    #expect(document.contains("<w:t>一、更正的数据</w:t>"))
    #expect(document.contains("《甲&lt;局&gt;报告》"))
    #expect(document.contains("w:top=\"2098\" w:right=\"1474\" w:bottom=\"1984\" w:left=\"1587\""))
  }

  @Test func tablesFillTheLineAndRepeatTheirHeads() throws {
    let document = try part("word/document.xml")
    let columns = document.split(separator: "<w:gridCol w:w=\"").dropFirst().compactMap { piece in
      Int(piece.prefix { $0.isNumber })
    }
    #expect(columns.count == 3)
    #expect(columns.reduce(0, +) == 8845)
    #expect(document.split(separator: "<w:tblHeader/>").count - 1 == 1)
    #expect(document.split(separator: "<w:gridSpan w:val=\"3\"/>").count - 1 == 2)
    #expect(document.contains("<w:t>一、本年新收</w:t><w:br/><w:t>总计</w:t>"))
  }

  @Test func theSamePaperGivesTheSameBytesWithoutAClock() throws {
    let exporter = WordExporter()
    #expect(try exporter.export(paper) == exporter.export(paper))
    #expect(!(try part("docProps/core.xml")).contains("dcterms:created"))
  }

  @Test func readersOfReportsKnowThem() throws {
    let source = Source(name: "更正说明.docx", bytes: try WordExporter().export(paper))
    #expect {
      _ = try WordReader().read(source, options: ReadOptions())
    } throws: { error in
      (error as? ConversionError)?.kind == .paper
    }
  }

  @Test(.enabled(if: PythonTools.python(with: "openxml_audit") != nil, PythonTools.absence))
  func thePackageIsValid() throws {
    let folder = try TemporaryFolder()
    let file = folder.file("docx/paper.docx")
    try AtomicFile.makeFolder(of: file)
    try AtomicFile().write(WordExporter().export(paper), to: file)
    let arguments = ["-m", "openxml_audit", "--recursive", "--output", "json", "--max-errors", "0"]
    let output = try PythonTools.run(arguments + [folder.file("docx")], with: "openxml_audit")
    #expect(try PythonTools.faults(in: output, ofFiles: 1).isEmpty)
  }
}
