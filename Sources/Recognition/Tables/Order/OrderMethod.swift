import ReportModel

/// Reads a table from running text in which all its values stand, in an order that a converter lost.
struct OrderMethod: TableMethod {
  private let text: FlowText
  private var form: FlowForm { text.form }

  /// How many values may be missing for the order to be looked for.
  private static let mostMissing = 3
  /// The least states that a search goes on from at a time.
  private static let narrowBeam = 300
  /// A wide search is for what others do not settle.
  private static let wideBeam = 1000

  static func read(_ source: TableSource) -> TableReading? {
    guard let text = FlowText(source) else { return nil }
    let method = OrderMethod(text: text)
    // One attempt at the order is the least that a search takes.
    guard text.groups.count <= ReadingOrderSearch.stateLimit / narrowBeam else { return method.unread }
    guard text.count >= text.form.cellCount - mostMissing else { return nil }
    return method.scattered()
  }

  /// The likelier of two readings: with whole rows taken out first, or value by value.
  private func scattered() -> TableReading {
    let whole = WholeRows(text.groups, form)
    if let completed = completed(whole) { return completed }
    var best: ReadingOrderSearch.Result?
    var statesLeft = ReadingOrderSearch.stateLimit
    // Where every row stands whole there is no order to look for.
    let attempts: [(whole: WholeRows?, width: Int)] =
      whole.remaining.isEmpty
      ? [(whole, Self.narrowBeam)]
      : [(nil, Self.narrowBeam), (whole, Self.narrowBeam), (nil, Self.wideBeam)]
    for attempt in attempts {
      let search = ReadingOrderSearch(text, whole: attempt.whole, beamWidth: attempt.width)
      guard search.stateCount <= statesLeft else { continue }
      statesLeft -= search.stateCount
      let found = search.best()
      if let found, found.cost < best?.cost ?? .infinity { best = found }
      if found?.isProven ?? false { break }
    }
    return best.map { form.reading($0.rows, stray: $0.stray) } ?? unread
  }

  /// More values than a search can order: none is in a cell, all are named.
  private var unread: TableReading {
    form.reading([], stray: text.groups.flatMap { Array($0.tokens) })
  }

  /// The table where the sums settle what whole rows left open.
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
