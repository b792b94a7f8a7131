import Characters
import Diagnostics
import ReportModel

/// How the sheet of prose says in a cell what is no plain text: bullets, notes and pictures.
struct ProseWords {
  let language: Language

  private static let bullet = "• "
  private static let note = Message("注：", "Note: ")
  private static let picture = Message("图片", "Picture")
  private static let colon = Message("：", ": ")
  private static let brackets = (open: "〔", close: "〕")
  /// Between the cells of a row that is shown in one cell.
  static let bar = " | "

  /// The longest text of a table's cell that is shown, in characters.
  private static let longestCell = 2_000

  // MARK: - What is shown

  /// What stands before the text of an item with a bullet.
  func prefix(of item: ListItem?) -> String {
    guard let item, !item.isNumbered else { return "" }
    return String(repeating: "\u{3000}", count: item.level) + Self.bullet
  }

  /// A paragraph with its bullet.
  func text(of paragraph: Paragraph) -> String { prefix(of: paragraph.item) + paragraph.text }

  /// A paragraph of a note.
  func note(_ paragraph: Paragraph) -> String { Self.note[language] + text(of: paragraph) }

  /// The words that stand for a picture.
  func text(of picture: Picture) -> String {
    let words = picture.alternative.isEmpty ? "" : Self.colon[language] + picture.alternative
    return Self.brackets.open + Self.picture[language] + words + Self.brackets.close
  }

  /// What a cell of a table shows, a line for each thing in it.
  func text(of cell: ProseTable.Cell) -> String {
    SheetText.shortened(cell.blocks.flatMap { lines(of: $0) }.joined(separator: "\n"), to: Self.longestCell)
  }

  /// A row of a table in one cell.
  func joined(_ row: [ProseTable.Cell]) -> String {
    SheetText.shortened(row.map { text(of: $0) }.joined(separator: Self.bar), to: Self.longestCell)
  }

  private func lines(of block: ProseBlock) -> [String] {
    switch block {
    case .paragraph(let paragraph):
      return [text(of: paragraph)]
        + paragraph.marks.flatMap { mark -> [String] in
          switch mark.kind {
          case .note(let paragraphs): paragraphs.map { note($0) }
          case .picture(let picture): [text(of: picture)]
          case .bold, .italic, .underline, .raised, .lowered, .link: []
          }
        }
    case .table(let table): return table.rows.map { joined($0) }
    case .picture(let picture): return [text(of: picture)]
    }
  }

  // MARK: - What is read

  /// The text of an item without its bullet; `nil` if there is none.
  func item(_ shown: String) -> String? {
    let text = shown.trimmed
    let bullet = Self.bullet.trimmed
    return text.hasPrefix(bullet) ? String(text.dropFirst(bullet.count)).trimmed : nil
  }

  /// The text of a note without the word before it; `nil` if that is missing.
  func note(_ shown: String) -> String? {
    let stem = Self.note[language]
    return shown.hasPrefix(stem) ? String(shown.dropFirst(stem.count)) : nil
  }

  /// What stands for a picture; `nil` if the text is no such words.
  func alternative(_ shown: String) -> String? {
    let text = shown.trimmed
    let stem = Self.brackets.open + Self.picture[language]
    guard text.hasPrefix(stem), text.hasSuffix(Self.brackets.close) else { return nil }
    let words = text.dropFirst(stem.count).dropLast(Self.brackets.close.count)
    let colon = Self.colon[language]
    guard !words.isEmpty else { return "" }
    return words.hasPrefix(colon) ? String(words.dropFirst(colon.count)) : nil
  }
}
