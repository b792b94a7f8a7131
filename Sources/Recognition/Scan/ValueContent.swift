import ReportModel

/// What a printed piece states.
enum ValueContent: Sendable, Equatable {
  case number(ExactDecimal)
  case mark
  /// Not a number: digits mixed with words or signs, a word for zero, a spreadsheet error.
  case text
  case blank
}
