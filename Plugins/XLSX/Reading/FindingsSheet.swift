import Diagnostics
import ReportModel

/// What the sheet of findings states.
enum FindingsSheet {
  /// A finding and who made it.
  typealias Authored = (finding: Finding, author: FindingAuthor)

  /// The findings and their authors.
  static func findings(_ reader: RecordReader) -> [Authored] {
    reader.records().compactMap { finding($0.text) }
  }

  /// The finding that the texts of a record's columns state; `nil` if they have no code.
  static func finding(_ text: (Int) -> String?) -> Authored? {
    guard let code = text(0).map(FindingCode.init(rawValue:)) else { return nil }
    let word = text(1) ?? ""
    let severity = Finding.Severity.allCases.first { WorkbookLayout.word(for: $0).isWord(word) }
    let named = cells(text(WorkbookLayout.findingCells))
    // In workbooks of before, the author follows the quoted text.
    let said = [WorkbookLayout.findingAuthor, WorkbookLayout.findingCells].compactMap(text)
    let author = FindingAuthor.allCases.first { author in
      said.contains(where: WorkbookLayout.word(for: author).isWord)
    }
    let finding = Finding(
      code: code, severity: severity ?? .warning, cells: named.isEmpty ? cells(text(2)) : named,
      message: Message(text(3) ?? "", text(4) ?? ""), place: text(5).flatMap(PlaceCode.place), quote: text(6))
    return (finding, author ?? code.author)
  }

  private static func cells(_ names: String?) -> [CellID] {
    (names ?? "").split(separator: " ").compactMap { CellID($0) }
  }
}
