import ReportModel

/// Brings a report, or the tables of a mixed one, from edition 2019 into the form of 2021 (FORMAT §5).
///
/// What is exact is carried over as it is; what is approximate, cannot be filled or has no place any more is told
/// by findings M1, M2 and M3. No number is computed.
public enum EditionMigration {
  /// The report in the form of 2021; one that is in that form already comes back unchanged.
  public static func toEdition2021(_ report: Report) -> Report {
    let tables = TableID.allCases.filter { follows2019($0, in: report) }
    guard !tables.isEmpty || report.edition != .edition2021 else { return report }
    var result = report
    result.edition = .edition2021
    for table in tables { migrate(table, of: report, to: &result) }
    return result
  }

  /// Whether a table of the report is the older form's; a table that both forms have alike is not.
  private static func follows2019(_ table: TableID, in report: Report) -> Bool {
    let mapping = FormMapping.toEdition2021(table)
    let foreign = mapping.dropped + mapping.pairs.filter { $0.source != $0.target }.map(\.source)
    return foreign.contains { report[$0].isStated }
  }

  private static func migrate(_ table: TableID, of report: Report, to result: inout Report) {
    let mapping = FormMapping.toEdition2021(table)
    for cell in Edition.edition2019.table(table).cells { result[cell] = .absent }
    for pair in mapping.pairs { result[pair.target] = report[pair.source] }
    let approximate = mapping.pairs.filter { $0.quality == .approximate && report[$0.source].isStated }
    if let first = approximate.first {
      result.findings.append(approximation(approximate.map(\.target), from: first.source, to: first.target))
    }
    if !mapping.unfilled.isEmpty {
      result.findings.append(unfilled(mapping.unfilled, of: table))
    }
    for cells in rows(mapping.dropped.filter { report[$0].isStated }, of: table) {
      result.findings.append(dropped(cells, in: report, table))
    }
  }

  private static func approximation(_ cells: [CellID], from source: CellID, to target: CellID) -> Finding {
    let old = rowLabel(of: source, in: .edition2019)
    let new = rowLabel(of: target, in: .edition2021)
    return Finding(
      code: "M1", severity: .warning, cells: cells,
      message: Message(
        "2019年格式的“\(old)”记入“\(new)”：近似，旧格式不分其中各项",
        "\"\(old)\" of the form of 2019 stands in \"\(new)\": approximate, the older form does not divide it")
    )
  }

  private static func unfilled(_ cells: [CellID], of table: TableID) -> Finding {
    let labels = rows(cells, of: table, edition: .edition2021).compactMap(\.first).map {
      rowLabel(of: $0, in: .edition2021)
    }
    let list = labels.map { "“\($0)”" }.joined(separator: "、")
    return Finding(
      code: "M2", severity: .warning, cells: cells,
      message: Message(
        "2019年格式没有这些数，未填：\(list)（\(cells.count)格）",
        "the form of 2019 does not have these, they are not filled: \(list) (\(cells.count) cells)"))
  }

  private static func dropped(_ cells: [CellID], in report: Report, _ table: TableID) -> Finding {
    let label = rowLabel(of: cells[0], in: .edition2019)
    let values = cells.map { cell -> String in
      let head = Edition.edition2019.table(table).description(of: cell)?.columnLabels.last ?? ""
      return "\(head) \(report[cell].number?.description ?? report[cell].statement.mark ?? "")"
    }.joined(separator: "，")
    return Finding(
      code: "M3", severity: .warning,
      message: Message(
        "2021年格式没有“\(label)”的这些数，未带入：\(values)",
        "the form of 2021 has no place for these figures of \"\(label)\", they are left out: \(values)"),
      place: report[cells[0]].origin?.place)
  }

  /// The cells by their rows, in order.
  private static func rows(
    _ cells: [CellID], of table: TableID, edition: Edition.ID = .edition2019
  ) -> [[CellID]] {
    Edition[edition].table(table).rows.map { row in row.cells.filter(cells.contains) }.filter { !$0.isEmpty }
  }

  private static func rowLabel(of cell: CellID, in edition: Edition.ID) -> String {
    Edition[edition].table(cell.table).description(of: cell)?.rowLabels.last ?? cell.name
  }
}
