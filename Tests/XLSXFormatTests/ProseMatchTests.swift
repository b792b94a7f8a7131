import Diagnostics
import ReportModel
import Testing

@testable import XLSXFormat

/// What is read where people changed the sheet of prose.
@Suite struct ProseMatchTests {
  private let words = ProseWords(language: .chinese)

  private let marked = ProseBlock.paragraph(
    Paragraph("全年公开十二条。", marks: [TextMark(.bold, 0..<6), TextMark(.note([Paragraph("不含转载。")]), 24..<24)]))
  private let table = ProseBlock.table(
    ProseTable(rows: [
      [ProseTable.Cell(["渠道"]), ProseTable.Cell(["条数"])],
      [
        ProseTable.Cell(["网站"]),
        ProseTable.Cell([.paragraph(Paragraph("12", marks: [TextMark(.bold, 0..<2)]))]),
      ],
    ]))
  private let item = ProseBlock.paragraph(Paragraph("网站", item: ListItem(isNumbered: false)))

  private func lines(_ blocks: [ProseBlock]) -> [ShownLine] {
    blocks.flatMap { $0.lines(words) }.map { $0.shown(words) }
  }

  private func blocks(_ stored: [ProseBlock], shown: [ShownLine]) -> [ProseBlock] {
    ProseMatch(stored, shown: shown, words: words).blocks
  }

  @Test func whatIsShownAsWrittenIsKept() {
    let stored = [marked, table, item, "末段"]
    #expect(blocks(stored, shown: lines(stored)) == stored)
    #expect(blocks([], shown: []) == [])
  }

  @Test func removedBlocksAreGoneAndTheOthersStay() {
    let stored = [marked, table, item, "末段"]
    for index in stored.indices {
      var left = stored
      left.remove(at: index)
      #expect(blocks(stored, shown: lines(left)) == left, "\(index)")
    }
  }

  @Test func addedParagraphsAreRead() {
    let stored = [marked, table, "末段"]
    for index in 0...stored.count {
      var more = stored
      more.insert("添上的一段。", at: index)
      #expect(blocks(stored, shown: lines(more)) == more, "\(index)")
    }
  }

  @Test func whatStayedOfAParagraphKeepsItsMarks() throws {
    var shown = lines([marked, "末段"])
    shown[0].cells[0].text = "全年主动公开十二条。"
    let edited = try #require(blocks([marked, "末段"], shown: shown).first?.paragraph)
    #expect(edited.text == "全年主动公开十二条。")
    #expect(edited.marks.map(\.range) == [0..<6, 30..<30])
    #expect(edited.notes == [[Paragraph("不含转载。")]])
  }

  @Test func aChangedNoteIsRead() throws {
    var shown = lines([marked])
    shown[1].cells[0].text = "注：含转载。"
    let edited = try #require(blocks([marked], shown: shown).first?.paragraph)
    #expect(edited.notes == [[Paragraph("含转载。")]])
    #expect(edited.text == "全年公开十二条。")
  }

  @Test func aRemovedNoteLeavesTheEmphasis() throws {
    let shown = lines([marked, "末段"])
    let read = blocks([marked, "末段"], shown: [shown[0], ShownLine("添上的一段。"), shown[2]])
    #expect(read.map(\.text) == ["全年公开十二条。", "添上的一段。", "末段"])
    #expect(read.first?.paragraph?.marks.map(\.kind) == [.bold])
  }

  @Test func aChangedItemStaysAnItem() {
    var shown = lines([item])
    shown[0].cells[0].text = "• 网站和报纸"
    #expect(
      blocks([item], shown: shown) == [.paragraph(Paragraph("网站和报纸", item: ListItem(isNumbered: false)))])
    shown[0].cells[0].text = "网站和报纸"
    #expect(blocks([item], shown: shown) == ["网站和报纸"])
  }

  @Test func aChangedCellLeavesTheOthers() throws {
    var shown = lines([table])
    shown[1].cells[1].text = "13"
    let edited = try #require(blocks([table], shown: shown).first?.table)
    #expect(edited.text == "渠道\t条数\n网站\t13")
    #expect(edited.rows[1][1].blocks.first?.paragraph?.marks.map(\.range) == [0..<2])
    shown[1].cells.removeLast()
    #expect(blocks([table], shown: shown).first?.table?.rows[1][1].blocks == [])
  }

  @Test func anAddedRowLeavesTheOthers() throws {
    for (row, text) in [
      (1, "渠道\t条数\n网站二\t12二\n网站\t12"), (2, "渠道\t条数\n网站\t12\n网站二\t12二"),
    ] {
      var shown = lines([table, "末段"])
      let added = shown[1].cells.map { ShownLine.Cell(column: $0.column, text: $0.text + "二") }
      shown.insert(ShownLine(added), at: row)
      let read = blocks([table, "末段"], shown: shown)
      let edited = try #require(read.first?.table)
      #expect(edited.text == text)
      let old = try #require(edited.rows.first { $0.first?.text == "网站" })
      #expect(old[1].blocks.first?.paragraph?.marks.count == 1)
      #expect(read.last == "末段" && read.count == 2)
    }
  }

  @Test func anotherAlternativeIsRead() {
    let picture = ProseBlock.picture(Picture(nil, alternative: "旧图", address: "a.png"))
    let edited = blocks([picture], shown: [ShownLine("〔图片：新图〕")])
    #expect(edited == [.picture(Picture(nil, alternative: "新图", address: "a.png"))])
    #expect(blocks([picture], shown: []) == [])
  }

  @Test func rowsWithoutStoredBlocksAreParagraphsAndTables() {
    let shown = lines(["一", table, "二"])
    let read = blocks([], shown: shown)
    #expect(read.map(\.text) == ["一", "渠道\t条数\n网站\t12", "二"])
    #expect(read.tables.count == 1)
  }
}
