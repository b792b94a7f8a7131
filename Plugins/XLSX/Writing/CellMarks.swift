import Diagnostics
import ReportModel

/// The cells of the tables that findings are about: filled, so that a person sees them at once.
struct CellMarks {
  /// What is said about a cell.
  enum Mark: CaseIterable {
    /// It belongs to a finding of severity error.
    case failing
    /// Its reading is in doubt, or a warning is about it.
    case doubtful

    /// The fill, as red, green and blue.
    var color: UInt32 {
      switch self {
      case .failing: 0xFFC7CE
      case .doubtful: 0xFFEB9C
      }
    }

    /// What the fill means.
    var legend: Message {
      switch self {
      case .failing: Message("红底：有错误，如合计不平", "red: an error, such as a sum that does not hold")
      case .doubtful: Message("黄底：读取存疑或有警告", "yellow: read with doubt, or a warning")
      }
    }
  }

  private let marks: [CellID: Mark]

  init(_ report: Report) {
    var marks: [CellID: Mark] = [:]
    for cell in report.cells.ids where report[cell].isDoubtful { marks[cell] = .doubtful }
    for severity in [Finding.Severity.warning, .error] {
      for cell in report.allFindings.lazy.filter({ $0.severity == severity }).flatMap(\.cells)
      where report[cell].isStated {
        marks[cell] = severity == .error ? .failing : .doubtful
      }
    }
    self.marks = marks
  }

  /// Marks the cells of a table in a sheet, and says below it what the marks mean.
  ///
  /// A mark disappears when somebody changes the figure.
  func write(on form: TableForm, of report: Report, in sheet: WorkbookSheet, language: Language) throws {
    guard !marks.isEmpty else { return }
    var met: Set<Mark> = []
    for place in form.grid.joined() {
      guard let cell = place.cell, let mark = marks[cell] else { continue }
      met.insert(mark)
      try sheet.fill(
        CellPosition(row: WorkbookLayout.gridRow + place.row, column: place.column), rows: place.rowSpan,
        columns: place.columnSpan, color: mark.color, while: DisplayedValue(report[cell].statement))
    }
    guard !met.isEmpty else { return }
    let legend = Mark.allCases.filter(met.contains).map { $0.legend[language] }
    // The reader looks for nothing below the grid.
    try sheet.writePlain(
      legend.joined(separator: Message("；", "; ")[language]),
      row: WorkbookLayout.gridRow + form.grid.count + 1, column: 0, style: .note)
  }
}
