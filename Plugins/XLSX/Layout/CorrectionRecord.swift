import ReportModel

/// How a correction is written in a row of the sheet of data.
enum CorrectionRecord {
  private static let cell = 2
  private static let reason = 3
  private static let printed = 5
  private static let cause = 6
  private static let corrected = 8
  private static let markStem = "mark:"

  /// The texts of the columns after the first.
  static func columns(of correction: Correction) -> [(column: Int, text: String)] {
    let columns = [
      (cell, correction.cell.name), (reason, correction.reason), (printed, text(of: correction.printed)),
      (corrected, text(of: correction.corrected)),
    ]
    return correction.cause == .person ? columns : columns + [(cause, correction.cause.rawValue)]
  }

  /// The correction that a row states; `nil` if it states none.
  static func correction(_ record: RecordReader.Record) -> Correction? {
    guard let cell = record.text(cell).flatMap({ CellID($0) }),
      let printed = record.text(printed).flatMap(statement(of:)),
      let corrected = record.text(corrected).flatMap(statement(of:))
    else { return nil }
    return Correction(
      cell, printed: printed, corrected: corrected, reason: record.text(reason) ?? "",
      cause: record.text(cause).flatMap(Correction.Cause.init) ?? .person)
  }

  /// The digits of a number, or for anything else its mark after a word that no number begins with.
  private static func text(of statement: Cell.Statement) -> String {
    if case .number(let number) = statement { return number.description }
    return markStem + (statement.mark ?? "")
  }

  private static func statement(of text: String) -> Cell.Statement? {
    if text.hasPrefix(markStem) { return Cell.Statement(mark: String(text.dropFirst(markStem.count))) }
    return ExactDecimal(text).map(Cell.Statement.number)
  }
}
