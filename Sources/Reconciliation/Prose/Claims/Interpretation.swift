import Diagnostics
import ReportModel

/// One way to understand the words of a claim in the cells: which are added, and which are left out.
struct Interpretation: Sendable {
  /// What it is called.
  let name: Message
  /// The cells that are added.
  let cells: [CellID]
  /// The cells that are subtracted.
  var without: [CellID] = []

  /// What it comes to; `nil` where a cell is blank, absent, doubtful or no whole number, or the sum does not fit.
  func value(in cells: CellTable) -> Int64? {
    guard !self.cells.isEmpty, let plus = Self.sum(self.cells, cells), let minus = Self.sum(without, cells)
    else {
      return nil
    }
    let (value, overflow) = plus.subtractingReportingOverflow(minus)
    return overflow ? nil : value
  }

  private static func sum(_ ids: [CellID], _ cells: CellTable) -> Int64? {
    var numbers: [Int64] = []
    for id in ids {
      guard case .number(let figure) = cells.operand(id), let number = figure.integer, !cells.isDoubtful(id)
      else { return nil }
      numbers.append(number)
    }
    return numbers.sumIfItFits()
  }
}
