import NianbaoKit

/// Where cells stand on the form, in the words of its headings and labels.
struct FormPlaces {
  let report: Report

  // As many as a person takes in at a glance.
  private static let mostNamed = 4

  /// The heading of a table's section.
  func heading(of table: TableID) -> String { report.edition.section(table.section).heading }

  /// A cell's row: its own label behind that of its group, or for table 4 the heads above.
  func row(of cell: CellID) -> String {
    guard let form = report.formOfCell(cell) else { return cell.name }
    let labels = form.rowLabels.isEmpty ? form.columnLabels.dropLast() : form.rowLabels.suffix(2)
    return labels.joined(separator: "·")
  }

  /// A cell's column.
  func column(of cell: CellID) -> String { report.formOfCell(cell)?.columnLabels.last ?? "" }

  /// Cells in words: for each table the rows and columns.
  func words(for cells: [CellID]) -> [String] {
    TableID.allCases.compactMap { table in
      let own = cells.filter { $0.table == table }
      return own.isEmpty ? nil : heading(of: table) + "：" + words(own, in: table)
    }
  }

  private func words(_ cells: [CellID], in table: TableID) -> String {
    let form = report.form(of: table)
    if cells.count > 1, Set(cells).isSuperset(of: form.cells) { return "各行各栏" }
    let rows = Self.distinct(cells.map(row))
    let columns = Self.distinct(cells.map(column))
    // Rows and columns together name more than the cells unless every one of these rows has all of these columns.
    guard rows.count * columns.count <= cells.count else {
      guard cells.count <= Self.mostNamed else {
        return self.rows(rows, of: form.cells) + "，共\(cells.count)格"
      }
      return cells.map { "“\(row(of: $0))”行“\(column(of: $0))”栏" }.joined(separator: "、")
    }
    let own = form.cells.filter { rows.contains(row(of: $0)) }
    return self.rows(rows, of: form.cells) + self.columns(columns, of: own)
  }

  /// The rows of cells: all of those with the same columns, or each by its name.
  func rows(of cells: [CellID], among all: [CellID]) -> String {
    rows(Self.distinct(cells.map(row)), of: all)
  }

  private func rows(_ names: [String], of cells: [CellID]) -> String {
    let all = Self.distinct(cells.map(row))
    if names.count > 1, names.count == all.count { return "各行" }
    guard names.count > Self.mostNamed else { return Self.list(names) + "行" }
    let runs = Self.runs(of: names, in: all)
    return runs.map { run in
      run.count > 2 ? "“\(run[0])”至“\(run[run.count - 1])”" : Self.list(run)
    }.joined(separator: "、") + "各行"
  }

  private func columns(_ names: [String], of cells: [CellID]) -> String {
    guard !names.isEmpty else { return "" }
    let all = Self.distinct(cells.map(column))
    return names.count > 1 && names.count == all.count ? "各栏" : Self.list(names) + "栏"
  }

  /// Names that follow one another on the form, run by run.
  private static func runs(of names: [String], in all: [String]) -> [[String]] {
    var runs: [[String]] = []
    var previous = -1
    for (index, name) in all.enumerated() where names.contains(name) {
      if index == previous + 1, !runs.isEmpty {
        runs[runs.count - 1].append(name)
      } else {
        runs.append([name])
      }
      previous = index
    }
    return runs
  }

  private static func list(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: "、") }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
