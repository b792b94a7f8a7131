import NianbaoKit
import Testing

@testable import Layout

/// Blocks from what readers of marked-up documents meet.
struct BlockBuilderTests {
  private var builder = BlockBuilder()
  private let place = Place.line(1, column: 1)

  private mutating func add(_ text: String) { builder.add(.paragraph, text.utf8, place: place) }

  private mutating func addCell(_ text: String) {
    builder.beginCell(place: place)
    add(text)
    builder.endCell()
  }

  /// The blocks as a text: tables in brackets, rows after slashes, cells between bars.
  private func shown(_ blocks: [Block]) -> String {
    blocks.map { block in
      switch block {
      case .picture(let picture): "picture \(picture)"
      case .text(let text): String(decoding: builder.bytes[text.range], as: UTF8.self)
      case .table(let table):
        "["
          + table.rows.map { row in row.map { shown($0.blocks) }.joined(separator: "|") }.joined(
            separator: "/")
          + "]"
      }
    }.joined(separator: " ")
  }

  @Test mutating func textsAndTablesKeepTheirOrder() {
    add("一")
    builder.beginTable()
    builder.beginRow()
    addCell("甲")
    addCell("1")
    builder.beginRow()
    addCell("乙")
    builder.endTable()
    add("二")
    builder.addFirst(.heading, "题".utf8, place: place)
    #expect(shown(builder.blocks) == "题 一 [甲|1/乙] 二")
    #expect(!builder.isTooLarge)
  }

  @Test mutating func aTableWithinACellIsPartOfIt() {
    builder.beginTable()
    builder.beginRow()
    builder.beginCell(place: place)
    builder.beginTable()
    builder.beginRow()
    addCell("里")
    builder.endTable()
    add("后")
    builder.endTables()
    #expect(shown(builder.blocks) == "[[里] 后]")
  }

  @Test mutating func whatIsInATableButInNoCellGoesBeforeIt() {
    builder.beginTable()
    add("外")
    builder.beginRow()
    addCell("甲")
    add("也在外")
    builder.endTable()
    #expect(shown(builder.blocks) == "外 也在外 [甲]")
  }

  @Test mutating func aTextBoxStandsOutsideTheTablesAroundIt() {
    builder.beginTable()
    builder.beginRow()
    builder.beginCell(place: place)
    builder.beginBox()
    #expect(!builder.isInTable)
    #expect(builder.lastCellPlace == nil)
    add("框")
    builder.endBox()
    #expect(builder.isInCell)
    add("甲")
    builder.endTable()
    #expect(shown(builder.blocks) == "框 [甲]")
  }

  @Test mutating func aRowThatOnlyStatesWidthsIsLeftOutIfNothingStandsInIt() {
    builder.beginTable()
    for text in ["", "甲"] {
      builder.beginRow(onlyStatesWidths: true)
      builder.beginCell(place: place)
      if !text.isEmpty { add(text) }
    }
    builder.beginRow()
    addCell("乙")
    builder.endTable()
    #expect(shown(builder.blocks) == "[甲/乙]")
  }

  @Test mutating func aTableWithoutRowsIsNone() {
    builder.beginTable()
    builder.beginRow()
    builder.dropRow()
    builder.endTable()
    #expect(builder.blocks.isEmpty)
  }

  @Test mutating func cellsAreCountedRowByRowAndTableByTable() {
    builder.beginTable()
    builder.beginRow()
    builder.skipColumns(2, place: place)
    #expect(builder.nextCell == (1, 1, 1))
    addCell("甲")
    builder.beginRow()
    addCell("乙")
    builder.beginCell(place: place)
    builder.beginTable()
    builder.beginRow()
    #expect(builder.nextCell == (2, 1, 1))
    builder.endTable()
    #expect(builder.nextCell == (1, 2, 3))
  }

  @Test mutating func spansAreKept() throws {
    builder.beginTable()
    builder.beginCell(columnSpan: 3, rowSpan: 2, place: place)
    builder.changeCell { $0.continuesAbove = true }
    builder.endCell()
    builder.changeCell { $0.columnSpan = 9 }
    builder.endTable()
    guard case .table(let table)? = builder.blocks.first else { return #expect(Bool(false)) }
    let cell = try #require(table.rows.first?.first)
    #expect((cell.columnSpan, cell.rowSpan, cell.continuesAbove) == (3, 2, true))
  }

  @Test mutating func moreThanAnyReportHasIsTooLarge() {
    for _ in 0..<48 {
      builder.beginTable()
      builder.beginCell(place: place)
    }
    #expect(!builder.isTooLarge)
    builder.beginTable()
    #expect(builder.isTooLarge)
    builder = BlockBuilder()
    for _ in 0..<200_000 { builder.add(.line, 0..<0, place: place) }
    #expect(!builder.isTooLarge)
    builder.add(.line, 0..<0, place: place)
    #expect(builder.isTooLarge)
  }
}
