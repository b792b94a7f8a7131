import ReportModel

/// Writes the sheet of findings: a row a finding.
struct FindingRows {
  private var list: RecordList
  private let columns: FindingColumns

  init(_ sheets: RecordSheets) throws {
    columns = FindingColumns(language: sheets.language, first: CollectionLayout.key.count)
    list = try RecordList(
      CollectionLayout.findings, in: sheets,
      widths: [48, 180, 52, 52] + FindingColumns.widths(namesAuthors: true),
      wrapped: [1] + columns.wrapped, frozen: 4)
    columns.hide(in: list.sheet)
  }

  mutating func write(_ report: Report, _ key: ReportKey) throws {
    let columns = columns
    for (finding, author) in report.authoredFindings {
      let sheet = list.sheet
      try list.write(key) { try columns.write(finding, by: author, of: report, to: &$0) }
      if list.sheet !== sheet { columns.hide(in: list.sheet) }
    }
  }

  func finish() throws { try list.finish() }
}
