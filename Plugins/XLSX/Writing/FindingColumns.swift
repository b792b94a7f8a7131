import Diagnostics
import ReportModel

/// The columns of a finding, beginning at any column of a sheet.
struct FindingColumns {
  let language: Language
  /// The column of the code.
  var first = 0

  /// The widths of the columns.
  static func widths(namesAuthors: Bool) -> [Int] {
    [52, 52, 230, 380, 380, 110, 200, 120] + (namesAuthors ? [64] : [])
  }

  /// Of those columns, the one with what the cells are called on the form.
  static let cellWords = 2

  /// The columns whose texts take as many lines as they need.
  var wrapped: [Int] { [Self.cellWords, language == .chinese ? 3 : 4, 5, 6].map { first + $0 } }

  /// Hides what is only for programs, and the message in the other language.
  func hide(in sheet: WorkbookSheet) {
    let widths = Self.widths(namesAuthors: false)
    for column in [language == .chinese ? 4 : 3, WorkbookLayout.findingCells] {
      sheet.hide(column: first + column, pixels: widths[column])
    }
  }

  func write(
    _ finding: Finding, by author: FindingAuthor, of report: Report, to records: inout RecordWriter
  ) throws {
    try records.text(finding.code.rawValue, first, .prose)
    try records.plain(WorkbookLayout.word(for: finding.severity)[language], first + 1, .prose)
    if !finding.cells.isEmpty {
      try records.text(Self.words(for: finding.cells, in: report), first + Self.cellWords, .prose)
      let names = finding.cells.map(\.name).joined(separator: " ")
      // Names have nothing in them that a cell must escape, so that all of a table's are in one.
      if names.utf8.count <= SheetText.limit {
        try records.plain(names, first + WorkbookLayout.findingCells)
      } else {
        try records.text(names, first + WorkbookLayout.findingCells)
      }
    }
    try records.text(finding.message.chinese, first + 3, .prose)
    try records.text(finding.message.english, first + 4, .prose)
    try records.text(finding.place.map { PlaceCode.text(of: $0, in: language) }, first + 5, .prose)
    try records.text(finding.quote, first + 6, .prose)
    if author != finding.code.author {
      try records.plain(WorkbookLayout.word(for: author)[language], first + WorkbookLayout.findingAuthor)
    }
  }

  private static let mostNames = 3

  /// What the cells are called on the form.
  static func words(for cells: [CellID], in report: Report) -> String {
    let names = cells.prefix(mostNames).map { report.words(for: $0) }.joined(separator: "；")
    return cells.count > mostNames ? "\(names)……（\(cells.count)格）" : names
  }
}

extension Report {
  /// The findings of the reading and then of the rules, with who made them.
  var authoredFindings: [(finding: Finding, author: FindingAuthor)] {
    findings.map { ($0, .reading) } + judgements.map { ($0, .rules) }
  }
}
