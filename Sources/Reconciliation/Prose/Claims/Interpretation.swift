import Diagnostics
import ReportModel

/// One meaning of a claim's words: which cells are added, and which subtracted.
struct Interpretation: Sendable {
  /// The name used in messages.
  let name: Message
  /// The cells that are added.
  let cells: [CellID]
  /// The cells that are subtracted.
  var without: [CellID] = []

  /// Its value; `nil` on overflow, or if a cell is blank, absent, in doubt or not a whole number.
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
