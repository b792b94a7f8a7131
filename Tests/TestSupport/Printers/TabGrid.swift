import ReportModel

/// A report as text with one row per line and tabs between cells, as from a word processor.
public enum TabGrid {
  /// The text: title, sections, tables with spans not expanded, signature and date.
  public static func text(of report: Report) -> String { report.text { rows(of: report, $0) } }

  private static func rows(of report: Report, _ form: TableForm) -> [String] {
    form.grid.map { row in
      var cells = [String](repeating: "", count: form.columnCount)
      for place in row {
        cells[place.column] = place.label ?? place.cell.map { report[$0].number?.description ?? "" } ?? ""
      }
      return cells.joined(separator: "\t")
    }
  }
}
