import Diagnostics
import ReportModel

/// Last year's figures, which a workbook that was made to be filled in shows beside its tables.
struct LastYearFigures {
  private let match: GridMatch

  /// - Parameter match: the table beside or below which they stand.
  init(_ match: GridMatch) { self.match = match }

  /// The figures of all tables that have some; `nil` if none has.
  static func lastYear(in tables: [GridMatch]) -> LastYear? {
    var found: LastYear?
    for figures in tables.map(LastYearFigures.init) {
      guard let head = figures.head else { continue }
      var last = found ?? LastYear(year: nil)
      last.year = last.year ?? TemplateLayout.lastYear(inHead: head)
      for place in figures.match.form.grid.joined() {
        guard let cell = place.cell, let position = figures.position(of: place) else { continue }
        last.cells[cell] = figures.figure(at: position)
      }
      found = last
    }
    return found
  }

  /// What stands above the figures.
  private var head: String? {
    guard let first = match.form.grid.joined().first(where: { $0.cell != nil }),
      let column = column(of: first)
    else { return nil }
    let row =
      TemplateLayout.isComparedBeside(match.form)
      ? match.rows.first.flatMap(\.self) : position(of: first).map { $0.row - 1 }
    guard let row, case .text(let text)? = match.sheet[row, column],
      text.hasPrefix(TemplateLayout.comparisonHead)
    else { return nil }
    return text
  }

  private func column(of place: GridPlace) -> Int? {
    TemplateLayout.comparison(of: place, in: match.form).first.column + match.columnOffset
  }

  /// Where the figure is, wherever the table was moved to.
  private func position(of place: GridPlace) -> CellPosition? {
    guard let column = column(of: place) else { return nil }
    if TemplateLayout.isComparedBeside(match.form) {
      return match.rows[place.row].map { CellPosition(row: $0, column: column) }
    }
    let below =
      TemplateLayout.comparison(of: place, in: match.form).first.row - TemplateLayout.rowBelow(match.form)
    return match.rows.last.flatMap(\.self).map { CellPosition(row: $0 + 1 + below, column: column) }
  }

  private func figure(at position: CellPosition) -> Cell {
    let value = match.sheet[position.row, position.column]
    let visible = VisibleValue(value)
    guard visible.text.hasSuffix(TemplateLayout.doubtMark),
      let number = ExactDecimal(String(visible.text.dropLast(TemplateLayout.doubtMark.count)))
    else { return Cell(visible.statement) }
    return Cell(
      .number(number),
      origin: Origin(
        place: .sheet(match.sheet.name, cell: position.name), raw: visible.text, recognition: .exact,
        doubt: .ambiguousPlacement))
  }
}
