import ReportModel

/// Reads table 3 from text in which empty cells left no trace: rows have fewer values than columns.
struct SparseFlow {
  private let groups: [ValueGroup]
  private let rows: [Vocabulary.Row]
  private let labelPositions: [Int?]

  init(_ groups: [ValueGroup], rows: [Vocabulary.Row], labelPositions: [Int?]) {
    self.groups = groups
    self.rows = rows
    self.labelPositions = labelPositions
  }

  func reading() -> TableReading {
    TableReading()
  }
}
