import ReportModel

extension SumRelation.Kind {
  /// The rule that checks sums of this kind.
  var rule: any SumKindRule {
    switch self {
    case .balance: BalanceRule()
    case .results: ResultsRule()
    case .applicants: ApplicantsRule()
    case .outcomes: OutcomesRule()
    }
  }
}

extension SumRelation {
  /// The code of the rule that checks the sum.
  package var code: FindingCode { kind.rule.code }

  /// The code under which an outcome of the sum is reported.
  func code(of outcome: SumOutcome) -> FindingCode {
    if case .totalNotFilled = outcome { .totalNotFilled } else { code }
  }

  /// Whether the report states any of the sum's cells.
  func isStated(in cells: CellTable) -> Bool {
    self.cells.contains { cells.states($0) }
  }
}
