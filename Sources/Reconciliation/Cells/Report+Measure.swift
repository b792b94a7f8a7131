import ReportModel

extension Report {
  /// What a cell counts or measures in the form that the report follows.
  func measure(of cell: CellID) -> Measure { formOfCell(cell)?.measure ?? .count }
}
