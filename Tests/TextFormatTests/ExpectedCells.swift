import ReportModel
import TestSupport

/// The content of the files in samples/reports, which is the same in all layouts.
enum ExpectedCells {
  static let organization = "云坪县水务局"
  static let year = 2024

  /// The figures of the report, row by row, in the form's order.
  private static let figures = """
    proactive.rules 0 0 0
    proactive.normativeDocuments 3 1 12
    proactive.licensing 128
    proactive.penalties 17
    proactive.compulsion 2
    proactive.fees 36.52
    requests.received 21 6 1 0 2 0 30
    requests.carriedIn 2 1 0 0 0 0 3
    requests.disclosed 10 3 1 0 0 0 14
    requests.partlyDisclosed 2 1 0 0 0 0 3
    requests.withheld.thirdPartyRights 1 0 0 0 0 0 1
    requests.withheld.internalAffairs 1 1 0 0 0 0 2
    requests.unavailable.notHeld 4 1 0 0 1 0 6
    requests.unavailable.needsCreation 1 0 0 0 0 0 1
    requests.declined.petitions 2 0 0 0 0 0 2
    requests.declined.repeated 1 0 0 0 0 0 1
    requests.otherwise.correctionOverdue 0 0 0 0 1 0 1
    requests.otherwise 0 0 0 0 1 0 1
    requests.concluded 22 6 1 0 2 0 31
    requests.carriedOut 1 1 0 0 0 0 2
    challenges.review 1 0 0 1 2
    challenges.directLitigation 0 1 0 0 1
    challenges.litigationAfterReview 1 0 1 0 2
    """

  /// The figures of table 2 in the sample in edition 2019; one is not a number.
  private static let proactive2019 = """
    proactive.rules 0 0 0
    proactive.normativeDocuments 3 3 12
    proactive.licensing 14 -2 128
    proactive.otherServices 9 +1 40
    proactive.penalties 22 0 17
    proactive.compulsion 5 减1 2
    proactive.fees 3 0
    proactive.procurement 6 1204500.5
    """

  /// What blanks-and-marks.txt has in place of zeros; `_` stands for nothing.
  private static let marks = """
    proactive.rules / / /
    proactive.licensing _
    proactive.compulsion 不适用
    requests.withheld.securityAndStability 无 无 无 无 无 无 无
    requests.withheld.administrativeInquiries — — — — — — —
    requests.declined.excessive / / / / / / /
    challenges.review 1 _ _ 1 2
    challenges.directLitigation - 1 - - 1
    challenges.litigationAfterReview 1 -- 1 -- 2
    """

  /// What failing-sums.txt has in place of true totals.
  private static let miswritten = """
    requests.concluded 23 6 1 0 2 0 31
    challenges.review 1 0 0 1 0
    """

  private static let forms = Edition.edition2021.tables
  private static let forms2019 = Edition.edition2019.tables

  static let edition2021 = statements(figures, forms)
  static let edition2019 = statements(figures + "\n" + proactive2019, forms2019)
  /// Edition 2021, except for table 3 with the single row of 2019.
  static let mixed = statements(figures, [forms[0], forms2019[1], forms[2]])
  static let failingSums = statements(figures + "\n" + miswritten, forms)
  static let noTables: [CellID: Cell.Statement] = [:]
  static let blanksAndMarks: [CellID: Cell.Statement] = {
    var cells = statements(figures + "\n" + marks, forms)
    for (id, statement) in cells where id.table == .requests && statement == .number(ExactDecimal(0)) {
      cells[id] = .blank
    }
    return cells
  }()

  /// Later lines override earlier ones; rows not listed are zeros.
  private static func statements(_ figures: String, _ tables: [TableForm]) -> [CellID: Cell.Statement] {
    var listed: [String: [Substring]] = [:]
    for line in figures.split(separator: "\n") {
      let words = line.split(separator: " ")
      listed[String(words[0])] = Array(words.dropFirst())
    }
    var cells: [CellID: Cell.Statement] = [:]
    for table in tables {
      for row in table.rows {
        let name = "\(table.id.rawValue).\(row.id)"
        for (index, cell) in row.cells.enumerated() {
          cells[cell] = statement(listed[name].map { String($0[index]) } ?? "0")
        }
      }
    }
    return cells
  }

  private static func statement(_ printed: String) -> Cell.Statement {
    if printed == "_" { return .blank }
    if Cell.Statement.isNotApplicableMark(printed) { return .notApplicable(printed) }
    return ExactDecimal(printed).map(Cell.Statement.number) ?? .text(printed)
  }
}

extension [CellID: Cell.Statement] {
  /// The cells in which a report differs, each in words.
  func differences(from report: Report) -> [String] {
    CellID.all.compactMap { id in
      let (expected, read) = (self[id] ?? .absent, report[id].statement)
      return expected == read ? nil : "\(id): \(read) is not \(expected)"
    }
  }
}
