import ReportModel

/// The labels of the form as prose uses them: without numerals and without what stands in brackets.
enum FormWords {
  /// The label of a group of results.
  static func labels(of group: ResultGroup) -> [String] {
    let prefix = group.rowPrefix
    let table = Edition.edition2021.table(.requests)
    guard let row = table.rows.first(where: { $0.id == prefix || $0.id.hasPrefix(prefix + ".") }) else {
      return []
    }
    let label = row.id == prefix ? row.label : row.groups.last
    return label?.label.map { [plain($0)] } ?? []
  }

  /// The head of a column of table 4.
  static func label(of outcome: Outcome) -> String? {
    let table = Edition.edition2021.table(.challenges)
    return CellID("challenges.review.\(outcome.rawValue)").flatMap {
      table.description(of: $0)?.columnLabels.last
    }
  }

  /// `（二）部分公开（…）` as `部分公开`.
  private static func plain(_ label: String) -> String {
    // The numeral in brackets comes first.
    let words = label.split(whereSeparator: { "（）()".contains($0) })
    return words.count >= 2 ? String(words[1]) : label
  }
}

extension ResultGroup {
  /// What the ids of the group's rows begin with.
  var rowPrefix: String {
    switch self {
    case .disclosed: "disclosed"
    case .partlyDisclosed: "partlyDisclosed"
    case .withheld: "withheld"
    case .unavailable: "unavailable"
    case .declined: "declined"
    case .otherwise: "otherwise"
    }
  }
}
