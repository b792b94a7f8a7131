/// Values in running text that converters moved from the end of one table among the heads of the next.
enum SpilledValues {
  /// Removes them from a table that has its rows side by side.
  ///
  /// - Parameters:
  ///   - form: the form of the table in which they are found.
  ///   - before: the previous table; `formBefore` is its form.
  static func take(
    from scan: inout TableScan?, in form: IndexedForm, of before: TableScan, _ formBefore: IndexedForm
  ) -> [ValueGroup] {
    guard form.rowsStandAbove, let lines = scan?.lines, !lines.contains(where: \.isRow),
      !before.lines.contains(where: \.isRow), let lastHead = lines.lastIndex(where: \.hasLabels)
    else { return [] }
    // A table with all its values has lost none.
    guard before.tokens.count < formBefore.cells.count else { return [] }
    let tokens = scan?.tokens ?? []
    let after = lines[lastHead...].reduce(0) { $0 + $1.tokens.count }
    // Those before the last head, or as many as the previous table lacks if a head follows them.
    let end =
      boundary(lines, before, cells: formBefore.cells.count) ?? (after * 2 > form.cells.count ? lastHead : 0)
    let spilled = lines[..<end].filter(\.hasTokens)
    // More values than the previous table lacks are a row of this table, before repeated heads.
    guard !spilled.isEmpty,
      spilled.reduce(0, { $0 + $1.tokens.count }) <= formBefore.cells.count - before.tokens.count
    else { return [] }
    scan = scan?.droppingTokens(before: end)
    return spilled.map { ValueGroup(tokens: tokens[$0.tokens], labelsBefore: 0, row: nil, line: $0.line) }
  }

  /// The line of heads before which there are exactly as many values as the previous table lacks.
  private static func boundary(_ lines: [TableScan.Line], _ before: TableScan, cells: Int) -> Int? {
    let count = before.lines.reduce(0) { $0 + $1.tokens.count }
    var spilled = 0
    for (index, line) in lines.enumerated() {
      if spilled > 0, line.hasLabels, count + spilled == cells { return index }
      spilled += line.tokens.count
    }
    return nil
  }
}
