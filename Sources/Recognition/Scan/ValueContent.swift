import ReportModel

/// What a printed piece says.
enum ValueContent: Sendable, Equatable {
  case number(ExactDecimal)
  case mark
  /// What is no number: digits mixed with words or signs, a word for nothing, an error of a spreadsheet.
  case text
  case blank
}
