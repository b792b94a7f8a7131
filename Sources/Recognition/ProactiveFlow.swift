import ReportModel

/// Reads table 2 from running text.
struct ProactiveFlow {
  private let scan: TableScan

  init(_ scan: TableScan) { self.scan = scan }

  /// Labels and values in reading order.
  private enum Event {
    case label(row: Int, TableScan.RowMatch, line: Int)
    case value(ValueToken)
  }

  func reading() -> TableReading {
    let rows = scan.vocabulary.rows
    let events = self.events()
    let values = events.compactMap { if case .value(let token) = $0 { token } else { nil } }
    let expected = rows.reduce(0) { $0 + $1.cells.count }
    var reading = TableReading()
    let byLabel = valuesByLabel(events)
    if rows.allSatisfy({ byLabel[$0.index].values.count == $0.cells.count }) {
      for row in rows { append(row, byLabel[row.index], to: &reading) }
      return reading
    }
    guard values.count == expected, let first = events.first, case .label = first else {
      return partial(rows, byLabel, values)
    }
    reading.rows = inOrder(rows, values, lostOrder: hasLostOrder(events, values))
    return reading
  }

  private struct Labelled {
    var values: [ValueToken] = []
    var match: TableScan.RowMatch?
    /// Whether values stand on other lines than the label: where values are missing they may be another label's.
    var isApart = false
  }

  /// Labels in pieces count from their last piece on.
  private func events() -> [Event] {
    var events: [Event] = []
    var open: Folding.Skeleton = []
    for entry in scan.entries {
      let pieces = scan.pool[entry.skeleton]
      let values = scan.tokens[entry.values].map(Event.value)
      if let match = entry.row {
        events.append(.label(row: match.index, match, line: entry.line))
        open = []
      } else if !pieces.isEmpty {
        open += pieces
        if let match = suffixMatch(open) {
          events.append(.label(row: match.index, match, line: entry.line))
          open = []
        }
      }
      events += values
    }
    return events
  }

  /// The row whose label the last characters read spell.
  private func suffixMatch(_ text: Folding.Skeleton) -> TableScan.RowMatch? {
    for row in scan.vocabulary.rows {
      for label in row.skeletons where label.count >= 4 && text.count >= label.count {
        if text.suffix(label.count).elementsEqual(label) {
          return TableScan.RowMatch(index: row.index, recognition: .normalized, fragment: -1)
        }
      }
    }
    return nil
  }

  private func valuesByLabel(_ events: [Event]) -> [Labelled] {
    var result = [Labelled](repeating: Labelled(), count: scan.vocabulary.rows.count)
    var current: (row: Int, line: Int)?
    for event in events {
      switch event {
      case .label(let row, let match, let line):
        current = (row, line)
        result[row].match = match
      case .value(let token):
        guard let current else { continue }
        result[current.row].values.append(token)
        if Int(token.line) != current.line { result[current.row].isApart = true }
      }
    }
    return result
  }

  /// Whether the first block's values come one a line behind both labels: then their order tells no rows.
  private func hasLostOrder(_ events: [Event], _ values: [ValueToken]) -> Bool {
    guard values.count >= 6, Set(values[..<6].map(\.line)).count >= 3 else { return false }
    let labels = events.prefix { if case .label = $0 { true } else { false } }
    return labels.count >= 2
  }

  private func inOrder(_ rows: [Vocabulary.Row], _ values: [ValueToken], lostOrder: Bool) -> [RowReading] {
    var next = 0
    var result: [RowReading] = []
    let block = values.count >= 6 ? likeliestBlock(Array(values[..<6])) : []
    let isSame = block.flatMap(\.self).map(\.content) == values.prefix(6).map(\.content)
    for (index, row) in rows.enumerated() {
      var own = Array(values[next..<next + row.cells.count])
      next += row.cells.count
      var doubt: Origin.Doubt?
      if lostOrder, row.cells.count == 3, index < 2 {
        own = block[index]
        // Table 2 has no sums: where the orders differ only the likely size of the figures speaks for one.
        if !isSame || Set(own.map(\.amount)).count > 1 { doubt = .ambiguousPlacement }
      }
      result.append(
        RowReading(
          row: row.index, values: own, recognition: .position, doubt: doubt, wasDisplaced: true,
          line: Int(own[0].line)))
    }
    return result
  }

  /// The orders in which converters pour out a block of two rows and three columns: a cell comes after the one
  /// above it and the one to its left.
  private static let orders: [[[Int]]] = [
    [[0, 2, 4], [1, 3, 5]], [[0, 2, 3], [1, 4, 5]], [[0, 1, 2], [3, 4, 5]], [[0, 1, 3], [2, 4, 5]],
    [[0, 1, 4], [2, 3, 5]],
  ]

  /// The order under which regulations are no more than normative documents, and those in force no fewer than
  /// those issued (FORMAT §8, V5), in most places.
  private func likeliestBlock(_ values: [ValueToken]) -> [[ValueToken]] {
    func score(_ order: [[Int]]) -> Int {
      let amounts = order.map { $0.map { values[$0].amount ?? 0 } }
      let smaller = zip(amounts[0], amounts[1]).count { $0 <= $1 }
      let possible = amounts.count { $0[2] + $0[1] - $0[0] >= 0 }
      let inForce = amounts.count { $0[2] >= $0[0] }
      return smaller * 2 + possible * 3 + inForce
    }
    let scores = Self.orders.map(score)
    let best = scores.indices.max { (scores[$0], -$0) < (scores[$1], -$1) } ?? 0
    return Self.orders[best].map { $0.map { values[$0] } }
  }

  /// Not every value is there: rows whose label has all its values on its line are read, the others are in doubt
  /// or missing.
  private func partial(
    _ rows: [Vocabulary.Row], _ byLabel: [Labelled], _ values: [ValueToken]
  ) -> TableReading {
    var reading = TableReading()
    for row in rows {
      let own = byLabel[row.index]
      if own.values.count == row.cells.count {
        append(row, own, to: &reading)
        if own.isApart { reading.rows[reading.rows.count - 1].doubt = .strayValue }
      } else if let first = own.values.first {
        if own.values.count < row.cells.count {
          var values: [ValueToken?] = own.values
          values += Array(repeating: nil, count: row.cells.count - own.values.count)
          reading.rows.append(
            RowReading(
              row: row.index, values: values, recognition: .position, doubt: .valueCount,
              line: Int(first.line)))
        } else {
          reading.rows.append(
            RowReading(
              row: row.index, values: Array(own.values.prefix(row.cells.count)), recognition: .position,
              doubt: .valueCount, line: Int(first.line)))
          reading.stray += own.values.dropFirst(row.cells.count)
        }
      }
    }
    return reading
  }

  private func append(_ row: Vocabulary.Row, _ labelled: Labelled, to reading: inout TableReading) {
    guard let first = labelled.values.first else { return }
    reading.rows.append(
      RowReading(
        row: row.index, values: labelled.values, recognition: labelled.match?.recognition ?? .position,
        line: Int(first.line)))
  }
}
