import ReportModel

/// The totals of a table in a sheet that are our own sums, and whether the stored results are right.
///
/// A program that changes figures without calculating leaves outdated results in the file, or none.
struct StoredTotals {
  /// What is known about a total's stored result.
  enum State: Equatable {
    case current
    /// The file has none; the sum as a sheet would calculate it.
    case missing(DisplayedValue)
    /// It is not the sum of the parts.
    case outdated(DisplayedValue)
  }

  private let sheet: Workbook.Sheet
  private let sums: TableSums
  private let positions: [CellID: CellPosition]

  init(_ match: GridMatch) {
    sheet = match.sheet
    sums = TableSums(match.form)
    positions = Dictionary(
      match.form.grid.joined().compactMap { place in
        guard let cell = place.cell, let position = match.position(of: place) else { return nil }
        return (cell, position)
      }
    ) { first, _ in first }
  }

  /// `nil` if the cell does not have our own formula.
  func state(of cell: CellID) -> State? {
    guard isOurs(cell), let position = positions[cell], let sum = sum(of: cell) else { return nil }
    switch sheet[position.row, position.column] {
    case .formula?: return .missing(sum)
    case .number(let text, _)?:
      guard case .number(let number) = sum, let stored = NumberText.decimal(text) else {
        return .outdated(sum)
      }
      return stored.isEqual(to: number) ? .current : .outdated(sum)
    case nil: return sum == .empty ? .current : .outdated(sum)
    case .text?, .boolean?, .error?: return .outdated(sum)
    }
  }

  /// Whether a number was typed as a text that our own sums skip.
  func isPassedOver(_ cell: CellID) -> Bool {
    guard let position = positions[cell], case .text? = sheet[position.row, position.column],
      VisibleValue(sheet[position.row, position.column]).statement.decimal != nil
    else { return false }
    return sums.totals.contains { total in sums.parts(of: total)?.contains(cell) == true && isOurs(total) }
  }

  /// Whether a cell has the formula that we write there; other programs drop the text of repeated ones.
  private func isOurs(_ cell: CellID) -> Bool {
    guard let position = positions[cell], let formula = sheet.formulas[position],
      let own = sums.formula(of: cell, at: { positions[$0] })
    else { return false }
    return formula.isEmpty || formula.filter { $0 != " " && $0 != "$" }.uppercased() == own
  }

  /// What a spreadsheet would show: sums that are parts of others are calculated anew too, texts count as nothing.
  private func sum(of cell: CellID) -> DisplayedValue? {
    guard let parts = sums.parts(of: cell) else { return nil }
    var numbers: [ExactDecimal] = []
    for part in parts {
      if isOurs(part) {
        guard let sum = sum(of: part) else { return nil }
        if case .number(let number) = sum { numbers.append(number) }
      } else if let position = positions[part],
        case .number(let text, _)? = sheet[position.row, position.column]
      {
        guard let number = NumberText.decimal(text) else { return nil }
        numbers.append(number)
      }
    }
    return switch TableSums.value(of: numbers) {
    case .nothing: .empty
    case .sum(let number): .number(number)
    case .uncertain: nil
    }
  }
}
