import ReportModel
import Testing

@testable import Recognition

/// Rows whose labels are in another column than others of their kind.
@Suite struct LabelColumnsTests {
  /// For each row of cells of table 3, whether it is displaced.
  private func displaced(_ cells: [[String]]) throws -> [Bool] {
    let scanned = Scanned(.requests, rows: cells)
    let rows = try scanned.scan.lines.indices.map { number -> PrintedRow in
      let line = scanned.scan.lines[number]
      let piece = try #require(line.labels.last)
      let key = try #require(scanned.names.rows[piece]?.keys.only)
      return PrintedRow(
        segment: number, label: RowLabel(name: .key(key, .exact), pieces: Array(line.labels)), block: nil,
        tokens: Array(line.tokens), odd: [], line: number, isRow: true, isBroken: false)
    }
    let columns = LabelColumns(rows, scanned.scan, scanned.names.form)
    return rows.map(columns.isDisplaced)
  }

  private let zeros = Array(repeating: "0", count: 7)

  @Test func aRowThatLostTheCellsBeforeItsLabelIsDisplaced() throws {
    let rows = [
      ["", "", "2.其他法律行政法规禁止公开"] + zeros, ["", "", "7.属于行政执法案卷"] + zeros, ["3.其他"] + zeros + ["", ""],
    ]
    #expect(try displaced(rows) == [false, false, true])
  }

  @Test func rowsOfOtherLevelsHaveOtherColumns() throws {
    let rows = [
      ["一、本年新收政府信息公开申请数量", "", ""] + zeros, ["", "（七）总计", ""] + zeros, ["", "", "2.重复申请"] + zeros,
    ]
    #expect(try displaced(rows) == [false, false, false])
  }

  @Test func aGroupsLabelBeforeItDisplacesNothing() throws {
    let rows = [["2.没有现成信息需要另行制作"] + zeros, ["（四）无法提供", "1.本机关不掌握相关政府信息"] + zeros]
    #expect(try displaced(rows) == [false, false])
  }
}
