import ReportModel

/// The form's labels as prose uses them: without numerals and without notes in brackets.
enum FormWords {
  /// The label of a group of results; a group of one row uses the row's.
  static func label(of group: ResultGroup) -> String? {
    let rows = Editions.standard.current.table(.requests).rows.filter { $0.group == group }
    let labels = rows.first?.labels.suffix(rows.count > 1 ? 2 : 1)
    return labels?.first.map(plain)
  }

  /// The head of a column of table 4.
  static func label(of outcome: ChallengeOutcome) -> String? {
    let cells = ProseCells.challenges([.review], outcome)
    return Editions.standard.current.table(.challenges).columns.first { $0.cells.contains(cells[0]) }?.label
  }

  /// `（二）部分公开（…）` as `部分公开`.
  private static func plain(_ label: String) -> String {
    // The numeral in brackets comes first.
    let words = label.split(whereSeparator: { "（）()".contains($0) })
    return words.count >= 2 ? String(words[1]) : label
  }
}
