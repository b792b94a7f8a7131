import ReportModel

/// The kinds of documents that table 2 counts by issued, repealed and in force.
package struct DocumentStock: Sendable {
  /// The row's label.
  package let name: String
  /// The cell of documents issued this year.
  package let issued: CellID
  /// The cell of documents repealed this year.
  package let repealed: CellID
  /// The cell of documents in force.
  package let inForce: CellID

  /// 规章 and 行政规范性文件.
  package static let all: [DocumentStock] = Edition.edition2021.table(.proactive).rows.compactMap { row in
    guard row.cells.count == 3, let name = row.label?.label else { return nil }
    return DocumentStock(name: name, issued: row.cells[0], repealed: row.cells[1], inForce: row.cells[2])
  }
}
