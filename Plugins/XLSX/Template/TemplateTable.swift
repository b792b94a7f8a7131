import ReportModel

/// One table of the workbook to fill in: what is where in its sheet.
struct TemplateTable {
  let form: TableForm
  let sums: TableSums
  let places: CellPlaces
  /// The organ's last report.
  let previous: Report?

  init(_ form: TableForm, places: CellPlaces, previous: Report?) {
    self.form = form
    sums = TableSums(form)
    self.places = places
    self.previous = previous
  }

  /// The cells to be filled in.
  var inputs: [CellID] { form.cells.filter { sums.parts(of: $0) == nil } }

  /// Where these cells are.
  func positions(_ cells: [CellID]) -> [CellPosition] { cells.compactMap { places[$0] } }

  /// The cells to be filled in that other cells depend on, as checks need them.
  func inputs(of cells: [CellID]) -> CheckFormula.Inputs {
    CheckFormula.Inputs(positions(cells.flatMap { sums.inputs(of: $0) }))
  }

  /// The joined cells of a value on the form.
  func range(of place: GridPlace) -> CellRange { TemplateLayout.range(of: place) }

  /// A formula for the sum of these cells.
  func sum(_ cells: [CellID]) -> String { "SUM(\(CellRange.names(of: positions(cells))))" }

  // MARK: - Last year

  /// The place of a cell's figure of last year: right of a table with rows, below one without.
  func comparison(of place: GridPlace) -> CellRange { TemplateLayout.comparison(of: place, in: form) }

  /// The place of a cell's figure of last year, if the last report states one without doubt.
  func lastYear(_ cell: CellID) -> String? {
    guard let previous, !previous[cell].isDoubtful,
      case .number = DisplayedValue(previous[cell].statement),
      let place = form.grid.joined().first(where: { $0.cell == cell })
    else { return nil }
    return comparison(of: place).first.name
  }
}
