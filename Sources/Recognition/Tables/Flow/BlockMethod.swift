import Characters
import Layout
import ReportModel

/// Reads a table whose rows have different columns from running text: by labels where each is followed by its
/// values, or else in the order of the form.
struct BlockMethod: TableMethod {
  private let scan: TableScan
  private let names: NamedLabels
  private var form: IndexedForm { names.form }

  /// A label or value, in reading order.
  private enum Event {
    case label(row: Int, Origin.Recognition, line: Int)
    case value(Int)
  }

  private struct Labelled {
    var tokens: [Int] = []
    var recognition: Origin.Recognition = .position
    /// Whether values are on other lines than the label; if values are missing, they may belong to another
    /// label.
    var isApart = false
  }

  static func read(_ source: TableSource) -> TableReading? {
    guard !source.form.rowsStandAbove, source.form.sums.isEmpty else { return nil }
    return BlockMethod(scan: source.scan, names: source.names).reading(source.spilled)
  }

  private func reading(_ spilled: [ValueGroup]) -> TableReading {
    let events = self.events()
    let tokens = events.compactMap { if case .value(let token) = $0 { token } else { nil } }
    var reading = TableReading(form)
    if !spilled.isEmpty {
      reading.outside.append(.init(kind: .values, label: -1, tokens: spilled.flatMap { Array($0.tokens) }))
    }
    let labelled = tokensByLabel(events)
    if form.rows.indices.allSatisfy({ labelled[$0].tokens.count == form.rows[$0].count }) {
      for row in form.rows.indices { place(labelled[row], in: row, doubt: nil, &reading) }
    } else if tokens.count == form.cells.count, let first = events.first, case .label = first {
      placeInOrder(tokens, stacked: stackedRows(events), &reading)
    } else {
      placeByLabels(labelled, &reading)
    }
    return reading
  }

  /// A label in several pieces takes effect at its last piece.
  private func events() -> [Event] {
    var events: [Event] = []
    var open: Folding.Skeleton = []
    for line in scan.lines {
      let pieces = scan.pool[line.skeleton]
      let name = line.labels.reversed().lazy.compactMap { names.rows[$0] }.first { $0.keys.only != nil }
      if let name, let row = name.keys.only {
        events.append(.label(row: row, name.recognition, line: line.line))
        open = []
      } else if !pieces.isEmpty {
        open += pieces
        if let row = rowAtEnd(of: open) {
          events.append(.label(row: row, .normalized, line: line.line))
          open = []
        }
      }
      events += line.tokens.map(Event.value)
    }
    return events
  }

  /// The row whose label the text ends with.
  private func rowAtEnd(of text: Folding.Skeleton) -> Int? {
    for label in scan.index.labels where label.skeleton.count >= Self.leastLabel {
      guard let meaning = label.meanings[names.number], meaning.isRow, let row = meaning.keys.only else {
        continue
      }
      if text.count >= label.skeleton.count, text.suffix(label.skeleton.count).elementsEqual(label.skeleton) {
        return row
      }
    }
    return nil
  }

  /// Shorter labels are the ends of others.
  private static let leastLabel = 4

  private func tokensByLabel(_ events: [Event]) -> [Labelled] {
    var result = [Labelled](repeating: Labelled(), count: form.rows.count)
    var current: (row: Int, line: Int)?
    for event in events {
      switch event {
      case .label(let row, let recognition, let line):
        current = (row, line)
        result[row].recognition = recognition
      case .value(let token):
        guard let current else { continue }
        result[current.row].tokens.append(token)
        if Int(scan.tokens[token].line) != current.line { result[current.row].isApart = true }
      }
    }
    return result
  }

  // MARK: Placing

  private func place(
    _ labelled: Labelled, in row: Int, doubt: Origin.Doubt?, _ reading: inout TableReading
  ) {
    guard let first = labelled.tokens.first else { return }
    for (cell, token) in zip(form.rows[row], labelled.tokens) {
      reading.place(
        TableReading.Value(
          token: scan.tokens[token], recognition: labelled.recognition, doubt: doubt, rowLabel: -1, head: -1),
        in: cell)
    }
    reading.note(
      row, TableReading.RowNote(recognition: labelled.recognition, line: Int(scan.tokens[first].line)))
  }

