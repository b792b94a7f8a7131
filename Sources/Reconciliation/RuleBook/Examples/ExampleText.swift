import ReportModel

/// The printed text of a small report, with title and table 2 only, for examples that have to be read.
enum ExampleText {
  /// The text with some rows printed differently; an empty line leaves out the row.
  ///
  /// - Parameters:
  ///   - lines: the print of a row, by one of its cells; `{}` is replaced by the row's label.
  ///   - behind: a line after the table.
  static func report(_ lines: [CellID: String] = [:], behind: String? = nil) -> String {
    let edition = Editions.standard.current
    var text = [title(in: edition), edition.section(.proactive).heading]
    let report = ExampleReport.clean(ExampleReport.organization, ExampleReport.year)
    let table = edition.table(.proactive)
    let rows = Dictionary(uniqueKeysWithValues: table.gridRows.map { ($0.index, $0) })
    for (number, places) in table.grid.enumerated() {
      guard let row = rows[number] else {
        // A line of heads names columns; a single caption names nothing.
        if places.count > 1 { text.append(places.map { $0.label ?? "" }.joined(separator: "\t")) }
        continue
      }
      let values = row.cells.map { report.cells[$0].number?.description ?? "" }
      let line =
        lines.first { row.cells.contains($0.key) }?.value ?? (["{}"] + values).joined(separator: "\t")
      guard !line.isEmpty else { continue }
      let parts = line.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
      text.append(parts.joined(separator: row.label?.label ?? ""))
    }
    return (text + [behind].compactMap(\.self)).joined(separator: "\n") + "\n"
  }

  /// A row of table 2 with the first alias of its label.
  static func renamed(_ cell: CellID) -> String {
    let row = Editions.standard.current.table(.proactive).gridRows.first { $0.cells.contains(cell) }
    return (row?.label?.aliases.first ?? "") + "\t2\t0\t9"
  }

  /// The text of a report in an edition's form, with tables 2 and 3 only and 0 in every cell.
  static func zeros(_ edition: Edition) -> String {
    var text = [title(in: edition)]
    for table in [TableID.proactive, .requests] {
      text.append(edition.section(table.section).heading)
      for row in edition.table(table).grid {
        text.append(row.map { $0.label ?? "0" }.joined(separator: "\t"))
      }
    }
    return text.joined(separator: "\n") + "\n"
  }

  private static func title(in edition: Edition) -> String {
    edition.title(organization: ExampleReport.organization, year: ExampleReport.year)
  }
}
