import Characters
import ReportModel

/// A workbook as its file has it: sheets, cells and joined ranges. It knows nothing about the form.
struct Workbook: Sendable {
  /// The sheets in the order of their tabs.
  var sheets: [Sheet] = []
  /// Those of the document's custom properties that are texts.
  var properties: [String: String] = [:]
  /// Whether the results of formulas are to be calculated when the workbook is opened: nobody has done it yet.
  var awaitsResults = false

  /// One sheet.
  struct Sheet: Sendable {
    var name: String
    var isHidden: Bool
    /// The cells that have content, row by row.
    var cells: [Entry] = []
    /// The rows that the file has and that have no visible text.
    var emptyRows: Set<Int> = []
    /// The joined ranges.
    var merges: [Merge] = []
    /// The formulas, without their `=`; empty if the file says that a cell shares one with others.
    var formulas: [CellPosition: String] = [:]
    /// What is struck out in cells.
    var leftOut: [CellPosition: String] = [:]
    /// The rows and columns that are not shown.
    var hidden = HiddenParts()

    /// The content of a cell; `nil` if it is empty.
    subscript(row: Int, column: Int) -> CellValue? {
      let wanted = CellPosition(row: row, column: column)
      let index = firstIndex(from: wanted)
      return index < cells.count && cells[index].position == wanted ? cells[index].value : nil
    }

    /// The index of the first cell at or after a position.
    func firstIndex(from position: CellPosition) -> Int {
      cells.partitioningIndex { $0.position >= position }
    }
  }

  /// A cell and its position.
  struct Entry: Sendable {
    var position: CellPosition
    var value: CellValue
  }

  /// A range of cells joined into one.
  struct Merge: Sendable, Hashable {
    var first: CellPosition
    var last: CellPosition
  }
}

/// What a cell of a workbook holds.
enum CellValue: Sendable, Hashable {
  /// A number as the file has it, and how it is shown.
  case number(String, NumberFormat)
  case text(String)
  case boolean(Bool)
  /// An error of a formula, such as `#DIV/0!`.
  case error(String)
  /// A formula whose result the file does not have.
  case formula(String)

  /// The longest code of a number format that is shown beside a number.
  private static let longestCode = 12

  /// The content as a text for people.
  var plainText: String {
    switch self {
    case .number(let text, .date(let from1904)):
      Self.date(serial: text, from1904: from1904)?.chinese ?? text
    case .number(let text, .general):
      NumberText.isCount(text) ? text : NumberText.decimal(text)?.description ?? text
    case .number(let text, .places(let places)):
      NumberText.decimal(text).map { NumberText.padded($0, toPlaces: places.least).description } ?? text
    case .number(let text, .decorated(let before, let after, let places, let bareZero)):
      NumberText.decimal(text).map { number in
        let digits = NumberText.padded(number, toPlaces: places.least).description
        return bareZero && number.coefficient == 0 ? digits : before + digits + after
      } ?? text
    case .number(let text, .percent(let places)):
      NumberText.decimal(text).flatMap { NumberText.percent($0, places: places) }.map { "\($0)%" }
        ?? "\(text)（%）"
    case .number(_, .hidden): ""
    case .number(let text, .unreadable(let code)):
      "\(text)（\((1...Self.longestCode).contains(code.count) ? code : "…")）"
    case .text(let text): text
    case .boolean(let value): value ? "TRUE" : "FALSE"
    case .error(let text): text
    case .formula(let text): "=" + text
    }
  }

  /// Whether nothing is seen of the content.
  var isBlank: Bool {
    switch self {
    // A number is no blank, and what is none is shown as it is.
    case .text(let text), .number(let text, .general): text.isBlank
    default: plainText.isBlank
    }
  }

  /// What is seen in place of the content, where a number is shown with fewer digits than it has; `nil` elsewhere.
  var roundedText: String? {
    let places: NumberFormat.Places
    guard case .number(let text, let format) = self else { return nil }
    switch format {
    case .places(let own), .decorated(_, _, let own, _): places = own
    case .general, .date, .percent, .hidden, .unreadable: return nil
    }
    guard let number = NumberText.decimal(text), number.scale > places.most,
      let rounded = NumberText.rounded(number, toPlaces: places.most)
    else {
      return nil
    }
    return CellValue.number(rounded.description, format).plainText
  }

  /// The day a serial number means; 60, the 29 February 1900 that never was, is no date here.
  private static func date(serial: String, from1904: Bool) -> ReportDate? {
    guard let whole = serial.split(separator: ".").first, var days = Int(whole), days > 60 || from1904,
      days < 2_958_466
    else { return nil }
    if from1904 { days += 1_462 }
    // Civil date from days since 0000-03-01 (Howard Hinnant's algorithm); 1899-12-30 is day 693,899 of it.
    days += 693_899
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return ReportDate(year: year, month: month, day: dayOfYear - (153 * shifted + 2) / 5 + 1)
  }
}
