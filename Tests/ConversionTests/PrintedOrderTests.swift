import Conversion
import Diagnostics
import ReportModel
import TestSupport
import Testing

/// Rows, blocks and columns that are printed in another order are found by the places of their cells.
struct PrintedOrderTests {
  private typealias Maker = @Sendable (_ row: Int, _ column: Int) -> Place

  private static let text: Maker = { .line($0 + 1, column: $1 * 2 + 1) }

  /// A report whose cells stand where the form has them, but for rows and columns that are given other numbers.
  private func report(
    _ place: Maker = Self.text, _ table: TableID = .requests, rows: [Int: Int] = [:],
    columns: [Int: Int] = [:]
  ) -> Report {
    var report = Report()
    for id in TableID.allCases {
      for (row, form) in report.form(of: id).rows.enumerated() {
        for cell in form.cells {
          let column = report.form(of: id).description(of: cell)?.column ?? 0
          let isHere = id == table
          let place = place(
            id.index * 100 + (isHere ? rows[row] ?? row : row), isHere ? columns[column] ?? column : column)
          report[cell] = Cell(
            .number(ExactDecimal(0)), origin: Origin(place: place, raw: "0", recognition: .exact))
        }
      }
    }
    return report
  }

  private func order(_ report: Report) -> [Normalization] {
    report.normalizations.filter { [.blockOrder, .rowOrder, .columnOrder].contains($0.kind) }
  }

  @Test func theFormsOwnOrderIsKnownAndNothingIsTold() {
    #expect(order(report()).isEmpty)
    #expect(report().isTableOrderKnown)
  }

  @Test func exchangedRowsAreToldInBothOrders() {
    let report = report(rows: [7: 8, 8: 7])
    let told = order(report)
    #expect(told.map(\.kind) == [.rowOrder])
    #expect(told.first?.printed == "“（三）不予公开·5.属于三类内部事务信息”、“（三）不予公开·4.保护第三方合法权益”")
    #expect(told.first?.written == "“（三）不予公开·4.保护第三方合法权益”、“（三）不予公开·5.属于三类内部事务信息”")
    #expect(told.first?.place == .line(TableID.requests.index * 100 + 8, column: 1))
    #expect(report.isTableOrderKnown)
  }

  /// One row that moved far is told by its neighbours, not by all rows that it passed.
  @Test func aRowThatMovedFarIsToldByItself() {
    let told = order(report(rows: [1: 99]))
    #expect(told.map(\.printed) == ["“二、上年结转政府信息公开申请数量”在“四、结转下年度继续办理”之后"])
    #expect(told.map(\.written) == ["“二、上年结转政府信息公开申请数量”在“一、本年新收政府信息公开申请数量”之后"])
  }

  @Test func columnsAreToldOnceForAllRows() {
    let told = order(report(columns: [6: -1]))
    #expect(told.map(\.kind) == [.columnOrder])
    #expect(told.first?.printed.hasPrefix("“总计”、“自然人”、“商业企业”") == true)
    #expect(told.first?.written.hasPrefix("“自然人”、“商业企业”") == true)
    #expect(told.first?.cells.count == 175)
  }

  @Test func blocksAndTheirRowsAreToldApart() {
    // Fees before licences.
    let moved = order(report(Self.text, .proactive, rows: [2: 3, 3: 4, 4: 5, 5: 2]))
    #expect(moved.map(\.kind) == [.blockOrder])
    #expect(moved.first?.printed == "“第二十条第（八）项”、“第二十条第（五）项”、“第二十条第（六）项”")
    #expect(moved.first?.written == "“第二十条第（五）项”、“第二十条第（六）项”、“第二十条第（八）项”")
    let exchanged = order(report(Self.text, .proactive, rows: [3: 4, 4: 3]))
    #expect(exchanged.map(\.printed) == ["“行政强制”、“行政处罚”"])
    #expect(exchanged.map(\.kind) == [.rowOrder])
  }

  @Test func theBlocksOfTheFourthTableAreBlocks() {
    let told = order(report(Self.text, .challenges, rows: [0: 9]))
    #expect(told.map(\.kind) == [.blockOrder])
    #expect(told.first?.printed == "“行政诉讼·未经复议直接起诉”、“行政诉讼·复议后起诉”、“行政复议”")
  }

  /// A cell a line, column by column, and tables that are turned, are in the form's order too.
  @Test func otherLayoutsInTheFormsOrderAreNotAccused() {
    let layouts: [Maker] = [
      { .line($0 / 100 * 10_000 + $1 * 100 + $0 % 100 + 1, column: 1) },
      { .line($1 + $0 / 100 * 1000, column: $0) },
      { .table(part: "", table: $0 / 100, row: $0 % 100, column: $1) },
      { .page($0 / 10, x: Double($1) * 30, y: Double($0 % 10) * 20 + Double($1 % 2), width: 5, height: 9) },
      { .sheet("表\($0 / 100)", cell: "\(["B", "AA", "AB", "AZ", "BA", "BB", "CA"][$1 % 7])\($0 % 100 + 1)") },
    ]
    for layout in layouts {
      #expect(order(report(layout)).isEmpty)
      #expect(report(layout).isTableOrderKnown)
    }
  }

  /// Where places say nothing, neither order nor disorder is claimed.
  @Test func withoutPlacesNothingIsKnown() {
    var report = report(rows: [7: 8, 8: 7])
    for cell in report.form(of: .requests).cells { report[cell].origin?.recognition = .sums }
    #expect(order(report).isEmpty)
    #expect(!report.isTableOrderKnown)
    for cell in report.form(of: .requests).cells { report[cell].origin = nil }
    #expect(order(report).isEmpty)
    #expect(!report.isTableOrderKnown)
  }

  /// A row whose places contradict one another is left out, and the others are still compared.
  @Test func aRowWithoutAClearPlaceIsLeftOut() throws {
    var report = report(rows: [7: 8, 8: 7])
    let row = report.form(of: .requests).rows[20]
    for (index, cell) in row.cells.enumerated() {
      report[cell].origin?.place = .line(index.isMultiple(of: 2) ? 1 : 9_000, column: index * 2 + 1)
    }
    #expect(order(report).filter { $0.kind == .rowOrder }.count == 1)
    #expect(!report.isTableOrderKnown)
  }
}
