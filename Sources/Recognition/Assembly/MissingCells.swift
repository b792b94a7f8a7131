import Layout
import ReportModel

/// Reports which rows and cells of the form were not found.
struct MissingCells {
  private let tables: [TablesReader.Table?]
  private let blanks: BlankLines
  private let zeros: BlankZeros
  private let document: SourceDocument

  init(_ tables: [TablesReader.Table?], in document: SourceDocument) {
    self.tables = tables
    blanks = BlankLines(document)
    zeros = BlankZeros(tables)
    self.document = document
  }

  /// - Parameter pictures: how many pictures the document has, which may be of tables.
  func tell(in report: inout Report, pictures: Int) {
    if pictures > 0, tables.contains(where: { !($0?.isLabelled ?? false) && $0?.reading == nil }) {
      report.findings.append(ReadingFinding.pictures(pictures))
    }
    for table in TableID.allCases {
      let found = tables[table.index]
      let form = found?.names.form.form ?? report.edition.table(table)
      if let found {
        for blank in zeros.cells(of: found, isOnPages: document.isOnPages) {
          report.cells[form.cells[blank.cell]] = Cell(.blank, origin: origin(of: blank, found))
        }
      }
      let missing = form.cells.filter { !report.cells.states($0) }
      guard !missing.isEmpty else { continue }
      if missing.count == form.cells.count {
        // A table that is missing altogether is left to the rules.
        if let found, found.isLabelled {
          if blanks.fill(found) {
            for cell in missing { report.cells[cell].statement = .blank }
            continue
          }
          report.findings.append(
            ReadingFinding.emptyTable(form.cells, heading: report.edition.section(table.section).heading))
        }
        continue
      }
      // Rows whose labels ran together have a finding of their own.
      let joined = found?.reading?.joinedRows.reduce(KeySet.none) { $0.union($1.rows) } ?? .none
      for (number, row) in form.rows.enumerated() where !joined.contains(number) {
        let cells = row.cells.filter { !report.cells.states($0) }
        guard !cells.isEmpty else { continue }
        report.findings.append(
          ReadingFinding.missing(cells, label: row.label, isWhole: cells.count == row.cells.count))
      }
    }
  }

  private func origin(of blank: BlankZeros.Blank, _ table: TablesReader.Table) -> Origin {
    let label = table.scan.labels[blank.label]
    return Origin(
      place: document.place(of: label.start, fragment: label.fragment, line: label.line), raw: "",
      recognition: table.names.rows[blank.label]?.recognition ?? .normalized)
  }
}
