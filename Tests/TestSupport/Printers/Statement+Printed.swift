import ReportModel

extension Cell.Statement {
  /// What a report prints in the cell.
  public var printed: String {
    switch self {
    case .number(let number): number.description
    case .notApplicable(let text), .text(let text): text
    case .blank, .absent: ""
    }
  }
}
