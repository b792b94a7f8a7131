import ReportModel

extension Report {
  /// What a cell counts or measures in the report's form.
  func measure(of cell: CellID) -> Measure { formOfCell(cell)?.measure ?? .count }
}
