import ReportModel

/// Prints a report as published ones look as text, for tests that read it back.
public enum LayoutPrinter: String, CaseIterable, Sendable {
  /// One row per line, tabs between cells, spans not expanded.
  case tab
  /// One row per line, pipes between cells, no cells for what spans cover.
  case pipe
  /// Tables drawn with lines.
  case box
  /// One row per line, every cell at the position of its column.
  case aligned
  /// One blank between cells, labels wrapped, group labels in fragments.
  case flow
  /// One cell per line, row by row.
  case cellsByRow
  /// One cell per line, all labels and then the values column by column.
  case cellsByColumn
  /// One cell per line; for each page its labels and then its columns.
  case pageRuns
  /// One cell per line with a pipe behind it; pipes for what spans cover close a row.
  case pipesBehind
  /// One cell per line and each pipe on a line of its own; pipes close a row.
  case pipesAlone
  /// A pipe opens a row; one cell per line with a pipe behind it.
  case rowsOpened

  /// The layouts in which the cells of a row stand together, so that its label says whose values they are.
  public static let inRows = allCases.filter(\.keepsRows)
  /// The layouts in which all values of a row and the end of its label stand on one line.
  public static let inLines = allCases.filter(\.keepsLines)
  /// The layouts that have only the order of labels and values to tell the cells by.
  public static let inColumns = allCases.filter { !$0.keepsRows }
  /// The layouts in which a label may be broken over lines at any character.
  public static let wrapping = allCases.filter(\.mayWrap)

  private var keepsRows: Bool {
    switch self {
    case .tab, .pipe, .box, .aligned, .flow, .cellsByRow, .pipesBehind, .pipesAlone, .rowsOpened: true
    case .cellsByColumn, .pageRuns: false
    }
  }

  private var keepsLines: Bool {
    switch self {
    case .tab, .pipe, .box, .aligned, .flow: true
    case .cellsByRow, .cellsByColumn, .pageRuns, .pipesBehind, .pipesAlone, .rowsOpened: false
    }
  }

  private var mayWrap: Bool {
    switch self {
    case .tab, .pipe, .box, .aligned, .pipesBehind, .pipesAlone, .rowsOpened: false
    case .flow, .cellsByRow, .cellsByColumn, .pageRuns: true
    }
  }

  /// The file in samples/reports that has this layout.
  public var sample: String {
    switch self {
    case .tab: "tab-grid.txt"
    case .pipe: "pipe-grid.txt"
    case .box: "box-drawing.txt"
    case .aligned: "laid-out.txt"
    case .flow: "pdf-flow.txt"
    case .cellsByRow: "pdf-cells-by-row.txt"
    case .cellsByColumn: "pdf-cells-by-column.txt"
    case .pageRuns: "pdf-cells-page-runs.txt"
    case .pipesBehind: "cells-before-pipes.txt"
    case .pipesAlone: "cells-between-pipes.txt"
    case .rowsOpened: "rows-opened-by-pipes.txt"
    }
  }

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
    case .pipesBehind:
      form.grid.flatMap { row in
        row.map { Self.text($0, report) + " |" } + Self.pipes(form.columnCount - row.count)
      }
    case .pipesAlone:
      form.grid.flatMap { row in
        row.flatMap { [Self.text($0, report), "|"] } + Self.pipes(form.columnCount - row.count + 1)
      }
    case .rowsOpened:
      form.grid.flatMap { row in
        let cells = row.map { Self.text($0, report) + " |" }
        let pads = Self.pipes(form.columnCount - row.count).map { " " + $0 }.joined()
        return ["|"] + cells.dropLast() + cells.suffix(1).map { $0 + pads }
      }
    }
  }

  private static func pipes(_ count: Int) -> [String] {
    count > 0 ? [String(repeating: "|", count: count)] : []
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
    // A group's label is in a narrow column: pieces of two characters, each on a line.
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
    // The rows of the first table differ in kind, and the last has only one, so there are no columns to read
    // by.
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
