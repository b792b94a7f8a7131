import Diagnostics
import ReportModel

/// How a correction is written in a row of the sheet of data.
enum CorrectionRecord {
  private static let cell = 2
  private static let reason = 3
  private static let printed = 5
  private static let cause = 6
  private static let corrected = 8
  private static let markStem = Message("标记：", "mark:")
  private static let filledBlank = Message("空白填 0", Correction.Cause.blankAsZero.rawValue)

  /// The texts of the columns after the first.
  static func columns(of correction: Correction, in language: Language) -> [(column: Int, text: String)] {
    let columns = [
      (cell, correction.cell.name), (reason, correction.reason),
      (printed, text(of: correction.printed, in: language)),
      (corrected, text(of: correction.corrected, in: language)),
    ]
    return switch correction.cause {
    case .person: columns
    case .blankAsZero: columns + [(cause, filledBlank[language])]
    }
  }

  /// The correction that a row states; `nil` if it states none.
  static func correction(_ record: SheetRecord) -> Correction? {
    guard let cell = record.text(cell).flatMap({ CellID($0) }),
      let printed = record.text(printed).flatMap(statement(of:)),
      let corrected = record.text(corrected).flatMap(statement(of:))
    else { return nil }
    return Correction(
      cell, printed: printed, corrected: corrected, reason: record.text(reason) ?? "",
      cause: record.text(cause).map(filledBlank.isWord) ?? false ? .blankAsZero : .person)
  }

  /// The digits of a number, or for anything else its mark after a word that no number begins with.
  private static func text(of statement: Cell.Statement, in language: Language) -> String {
    if case .number(let number) = statement { return number.description }
    return markStem[language] + (MarkText.text(of: statement, in: language) ?? "")
  }

  private static func statement(of text: String) -> Cell.Statement? {
    for stem in [markStem.chinese, markStem.english] where text.hasPrefix(stem) {
      return MarkText.statement(String(text.dropFirst(stem.count)))
    }
    return ExactDecimal(text).map(Cell.Statement.number)
  }
}
