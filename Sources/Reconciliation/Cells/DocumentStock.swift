import ReportModel

/// A kind of documents that table 2 counts as issued, repealed and in force (docs/form.md, "Table 2").
package struct DocumentStock: Sendable {
  /// The row's label.
  package let name: String
  /// The cell of documents issued this year.
  package let issued: CellID
  /// The cell of documents repealed this year.
  package let repealed: CellID
  /// The cell of documents in force.
  package let inForce: CellID

  /// The rows of a form that count documents this way: 规章 and 行政规范性文件.
  package static func all(in form: TableForm) -> [DocumentStock] {
    func cell(_ role: ColumnRole, _ row: RowForm) -> CellID? {
      row.cells.first { cell in form.columns.contains { $0.role == role && $0.cells.contains(cell) } }
    }
    return form.rows.compactMap { row in
      guard let issued = cell(.issued, row), let repealed = cell(.repealed, row),
        let inForce = cell(.inForce, row)
      else { return nil }
      return DocumentStock(name: row.label, issued: issued, repealed: repealed, inForce: inForce)
    }
  }
}
