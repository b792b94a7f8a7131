import Diagnostics
import Testing

@testable import Layout

/// The columns of a table whose spans are a source's own, right or wrong.
struct TableLayoutTests {
  /// A cell as `columns × rows`.
  private func table(_ rows: [[(Int, Int)]]) -> TableLayout {
    var table = Block.Table()
    table.rows = rows.map { row in
      row.map { columns, rows in
        var cell = Block.Cell(place: .line(1, column: 1))
        cell.columnSpan = columns
        cell.rowSpan = rows
        return cell
      }
    }
    return TableLayout(table)
  }

  private func columns(_ layout: TableLayout) -> [[Int]] { layout.rows.map { $0.cells.map(\.column) } }

  @Test func spansPushTheCellsBesideAndBelow() {
    let layout = table([[(1, 2), (2, 1), (1, 1)], [(1, 1), (1, 1), (1, 1)]])
    #expect(columns(layout) == [[0, 1, 3], [1, 2, 3]])
    #expect(layout.columnCount == 4)
    #expect(layout.widestRow == 4)
  }

  @Test func rowsOfDifferentWidthsHaveNoColumnsInCommon() {
    let layout = table([[(1, 1), (1, 1)], [(1, 1), (1, 1), (1, 1)]])
    #expect(layout.columnCount == 0)
    #expect(layout.widestRow == 3)
  }

  @Test func spansOverEachOtherHaveNoColumnsInCommon() {
    // The second row's first cell is two wide and reaches below the cell that covers its second column.
    let layout = table([[(1, 1), (1, 2)], [(2, 1)]])
    #expect(layout.columnCount == 0)
  }

  @Test func aSpanEndsWithTheLastRow() {
    let layout = table([[(1, 9), (1, 1)], [(1, 1)]])
    #expect(columns(layout) == [[0, 1], [1]])
    #expect(layout.columnCount == 2)
  }

  @Test(arguments: [0, -3, 65, 1000]) func aSpanWiderThanAnyTableIsOneColumn(span: Int) {
    let layout = table([[(span, 1), (1, 1)]])
    #expect(columns(layout) == [[0, 1]])
    #expect(layout.columnCount == 2)
  }

  @Test func theWidestSpanIsKept() {
    #expect(table([[(64, 1)]]).columnCount == 64)
    #expect(table([[(64, 1), (1, 1)]]).columnCount == 0)
  }

  @Test func aRowCoveredFromAboveIsAsWideAsTheOthers() {
    let layout = table([[(1, 1), (2, 2)], [(1, 1)]])
    #expect(columns(layout) == [[0, 1], [0]])
    #expect(layout.columnCount == 3)
  }
}
