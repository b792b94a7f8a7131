import ReportModel

extension SumRelation.Kind {
  /// The rule that sums of this kind are checked by.
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
  /// The code of the rule that the sum is checked by.
  package var code: FindingCode { kind.rule.code }

  /// The code that an outcome of the sum is reported under.
  func code(of outcome: SumOutcome) -> FindingCode {
    if case .totalNotFilled = outcome { .totalNotFilled } else { code }
  }

  /// Whether the report has any of the sum's cells.
  func isStated(in cells: CellTable) -> Bool {
    self.cells.contains { cells.states($0) }
  }
}
