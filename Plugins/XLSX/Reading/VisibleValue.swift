import Characters
import ReportModel

/// What a person sees in a cell of a table, and what it states.
struct VisibleValue {
  /// The visible text, without blanks at its ends.
  let text: String
  /// What it states if nothing else is known about the cell.
  let statement: Cell.Statement

  init(_ value: CellValue?) {
    text = value.map { Self.trimmed($0.plainText) } ?? ""
    switch value {
    case .number(_, .date)?, .number(_, .percent)?, .number(_, .unreadable)?: statement = .text(text)
    case .number(_, .hidden)?: statement = .blank
    // Only the words of a count go without saying.
    case .number(let digits, .decorated(let before, let after, _, _))?
    where before.isEmpty && after == "件":
      statement = NumberText.decimal(digits).map(Cell.Statement.number) ?? .text(text)
    case .number?: statement = ExactDecimal(text).map(Cell.Statement.number) ?? .text(text)
    case .text? where !text.isEmpty: statement = Self.statement(of: text)
    case nil, .text?: statement = .blank
    case .boolean?, .error?, .formula?: statement = .text(text)
    }
  }

  /// Whether a cell that showed this statement when it was written still shows it.
  func isSame(as stored: Cell.Statement) -> Bool {
    switch DisplayedValue(stored) {
    case .empty: text.isEmpty
    case .number(let number): statement.decimal.map { $0.isEqual(to: number) } ?? false
    case .text(let shown): Self.folded(shown) == Self.folded(text)
    }
  }

  // Programs that save a workbook again may drop control characters and change line ends.
  static func folded(_ text: String) -> String {
    // Nearly all texts are without, and have no blanks at their ends.
    if !text.withText({ bytes in bytes.indices.contains { isLeftOut(bytes, $0) } }) { return trimmed(text) }
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars
    where scalar.value >= 0x20 && scalar.value < 0xFFFE || scalar.value > 0xFFFF {
      scalars.append(scalar)
    }
    return String(scalars).trimmed
  }

  /// The text without the blanks at its ends, which nearly no text has.
  private static func trimmed(_ text: String) -> String {
    text.withText { bytes in
      let range = bytes.trimmed(0..<bytes.count)
      return range.count == bytes.count ? text : String(decoding: bytes[range], as: UTF8.self)
    }
  }

  /// Whether a character of the text is left out that begins at a position.
  private static func isLeftOut(_ text: UTF8Text, _ index: Int) -> Bool {
    let byte = text[index]
    return byte < 0x20 || byte == 0xEF && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }

  private static func statement(of text: String) -> Cell.Statement {
    if Cell.Statement.isNotApplicableMark(text) { return .notApplicable(text) }
    return number(text).map(Cell.Statement.number) ?? .text(text)
  }

  // Typed as a text: full-width digits, thousands separators.
  private static func number(_ text: String) -> ExactDecimal? {
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isFullWidth = (0xFF0B...0xFF19).contains(scalar.value)
      plain.append(isFullWidth ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar)
    }
    let groups = String(plain).split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return ExactDecimal(String(plain)) }
    let whole = groups.dropFirst().enumerated().allSatisfy { index, group in
      let digits = index == groups.count - 2 ? group.prefix { $0 != "." } : group
      return digits.count == 3
    }
    guard whole, let first = groups.first, (1...4).contains(first.count) else { return nil }
    return ExactDecimal(groups.joined())
  }
}

extension Cell.Statement {
  /// The number, if one is stated.
  var decimal: ExactDecimal? { if case .number(let value) = self { value } else { nil } }
}
