import Diagnostics
import ReportModel
import TestSupport
import Testing

@Suite struct ProseBlockTests {
  private let table = ProseTable(
    rows: [
      [ProseTable.Cell(["渠道"], rowSpan: 2), ProseTable.Cell(["数量"], columnSpan: 2)],
      [ProseTable.Cell(["条"]), ProseTable.Cell(["占比"])],
      [ProseTable.Cell(["网站"]), ProseTable.Cell(["120"]), ProseTable.Cell()],
    ], place: .line(4, column: 1))

  @Test func paragraphsOfTablesAreInReadingOrderAndPlaced() {
    let blocks: [ProseBlock] = ["前言", .table(table), .picture(Picture(nil)), "末段"]
    #expect(blocks.paragraphs.map(\.text) == ["前言", "渠道", "数量", "条", "占比", "网站", "120", "末段"])
    #expect(blocks.paragraphs[1].place == .line(4, column: 1))
    #expect(blocks.tables == [table])
  }

  @Test func theTextOfATableHasItsRows() {
    #expect(table.text == "渠道\t数量\n条\t占比\n网站\t120\t")
    #expect(ProseBlock.table(table).text == table.text)
    #expect(ProseBlock.picture(Picture(nil, alternative: "图1")).text == "图1")
  }

  @Test func cellsHaveTheirColumns() {
    let grid = table.grid
    #expect(grid.columnCount == 3)
    #expect(grid.cells.map(\.column) == [0, 1, 1, 2, 0, 1, 2])
    #expect(grid.cells.map(\.row) == [0, 0, 1, 1, 2, 2, 2])
  }

  @Test func picturesAreFoundWhereverTheyStand() {
    let seal = Picture(nil, alternative: "印章")
    let inline = Paragraph("落款", marks: [TextMark(.picture(seal), 6..<6)])
    let blocks: [ProseBlock] = [
      .picture(Picture(nil, alternative: "图1")),
      .table(ProseTable(rows: [[ProseTable.Cell([.paragraph(inline)])]])), .paragraph(inline),
    ]
    #expect(blocks.pictures.map(\.alternative) == ["图1", "印章", "印章"])
  }

  @Test func marksThatTouchAreOne() {
    let marks = TextMark.inOrder([
      TextMark(.italic, 2..<4), TextMark(.bold, 3..<6), TextMark(.bold, 0..<3), TextMark(.note(["注"]), 3..<3),
    ])
    #expect(
      marks == [TextMark(.bold, 0..<6), TextMark(.italic, 2..<4), TextMark(.note(["注"]), 3..<3)])
  }

  @Test(arguments: [
    (TinyPictures.png(red: 1), PictureContent.Format.png), ([0xFF, 0xD8, 0xFF, 0xE0], .jpeg),
    (Array("GIF89a".utf8), .gif), (Array("BM".utf8), .bmp), ([0x49, 0x49, 0x2A, 0], .tiff),
    (Array("RIFF0000WEBP".utf8), .webp), ([0xD7, 0xCD, 0xC6, 0x9A], .wmf), ([1, 0, 0, 0], .emf),
    (Array("<?xml version=\"1.0\"?><svg>".utf8), .svg),
  ]) func aPictureIsKnownByItsFirstBytes(bytes: [UInt8], format: PictureContent.Format) {
    #expect(PictureContent(bytes)?.format == format)
  }

  @Test func whatIsNoPictureIsNone() {
    #expect(PictureContent(Array("text".utf8)) == nil)
    #expect(PictureContent([]) == nil)
    #expect(PictureSize(width: 0, height: 3) == nil)
    #expect(PictureSize(width: .infinity, height: 3) == nil)
  }

  @Test func pixelsAreReadFromTheHead() throws {
    let png = try #require(PictureContent(TinyPictures.png(red: 9))?.pixels)
    #expect(png == (1, 1))
    let frame: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 0, 0, 0xFF, 0xC0, 0, 11, 8, 0, 30, 0, 60, 3, 0, 0, 0]
    let jpeg = try #require(PictureContent(frame)?.pixels)
    #expect(jpeg == (60, 30))
    #expect(PictureContent([0xFF, 0xD8, 0xFF, 0xE0])?.pixels == nil)
  }
}
