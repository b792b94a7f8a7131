import ReportModel

/// Prints a report as published ones look once they are text, for tests that read it back.
public enum LayoutPrinter: String, CaseIterable, Sendable {
  /// One line a row, tabs between cells, spans not expanded.
  case tab
  /// One line a row, pipes between cells, no cell for what a span covers.
  case pipe
  /// Tables drawn with lines.
  case box
  /// One line a row, every cell at its column's place.
  case aligned
  /// One blank between cells, labels wrapped, group labels in fragments.
  case flow
  /// One cell a line, row by row.
  case cellsByRow
  /// One cell a line, all labels and then the values column by column.
  case cellsByColumn
  /// One cell a line, labels and then columns for the rows of each page.
  case pageRuns

  /// The report as text.
  public func text(of report: Report) -> String { report.text { lines(of: $0, in: report) } }

  private func lines(of form: TableForm, in report: Report) -> [String] {
    switch self {
    case .tab: form.grid.map { Self.expanded($0, form.columnCount, report).joined(separator: "\t") }
    case .pipe: form.grid.map { $0.map { Self.text($0, report) }.joined(separator: " | ") + " |" }
    case .box: BoxDrawing(form) { Self.text($0, report) }.lines
    case .aligned: AlignedText(form) { Self.text($0, report) }.lines
    case .flow: form.grid.flatMap { Self.flow($0, report) }
    case .cellsByRow: form.grid.joined().map { Self.text($0, report) }
    case .cellsByColumn: Self.byColumn(form.grid, form, report)
    case .pageRuns: Self.inRuns(form, report)
    }
  }

  private static func text(_ place: GridPlace, _ report: Report) -> String {
    place.label ?? place.cell.flatMap { report[$0].number?.description ?? report[$0].statement.mark } ?? ""
  }

  private static func expanded(_ row: [GridPlace], _ columns: Int, _ report: Report) -> [String] {
    var cells = [String](repeating: "", count: columns)
    for place in row { cells[place.column] = text(place, report) }
    return cells
  }

  // MARK: - Flow

  private static func flow(_ row: [GridPlace], _ report: Report) -> [String] {
    let values = row.filter { $0.cell != nil }.map { text($0, report) }.joined(separator: " ")
    let labels = row.compactMap(\.label)
    guard let own = labels.last, !values.isEmpty else { return values.isEmpty ? labels : [values] }
    // A group's label stands in a narrow column: pieces of two characters, each on a line.
    var lines = labels.dropLast().flatMap { pieces(of: $0, 2) } + pieces(of: own, 18)
    lines[lines.count - 1] += " " + values
    return lines
  }

  private static func pieces(of label: String, _ width: Int) -> [String] {
    let characters = Array(label)
    return stride(from: 0, to: characters.count, by: width).map {
      String(characters[$0..<min($0 + width, characters.count)])
    }
  }

  // MARK: - One cell a line

  private static func byColumn(
    _ grid: some Collection<[GridPlace]>, _ form: TableForm, _ report: Report
  ) -> [String] {
    // The first and the last table have rows of different kinds, or one: there columns are no columns.
    guard form.id == .requests else { return grid.joined().map { text($0, report) } }
    let labels = grid.joined().compactMap(\.label)
    let values = (0..<form.columnCount).flatMap { column in
      grid.joined().filter { $0.column == column && $0.label == nil }.map { text($0, report) }
    }
    return labels + values
  }

  private static func inRuns(_ form: TableForm, _ report: Report) -> [String] {
    let half = form.id == .requests ? form.grid.count / 2 : form.grid.count
    let (first, second) = (form.grid[..<half], form.grid[half...])
    guard !second.isEmpty else { return byColumn(first, form, report) }
    return byColumn(first, form, report) + ["- 2 -"] + byColumn(second, form, report)
  }
}
