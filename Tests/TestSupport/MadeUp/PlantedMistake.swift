import ReportModel

/// A consistent report with one planted mistake, and the true values.
public struct PlantedMistake: Sendable {
  /// The kinds of mistakes.
  public enum Kind: String, Sendable, CaseIterable {
    /// One digit of a number is wrong.
    case digitChanged = "a digit changed"
    /// A number lost one of its digits.
    case digitLost = "a digit lost"
    /// Two adjacent digits are exchanged.
    case digitsExchanged = "two digits exchanged"
    /// A total is a little too high or too low.
    case totalOff = "a total off"
    /// A total is 0 although its parts are not.
    case totalNotFilled = "a total not filled"
    /// A cell is blank.
    case blank = "a blank"
    /// Two rows of table 3 are exchanged.
    case rowsSwapped = "two rows swapped"
    /// The totals of table 3 and another column are exchanged.
    case columnsSwapped = "a column and the totals swapped"
    /// Two adjacent cells of a row are exchanged.
    case cellsSwapped = "two neighbouring cells swapped"
    /// The numbers of a row are shifted right by one cell, and the last one is lost.
    case rowShifted = "a row shifted by one cell"
  }

  /// The kind of mistake.
  public let kind: Kind
  /// The report with the mistake.
  public let report: Report
  /// The changed cells, with their true values.
  public let truth: [CellID: ExactDecimal]

  /// Plants a mistake in the first report of the generator that has room for it.
  public init(_ kind: Kind, in generator: inout ReportGenerator, random: inout SplitMix64) {
    while true {
      let report = generator.next()
      var changed = report
      Self.plant(kind, in: &changed, &random)
      let cells = report.cellIDs.filter { changed[$0] != report[$0] }
      guard !cells.isEmpty else { continue }
      self.kind = kind
      self.report = changed
      truth = Dictionary(
        uniqueKeysWithValues: cells.map { ($0, report[$0].number ?? ExactDecimal(0)) })
      return
    }
  }

  private static func plant(_ kind: Kind, in report: inout Report, _ random: inout SplitMix64) {
    let rows = report.form(of: .requests).rows.map(\.cells)
    let outcomes = report.form(of: .challenges).cells
    let blocks = rows + stride(from: 0, to: outcomes.count, by: 5).map { Array(outcomes[$0..<$0 + 5]) }
    switch kind {
    case .digitChanged:
      change(&report, &random) { digits, random in
        let place = random.below(digits.count)
        digits[place] = (digits[place] + 1 + random.below(9)) % 10
      }
    case .digitLost:
      change(&report, &random) { digits, random in
        if digits.count > 1 { digits.remove(at: random.below(digits.count)) }
      }
    case .digitsExchanged:
      change(&report, &random) { digits, random in
        if digits.count > 1 { digits.swapAt(0, 1) }
      }
    case .totalOff:
      let total = random.pick(blocks.compactMap(\.last) + rows[rows.count - 2])
      let off = Int64(random.once(in: 2) ? 1 + random.below(9) : 0 - 1 - random.below(9))
      set(total, max(0, value(total, in: report) + off), in: &report)
    case .totalNotFilled:
      set(random.pick(blocks.compactMap(\.last) + rows[rows.count - 2]), 0, in: &report)
    case .blank: report[random.pick(report.cellIDs)].statement = .blank
    case .rowsSwapped: swap(random.pick(rows), random.pick(rows), in: &report)
    case .columnsSwapped:
      let column = random.below(6)
      swap(rows.map { $0[column] }, rows.map { $0[6] }, in: &report)
    case .cellsSwapped:
      let row = random.pick(blocks)
      let place = random.below(row.count - 1)
      swap([row[place]], [row[place + 1]], in: &report)
    case .rowShifted:
      let row = random.pick(blocks)
      let values = [0] + row.dropLast().map { value($0, in: report) }
      for (cell, value) in zip(row, values) { set(cell, value, in: &report) }
    }
  }

  /// Changes the digits of a whole number other than 0.
  private static func change(
    _ report: inout Report, _ random: inout SplitMix64, _ body: (inout [Int], inout SplitMix64) -> Void
  ) {
    let cells = report.cellIDs.filter { report[$0].number?.scale == 0 && report[$0].number?.isZero == false }
    guard !cells.isEmpty else { return }
    let cell = random.pick(cells)
    var digits = String(value(cell, in: report)).compactMap(\.wholeNumberValue)
    body(&digits, &random)
    set(cell, digits.reduce(0) { $0 * 10 + Int64($1) }, in: &report)
  }

  private static func swap(_ left: [CellID], _ right: [CellID], in report: inout Report) {
    let values = (left.map { value($0, in: report) }, right.map { value($0, in: report) })
    for (cell, value) in zip(left, values.1) { set(cell, value, in: &report) }
    for (cell, value) in zip(right, values.0) { set(cell, value, in: &report) }
  }

  private static func value(_ cell: CellID, in report: Report) -> Int64 {
    report[cell].number?.coefficient ?? 0
  }

  private static func set(_ cell: CellID, _ value: Int64, in report: inout Report) {
    report[cell].statement = .number(ExactDecimal(value))
  }
}
