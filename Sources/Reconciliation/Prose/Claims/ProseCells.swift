import ReportModel

/// The cells that prose refers to: the totals of table 3, table 4, and the documents of table 2.
enum ProseCells {
  static let received = [CellID.requests.received.total]
  static let carriedIn = [CellID.requests.carriedIn.total]
  static let concluded = [CellID.requests.concluded.total]
  static let carriedOut = [CellID.requests.carriedOut.total]

  /// The totals of a group of results, by its rows in the report's form.
  static func rows(of group: ResultGroup, in report: Report) -> [CellID] {
    let form = report.form(of: .requests)
    let totals = form.columns.first { $0.role == .total }?.cells ?? []
    return form.rows.filter { $0.group == group }.flatMap(\.cells).filter(totals.contains)
  }

  /// The totals of results, each once.
  static func results(_ items: [ResultItem], in report: Report) -> [CellID] {
    var cells: [CellID] = []
    for item in items {
      let own =
        switch item {
        case .group(let group): rows(of: group, in: report)
        case .row(let row): [row.cell]
        }
      cells += own.filter { !cells.contains($0) }
    }
    return cells
  }

  /// The cells of blocks of table 4 in the column of an outcome; `nil` means the total.
  static func challenges(_ list: [Challenge], _ outcome: ChallengeOutcome?) -> [CellID] {
    var cells: [CellID] = []
    for challenge in list {
      for block in challenge.blocks {
        let cell = column(block, outcome)
        if !cells.contains(cell) { cells.append(cell) }
      }
    }
    return cells
  }

  private static func column(_ block: ChallengesRow, _ outcome: ChallengeOutcome?) -> CellID {
    switch outcome {
    case nil: block.total
    case .upheld, .dismissed: block.upheld
    case .corrected: block.corrected
    case .other: block.other
    case .pending: block.pending
    }
  }

  /// The cells of one block of table 4, its total first.
  static func block(_ challenge: Challenge) -> [CellID] {
    challenges([challenge], nil) + ChallengeOutcome.allCases.flatMap { challenges([challenge], $0) }
  }

  /// The cells of documents in the column with a role; empty if the report's form has no such column.
  static func documents(_ kind: DocumentKind, _ role: ColumnRole, in report: Report) -> [CellID] {
    let form = report.form(of: .proactive)
    let column = form.columns.first { $0.role == role }?.cells ?? []
    return form.rows.filter { $0.role == kind.role }.flatMap(\.cells).filter(column.contains)
  }
}

extension Challenge {
  /// The blocks of table 4 covered by the word.
  fileprivate var blocks: [ChallengesRow] {
    let cells = CellID.challenges
    return switch self {
    case .review: [cells.review]
    case .litigation: [cells.directLitigation, cells.litigationAfterReview]
    case .direct: [cells.directLitigation]
    case .afterReview: [cells.litigationAfterReview]
    }
  }
}

extension DocumentKind {
  fileprivate var role: RowRole { self == .rules ? .regulations : .normativeDocuments }
}
