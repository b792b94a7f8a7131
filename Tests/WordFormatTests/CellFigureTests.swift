import NianbaoKit
import TestSupport
import Testing
import WordFormat

/// Figures of the form's tables that are no plain text: what is seen in the cell is read or doubted, and never a blank.
@Suite struct CellFigureTests {
  private func read(_ content: String, in cell: PlantedCell) throws -> Report {
    var sample = DocumentSample()
    sample.cell = content
    sample.links = [("rNumbers", "numbering", "numbering1.xml")]
    sample.parts = [
      (
        "word/numbering1.xml",
        """
        <w:numbering><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="17"/><w:numFmt w:val="decimal"/>\
        <w:lvlText w:val="%1"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="1"/></w:num></w:numbering>
        """
      )
    ]
    return try sample.read(cell)
  }

  private static let numbered =
    "<w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"9\"/></w:numPr></w:pPr>"

  @Test(arguments: PlantedCell.all) func signsAreRead(_ cell: PlantedCell) throws {
    let sign = { (font: String, code: String) in
      "<w:r><w:sym w:font=\"\(font)\" w:char=\"\(code)\"/></w:r>"
    }
    let number = try read(sign("Symbol", "F031") + sign("Symbol", "F037"), in: cell)
    #expect(number[cell.id].statement == .number(ExactDecimal(17)))
    let star = try read(DocumentSample.run("17") + sign("Wingdings", "F0AB"), in: cell)
    #expect(star[cell.id].statement == .text("17★"))
    let unknown = try read(DocumentSample.run("17") + sign("Wingdings", "F0FF"), in: cell)
    #expect(unknown[cell.id].statement == .text("17［符号］"))
  }

  @Test(arguments: PlantedCell.all) func theNumeralOfAnEmptyParagraphIsItsValue(_ cell: PlantedCell) throws {
    #expect(try read(Self.numbered, in: cell)[cell.id].statement == .number(ExactDecimal(17)))
  }

  @Test(arguments: PlantedCell.all) func fractionsAreNoNumbers(_ cell: PlantedCell) throws {
    let part = { (name: String, text: String) in "<m:\(name)><m:r><m:t>\(text)</m:t></m:r></m:\(name)>" }
    let fraction = "<m:oMath><m:f>\(part("num", "26"))\(part("den", "1"))</m:f></m:oMath>"
    #expect(try read(fraction, in: cell)[cell.id].statement == .text("26/1"))
    let mixed = try read(DocumentSample.run("3") + fraction + DocumentSample.run("5"), in: cell)
    #expect(mixed[cell.id].statement == .text("3 26/1 5"))
    let root = try read("<m:oMath><m:rad>\(part("e", "16"))</m:rad></m:oMath>", in: cell)
    #expect(root[cell.id].statement != .number(ExactDecimal(16)))
  }

  /// Nobody knows what a picture shows: it may be a number.
  @Test(arguments: PlantedCell.all) func aPictureIsNoBlank(_ cell: PlantedCell) throws {
    let read = try read(DocumentSample.drawing("<a:blip r:link=\"r0\"/>", words: "17"), in: cell)
    #expect(read[cell.id].statement != .blank)
    if case .number = read[cell.id].statement { Issue.record("a picture was read as a number") }
    #expect(!cell.codes(in: read).isDisjoint(with: ["R1", "R2", "R3"]))
    #expect(read.provenance.residue.map(\.text).contains("［图片：17］"))
  }

  @Test func picturesInTablesOfTheProseStayAsTheyAre() throws {
    var sample = DocumentSample()
    let picture = DocumentSample.drawing("<c:chart/>", words: "流程图")
    sample.overview =
      "<w:tbl><w:tr><w:tc><w:p>\(DocumentSample.run("图"))</w:p></w:tc><w:tc><w:p>\(picture)</w:p></w:tc></w:tr></w:tbl>"
    let table = try #require(try sample.read().sections[.overview].compactMap(\.table).first)
    #expect(table.rows[0].map { $0.blocks.count } == [1, 1])
    #expect(table.rows[0][1].blocks.pictures.map(\.alternative) == ["流程图"])
  }
}
