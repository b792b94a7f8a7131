import Characters
import ReportModel

/// Tells whether a report prints nothing where it means 0.
///
/// Text and pages have no empty cells to be seen. A report without any printed zero whose sums hold with 0 in place of
/// all that is missing has left its zeros out: what has a label and no value is blank there, not lost.
struct BlankZeros {
  private let isUsual: Bool

  init(_ tables: [TablesReader.Table?]) {
    let readings = tables.compactMap { $0?.reading }
    isUsual =
      readings.allSatisfy { $0.values.allSatisfy { !Self.isPrintedZero($0?.token.content) } }
      && readings.contains(where: Self.isProven)
  }

  /// A blank cell, as an index of the form's cells, and the piece that is its row's label.
  typealias Blank = (cell: Int, label: Int)

  /// Those of a table's cells that are blank.
  ///
  /// - Parameter isOnPages: whether words have places on pages, of which no line is lost.
  func cells(of table: TablesReader.Table, isOnPages: Bool) -> [Blank] {
    guard isUsual else { return [] }
    let form = table.names.form
    let labels = Self.labels(of: table)
    guard let reading = table.reading, reading.count > 0 else {
      let isHeaded = form.rowsStandAbove && labels.allSatisfy { $0 != nil }
      guard isOnPages, isHeaded, table.scan.tokens.allSatisfy(\.isBlank) else { return [] }
      return form.cells.indices.compactMap { cell in labels[form.rowOfCell[cell]].map { (cell, $0) } }
    }
    guard Self.isWhole(reading), Self.isProven(reading) || standBesideLabels(reading, table.scan) else {
      return []
    }
    return form.cells.indices.compactMap { cell in
      reading.values[cell] == nil ? labels[form.rowOfCell[cell]].map { (cell, $0) } : nil
    }
  }

  /// Fewer characters may begin a label by chance.
  private static let leastBeginning = 4

  /// For each row, the piece that is its label, or the first line of it.
  private static func labels(of table: TablesReader.Table) -> [Int?] {
    let printed = table.names.form.form.rows.map { Folding.skeleton($0.label) }
    var labels = [Int?](repeating: nil, count: printed.count)
    for (piece, label) in table.scan.labels.enumerated() {
      if let name = table.names.rows[piece] {
        if name.meaning.isRow, let row = name.keys.only { labels[row] = labels[row] ?? piece }
        continue
      }
      let beginning = table.scan.pool[label.skeleton]
      guard label.isPiece, beginning.count >= leastBeginning else { continue }
      let begun = printed.indices.filter { printed[$0].starts(with: beginning) }
      if begun.count == 1 { labels[begun[0]] = labels[begun[0]] ?? piece }
    }
    return labels
  }

  private static func isPrintedZero(_ content: ValueContent?) -> Bool {
    switch content {
    case .number(let number)?: number.coefficient == 0
    case .mark?: true
    case .text?, .blank?, nil: false
    }
  }

  /// Whether every value has its cell without doubt.
  private static func isWhole(_ reading: TableReading) -> Bool {
    reading.outside.isEmpty && reading.joinedRows.isEmpty
      && reading.values.allSatisfy { $0?.doubt == nil }
  }

  /// Whether the sums of rows and of columns hold, with 0 in place of what is missing, and not of zeros only.
  private static func isProven(_ reading: TableReading) -> Bool {
    let form = reading.form
    guard isWhole(reading),
      SumCheck(form, amount: { reading.values[$0] == nil ? 0 : reading.amount($0) }).allHold
    else { return false }
    let telling = form.sums.filter { sum in sum.wholes.contains { reading.amount($0) ?? 0 != 0 } }
    return telling.contains(where: \.isWithinRow) && telling.contains { !$0.isWithinRow }
  }

  /// Whether each value is on the line of its row's label: a line that is lost takes both with it.
  private func standBesideLabels(_ reading: TableReading, _ scan: TableScan) -> Bool {
    !reading.form.rowsStandAbove
      && reading.values.allSatisfy { value in
        value.map { $0.rowLabel >= 0 && scan.labels[$0.rowLabel].line == $0.token.line } ?? true
      }
  }
}
