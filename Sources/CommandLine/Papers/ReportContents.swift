import NianbaoKit

/// What the cells of a report's form say, by kinds: what a paper has to state whether or not anything was put right.
struct ReportContents {
  let report: Report
  /// The cells of the tables' forms, in order.
  private let cells: [CellID]

  init(_ report: Report) {
    self.report = report
    cells = TableID.allCases.flatMap { report.form(of: $0).cells }
  }

  /// The cells that are there and have nothing in them.
  var blanks: [CellID] { cells.filter { report[$0].statement == .blank } }
  /// The cells with a mark such as `/`.
  var marks: [CellID] {
    cells.filter { if case .notApplicable = report[$0].statement { true } else { false } }
  }
  /// The cells with a text in place of a number.
  var texts: [CellID] { cells.filter { if case .text = report[$0].statement { true } else { false } } }
  /// The cells that an older form does not have, so that nothing could be filled in.
  var unfilled: [CellID] {
    let told = Set(report.findings.filter { $0.code == .notInOlderForm }.flatMap(\.cells))
    return cells.filter { !report[$0].isStated && told.contains($0) }
  }
  /// The other cells that were not found in the source; documents show both as blank.
  var missing: [CellID] {
    let told = Set(unfilled)
    return cells.filter { !report[$0].isStated && !told.contains($0) }
  }
  /// The cells whose reading is in doubt.
  var doubtful: [CellID] { cells.filter { report.cells.isDoubtful($0) } }
  /// The blanks that were filled with 0.
  var filled: [CellID] { report.filledBlanks }
  /// The figures that were corrected, without the blanks that were filled.
  var corrections: [Correction] {
    let filled = Set(filled)
    return report.provenance.corrections.filter { !filled.contains($0.cell) }
  }
  /// The findings on what was lost, missing or approximate when the report was brought into another form.
  var migration: [Finding] { report.findings.filter { $0.code.family == .migration } }

  /// The report's name in a sentence.
  var name: String {
    (report.officialTitle ?? report.title).map { "《\(DisplayText.safe($0))》" } ?? "本报告"
  }
}
