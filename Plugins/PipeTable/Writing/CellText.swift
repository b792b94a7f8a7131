import ReportModel

/// The content of a cell: a number, nothing for blank, and otherwise the model's word for the statement.
enum CellText {
  /// The text of a statement, not yet escaped.
  static func text(of statement: Cell.Statement) -> String {
    switch statement {
    case .number(let number): number.description
    case .blank: ""
    // Without the prefix a text such as “5” would read back as a number, and an empty one as blank.
    case .text(let text) where text.isEmpty || ExactDecimal(text) != nil: "text:" + text
    default: statement.mark ?? ""
    }
  }

  /// The statement that a text means.
  static func statement(of text: String) -> Cell.Statement {
    if text.isEmpty { return .blank }
    return ExactDecimal(text).map(Cell.Statement.number) ?? Cell.Statement(mark: text)
  }

  /// Appends the statement as a cell of a table has it.
  static func append(_ statement: Cell.Statement, to output: inout [UInt8]) {
    if case .number(let number) = statement {
      // Most cells of most reports are a single digit.
      if number.scale == 0, let digit = UInt8(exactly: number.coefficient), digit < 10 {
        output.append(UInt8(ascii: "0") + digit)
      } else {
        output += number.description.utf8
      }
    } else {
      MarkdownEscaper.append(text(of: statement), as: .cell, to: &output)
    }
  }

  /// Reads a cell of a table.
  static func read(_ source: ArraySlice<UInt8>) -> Cell.Statement {
    if source.isEmpty { return .blank }
    let number = source.withUnsafeBufferPointer { ExactDecimal(ascii: $0) }
    return number.map(Cell.Statement.number) ?? statement(of: MarkdownUnescaper.text(source))
  }
}
