import ReportModel

/// The printed text of a small report, title and table 2 only, for examples that only a reading shows.
enum ExampleText {
  /// The text with some rows printed otherwise; an empty line leaves the row out.
  ///
  /// - Parameters:
  ///   - lines: what stands in place of a row, by the row's id, with the row's label in the braces `{}`.
  ///   - behind: a line behind the table.
  static func report(_ lines: [String: String] = [:], behind: String? = nil) -> String {
    let table = Edition.edition2021.table(.proactive)
    var text = [
      Edition.title(organization: ExampleReport.organization, year: ExampleReport.year),
      Edition.edition2021.section(.proactive).heading,
    ]
    let report = ExampleReport.clean(ExampleReport.organization, ExampleReport.year)
    for row in table.rows {
      let values = row.cells.map { report.cells[$0].number?.description ?? "" }
      let line = lines[row.id] ?? (["{}"] + values).joined(separator: "\t")
      guard !line.isEmpty else { continue }
      let parts = line.split(separator: "{}", maxSplits: 1, omittingEmptySubsequences: false)
      text.append(parts.joined(separator: row.label?.label ?? ""))
    }
    return (text + [behind].compactMap(\.self)).joined(separator: "\n") + "\n"
  }

  /// A row of table 2 under its first other wording.
  static func renamed(_ id: String) -> String {
    let row = Edition.edition2021.table(.proactive).rows.first { $0.id == id }
    return (row?.label?.aliases.first ?? "") + "\t2\t0\t9"
  }

  /// The text of a report in the form of an edition, tables 2 and 3 only, with 0 in every cell.
  static func zeros(_ edition: Edition.ID) -> String {
    let form = Edition[edition]
    var text = [Edition.title(organization: ExampleReport.organization, year: ExampleReport.year)]
    for table in [TableID.proactive, .requests] {
      text.append(form.section(table.section).heading)
      for row in form.table(table).grid {
        text.append(row.map { $0.label ?? "0" }.joined(separator: "\t"))
      }
    }
    return text.joined(separator: "\n") + "\n"
  }
}
