import Diagnostics
import Testing

@testable import Layout

/// Tables for what they say are told from tables for how a page looks.
@Suite struct DataTableTests {
  private func cell(_ length: Int, _ inner: Block.Table? = nil, kind: Block.Text.Kind = .paragraph)
    -> Block.Cell
  {
    let place = Place.line(1, column: 1)
    var cell = Block.Cell(place: place)
    if length > 0 { cell.blocks.append(.text(Block.Text(kind, 0..<length, place: place))) }
    if let inner { cell.blocks.append(.table(inner)) }
    return cell
  }

  private func table(_ rows: [[Block.Cell]]) -> Block.Table {
    var table = Block.Table()
    table.rows = rows
    return table
  }

  @Test func sentencesBesideWordsAreData() {
    #expect(table([[cell(6), cell(9)], [cell(9), cell(900)], [cell(9), cell(400)]]).isData)
  }

  @Test func aSmallTableInACellIsData() {
    let inner = table([[cell(3), cell(3)], [cell(3), cell(3)]])
    #expect(table([[cell(6), cell(9)], [cell(9, inner), cell(9)]]).isData)
  }

  @Test func piecesOfAPageAreNot() {
    #expect(!table([[cell(6), cell(9)], [cell(9), cell(3_000)]]).isData)
    #expect(!table([[cell(600)], [cell(600)], [cell(300)]]).isData)
    #expect(!table([[cell(6), cell(9)], [cell(9), cell(30, kind: .heading)]]).isData)
    let form = table(Array(repeating: Array(repeating: cell(3), count: 10), count: 4))
    #expect(!table([[cell(6), cell(9)], [cell(9), cell(0, form)]]).isData)
  }

  @Test func textsOfInnerTablesStandInTheirPlaces() {
    let flat = cell(9, table([[cell(1), cell(2)], [cell(3)]])).flattened
    let lengths = flat.blocks.map { if case .text(let text) = $0 { text.range.count } else { -1 } }
    #expect(lengths == [9, 1, 2, 3])
  }
}
