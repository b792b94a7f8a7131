import NianbaoKit

/// Where cells stand on the form, in the words of its headings and labels.
struct FormPlaces {
  let report: Report

  // As many as a person takes in at a glance.
  private static let mostNamed = 3

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

  /// Cells in words: for each table the rows and columns, or their number where there are many.
  func words(for cells: [CellID]) -> [String] {
    TableID.allCases.compactMap { table in
      let own = cells.filter { $0.table == table }
      return own.isEmpty ? nil : heading(of: table) + "：" + words(inTable: own)
    }
  }

  private func words(inTable cells: [CellID]) -> String {
    let rows = Self.distinct(cells.map(row))
    let columns = Self.distinct(cells.map(column))
    guard rows.count == 1 || columns.count == 1 || cells.count <= Self.mostNamed else {
      return "\(rows.count)行共\(cells.count)格"
    }
    if rows.count > 1, columns.count > 1 {
      return cells.map { "“\(row(of: $0))”行“\(column(of: $0))”栏" }.joined(separator: "、")
    }
    return Self.list(rows, "行") + Self.list(columns, "栏")
  }

  private static func list(_ names: [String], _ kind: String) -> String {
    names.count > mostNamed
      ? "\(names.count)\(kind)" : names.map { "“\($0)”" }.joined(separator: "、") + (names.isEmpty ? "" : kind)
  }

  private static func distinct(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { !$0.isEmpty && seen.insert($0).inserted }
  }

  /// The section and the paragraph of a quotation, such as `一、总体情况，第2段`; `nil` where it is not found.
  func paragraph(saying quote: String, at place: Place?) -> String? {
    let parts =
      [("前言", report.foreword)] + report.edition.sections.map { ($0.heading, report.sections[$0.id]) }
      + [("落款以下", report.annex)]
    for (name, blocks) in parts {
      // A reader counts the paragraphs of the text, not those in its tables.
      let paragraphs = blocks.compactMap(\.paragraph)
      let index =
        paragraphs.firstIndex { place != nil && $0.place == place && $0.text.contains(quote) }
        ?? (place == nil ? paragraphs.firstIndex { $0.text.contains(quote) } : nil)
      if let index { return "\(name)，第\(index + 1)段" }
      if blocks.tables.contains(where: { $0.text.contains(quote) }) { return "\(name)，文中的表格" }
    }
    return nil
  }
}
