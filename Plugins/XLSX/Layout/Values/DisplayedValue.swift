import ReportModel

/// What a cell of a table's sheet shows for a statement.
///
/// The reader compares it with what is there: if it is the same, nobody has changed the cell and the
/// sheet of data has its exact statement.
enum DisplayedValue: Equatable {
  case empty
  case number(ExactDecimal)
  case text(String)

  init(_ statement: Cell.Statement) {
    switch statement {
    case .number(let number):
      self = NumberText.isExactAsDouble(number) ? .number(number) : .text(number.description)
    case .blank, .absent, .notApplicable(""), .text(""): self = .empty
    case .notApplicable(let text), .text(let text): self = .text(SheetText.shortened(text, to: 1_000))
    }
  }

  /// Whether a cell shows the same, however many zeros its number ends with.
  func isSame(as other: DisplayedValue) -> Bool {
    if case (.number(let number), .number(let another)) = (self, other) {
      number.isEqual(to: another)
    } else {
      self == other
    }
  }

  /// What is shown.
  var text: String {
    switch self {
    case .empty: ""
    case .number(let number): number.description
    case .text(let text): text
    }
  }
}
