import Diagnostics
import ReportModel

/// How a statement without a number is written in the sheet of data: a word for a blank and for a cell that the source
/// does not have, else the mark or the text itself.
enum MarkText {
  private static let blank = Message("空白", "blank")
  private static let absent = CollectionLayout.notRead
  /// Before a text that would be taken for something else.
  private static let stem = Message("文字：", "text:")

  /// The text for a statement; `nil` for a number.
  static func text(of statement: Cell.Statement, in language: Language) -> String? {
    switch statement {
    case .number: nil
    case .blank: blank[language]
    case .absent: absent[language]
    case .notApplicable(let mark): mark
    case .text(let text): self.statement(text) == statement ? text : stem[language] + text
    }
  }

  /// What a text states, in either language.
  static func statement(_ text: String) -> Cell.Statement {
    if blank.isWord(text) { return .blank }
    if absent.isWord(text) { return .absent }
    for stem in [stem.chinese, stem.english] where text.hasPrefix(stem) {
      return .text(String(text.dropFirst(stem.count)))
    }
    // Workbooks of before say `absent`.
    return Cell.Statement(mark: text)
  }
}
