import Characters
import ReportModel

/// Reads a table from running text that has all its values, in an order that a converter lost.
struct OrderMethod: TableMethod {
  private let text: FlowText
  private var form: FlowForm { text.form }

  /// The most values that may be missing for the order to be reconstructed.
  private static let mostMissing = 3
  /// With more values for each cell than these, nothing tells which are the table's.
  private static let mostForCell = 4
  /// The least number of states kept per step; nearly all tables need no more.
  private static let narrowBeam = 100
  /// A wide search settles what narrow ones leave open.
  private static let wideBeam = 1500

  static func read(_ source: TableSource) -> TableReading? {
    guard let text = FlowText(source) else { return nil }
    let method = OrderMethod(text: text)
    guard text.groups.count <= mostForCell * text.form.cellCount else { return method.unread }
    guard text.count >= text.form.cellCount - mostMissing else { return nil }
    return method.scattered()
  }

  /// Whether a table has a value for every cell, each row's label stands right before or behind its values, and all sums
  /// hold if it is read row by row.
  static func isInOrder(_ source: TableSource) -> Bool {
    guard let text = FlowText(source), text.count == text.form.cellCount, text.form.moved.isEmpty else {
      return false
    }
    let form = text.form
    // Such a label may be a head that the next page repeats.
    let heads = form.form.form.columns.map { Folding.skeleton($0.label) }
    for (row, line) in text.labelLines.enumerated() {
      guard let line, !heads.contains(where: { form.labels[row].suffix($0.count).elementsEqual($0) }) else {
        continue
      }
      let before = text.groups.reduce(0) { $0 + ($1.line < line ? $1.tokens.count : 0) }
      guard before == row * form.width || before == (row + 1) * form.width else { return false }
    }
    var amounts = [Int64?](repeating: nil, count: form.form.cells.count)
    for (number, token) in text.groups.flatMap({ Array($0.tokens) }).enumerated() {
      amounts[form.cell(number / form.width, number % form.width)] = token.amount
    }
    return amounts.contains { $0 != 0 } && SumCheck(form.form) { amounts[$0] }.allHold
  }

  /// The best of several searches: value by value, or with intact rows taken out first.
  private func scattered() -> TableReading {
    let whole = WholeRows(text.groups, form)
    if let completed = completed(whole) { return completed }
    var best: ReadingOrderSearch.Result?
    var statesLeft = ReadingOrderSearch.stateLimit
    var attempts: [(whole: WholeRows?, width: Int)] = [
      (nil, Self.narrowBeam), (whole, Self.narrowBeam), (nil, Self.wideBeam),
    ]
    if whole.remaining.isEmpty {
      // All rows are intact, and there is no order left to find.
      attempts = [(whole, Self.narrowBeam)]
    } else if whole.remaining.count == text.groups.count {
      // None is, and they are of no help.
      attempts.remove(at: 1)
    }
    for attempt in attempts {
      let search = ReadingOrderSearch(text, whole: attempt.whole, beamWidth: attempt.width)
      guard search.stateCount <= statesLeft else { continue }
      statesLeft -= search.stateCount
      let found = search.best()
      if let found, found.cost < best?.cost ?? .infinity { best = found }
      // What sums confirm is not found to be wrong by looking further.
      if found?.isSound ?? false { break }
    }
    return best.map { form.reading($0.rows, stray: $0.stray) } ?? unread
  }

  /// The result when there are too many values to search: all are outside the form.
  private var unread: TableReading {
    form.reading([], stray: text.groups.flatMap { Array($0.tokens) })
  }

  /// The table if sums settle what the intact rows leave open.
  private func completed(_ whole: WholeRows) -> TableReading? {
    var completion = SumCompletion(form, known: whole.values)
    let printed = whole.remaining.flatMap { Array($0.tokens) }
    let lost = text.marks.openCount
    let marks = max(0, lost - whole.listMarks.count) + (lost > 0 ? 1 : 0)
    guard let found = completion.completed(from: printed, listMarks: marks) else { return nil }
    let rows = form.rows.indices.compactMap { row -> FlowRow? in
      let values = whole.values[row] ?? found[row] ?? []
      guard let first = values.first else { return nil }
      return FlowRow(
        row: row, values: values, recognition: found[row] == nil ? .normalized : .sums, wasDisplaced: true,
        line: Int(first.line))
    }
    return form.reading(rows, stray: [])
  }
}
