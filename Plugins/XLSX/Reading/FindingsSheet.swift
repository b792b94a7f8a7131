import Diagnostics
import ReportModel

/// What the sheet of findings states.
enum FindingsSheet {
  /// The findings and their authors.
  static func findings(_ reader: RecordReader) -> [(finding: Finding, author: FindingAuthor)] {
    reader.records().compactMap { record in
      guard let code = record.text(0).map(FindingCode.init(rawValue:)) else { return nil }
      let word = record.text(1) ?? ""
      let severity = Finding.Severity.allCases.first { WorkbookLayout.word(for: $0).isWord(word) }
      let names = record.text(2)?.split(separator: " ") ?? []
      let said = record.text(WorkbookLayout.findingAuthor) ?? ""
      let author = FindingAuthor.allCases.first { WorkbookLayout.word(for: $0).isWord(said) }
      let finding = Finding(
        code: code, severity: severity ?? .warning,
        cells: names.compactMap { CellID($0) },
        message: Message(record.text(3) ?? "", record.text(4) ?? ""),
        place: record.text(5).flatMap(PlaceCode.place), quote: record.text(6))
      return (finding, author ?? code.author)
    }
  }
}