  /// Some values are missing: rows with all their values on the label's line are read; the others are in
  /// doubt or missing.
  private func placeByLabels(_ labelled: [Labelled], _ reading: inout TableReading) {
    for (row, own) in labelled.enumerated() where !own.tokens.isEmpty {
      let count = form.rows[row].count
      if own.tokens.count == count {
        place(own, in: row, doubt: own.isApart ? .strayValue : nil, &reading)
        continue
      }
      var some = own
      some.recognition = .position
      place(some, in: row, doubt: .valueCount, &reading)
      if own.tokens.count > count {
        reading.outside.append(
          .init(kind: .values, label: -1, tokens: own.tokens.dropFirst(count).map { scan.tokens[$0] }))
      }
    }
  }

  /// All values are present and in the form's order, except for blocks of rows whose order may be lost.
  private func placeInOrder(_ tokens: [Int], stacked: [Stack], _ reading: inout TableReading) {
    var own = form.rows.indices.map { _ in [Int]() }
    var doubts = [Origin.Doubt?](repeating: nil, count: form.rows.count)
    var next = 0
    for row in form.rows.indices {
      own[row] = Array(tokens[next..<next + form.rows[row].count])
      next += form.rows[row].count
    }
    // Other values stand behind these labels than the form's order gives them.
    for stack in stacked where stack.values != stack.rows.reduce(0, { $0 + form.rows[$1].count }) {
      for row in stack.rows { doubts[row] = .ambiguousPlacement }
    }
    for block in blocks(stacked) {
      let poured = block.flatMap { own[$0] }
      let values = poured.map { scan.tokens[$0] }
      // Several values a line are rows.
      guard Set(values.map(\.line)).count * 2 >= values.count else { continue }
      let orders = block.lowerBound == 0 ? BlockOrders(form) : nil
      let best =
        orders.flatMap { $0.rowCount == block.count ? $0.likeliest(values.map { $0.amount ?? 0 }) : nil }
        ?? BlockOrders.columnWise(rows: block.count, columns: poured.count / block.count)
      // If the values differ, only the likely size of the figures favours an order.
      let isSettled = values.allSatisfy { $0.content == values[0].content }
      for (row, order) in zip(block, best) {
        own[row] = order.map { poured[$0] }
        if !isSettled { doubts[row] = .ambiguousPlacement }
      }
    }
    for row in form.rows.indices {
      place(Labelled(tokens: own[row]), in: row, doubt: doubts[row], &reading)
      reading.notes[row]?.wasDisplaced = true
    }
  }

  /// Rows whose labels stand one after the other before any of their values, which may then have been poured out
  /// row by row or column by column; also a single row.
  private struct Stack {
    var rows: Set<Int> = []
    /// How many values follow the labels.
    var values = 0
  }

  private func stackedRows(_ events: [Event]) -> [Stack] {
    var stacks: [Stack] = []
    for event in events {
      if case .label(let row, _, _) = event {
        if stacks.last?.values != 0 { stacks.append(Stack()) }
        stacks[stacks.count - 1].rows.insert(row)
      } else if !stacks.isEmpty {
        stacks[stacks.count - 1].values += 1
      }
    }
    return stacks
  }

  private func columns(_ row: Int) -> [Int] { form.rows[row].map { form.columnOfCell[$0] } }

  private func isAsWide(_ row: Int, _ other: Int) -> Bool { form.rows[row].count == form.rows[other].count }

  /// The runs of stacked rows that share several columns, of the form or of the page.
  private func blocks(_ stacked: [Stack]) -> [Range<Int>] {
    var blocks: [Range<Int>] = []
    var first = 0
    for row in form.rows.indices {
      let next = row + 1
      let goesOn =
        next < form.rows.count && stacked.contains { $0.rows.contains(row) && $0.rows.contains(next) }
        && (columns(row) == columns(next) || row > 0 && columns(row) != columns(0) && isAsWide(row, next))
      if goesOn { continue }
      if next - first > 1, form.rows[row].count > 1 { blocks.append(first..<next) }
      first = next
    }
    return blocks
  }
}
