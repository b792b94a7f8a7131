/// Values in running text among the heads of one table that are the end of the table before: converters carry them
/// there.
enum SpilledValues {
  /// Takes them off a table whose rows stand above its values.
  ///
  /// - Parameters:
  ///   - form: the form of the table they stand in.
  ///   - before: the table before, and its form.
  static func take(
    from scan: inout TableScan?, in form: IndexedForm, of before: TableScan, _ formBefore: IndexedForm
  ) -> [ValueGroup] {
    guard form.rowsStandAbove, let lines = scan?.lines, !lines.contains(where: \.isRow),
      !before.lines.contains(where: \.isRow), let lastHead = lines.lastIndex(where: \.hasLabels)
    else { return [] }
    // A table that has all its values has lost none.
    guard before.tokens.count < formBefore.cells.count else { return [] }
    let tokens = scan?.tokens ?? []
    let after = lines[lastHead...].reduce(0) { $0 + $1.tokens.count }
    // What stands before the last head, or so much as the table before lacks, where a head follows it.
    let end =
      boundary(lines, before, cells: formBefore.cells.count) ?? (after * 2 > form.cells.count ? lastHead : 0)
    let spilled = lines[..<end].filter(\.hasTokens)
    // More than the table before lacks are a row of this one, before heads that are printed again.
    guard !spilled.isEmpty,
      spilled.reduce(0, { $0 + $1.tokens.count }) <= formBefore.cells.count - before.tokens.count
    else { return [] }
    scan?.dropTokens(before: end)
    return spilled.map { ValueGroup(tokens: tokens[$0.tokens], labelsBefore: 0, row: nil, line: $0.line) }
  }

  /// The head before which just so many values stand as fill the table before up.
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
