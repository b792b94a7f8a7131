import ReportModel

extension TableForm {
  /// How wide each column is beside the others: table 3's labels of whole rows, and four characters of its heads,
  /// fit on a line of A4.
  var columnShares: [Int] {
    switch id {
    case .proactive: [172, 128, 128, 128]
    case .requests: [23, 62, 150, 49, 40, 40, 62, 62, 40, 44]
    case .challenges: Array(repeating: 1, count: columnCount)
    }
  }
}
