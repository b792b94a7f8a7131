import ReportModel

/// A report as text with one line a row and tabs between cells, as it comes out of a word processor.
public enum TabGrid {
  /// The text: title, sections, tables without expanded spans, signature and date.
  public static func text(of report: Report) -> String {
    var lines = [report.title ?? ""] + report.foreword.map(\.text)
    for section in SectionID.allCases {
      lines.append(report.edition.section(section).heading)
      if let table = section.table { lines += rows(of: report, report.form(of: table)) }
      lines += report.sections[section].map(\.text)
    }
    lines += [report.signature, report.date?.chinese].compactMap(\.self)
    return lines.joined(separator: "\n") + "\n"
  }

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
