import ReportModel

/// Reads table 2 from running text.
struct ProactiveFlow {
  private let scan: TableScan

  init(_ scan: TableScan) { self.scan = scan }

  /// Labels and values in reading order.
  private enum Event {
    case label(row: Int, TableScan.RowMatch)
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
      for row in rows { reading.rows.append(row: row, byLabel[row.index]) }
      return reading
    }
    guard values.count == expected, let first = events.first, case .label = first else {
      return partial(rows, byLabel, values)
    }
    reading.rows = inOrder(rows, values, byColumn: readsByColumn(events, values))
    return reading
  }

  private typealias Labelled = (values: [ValueToken], match: TableScan.RowMatch?)

  /// Labels in pieces count from their last piece on.
  private func events() -> [Event] {
    var events: [Event] = []
    var open: Folding.Skeleton = []
    for entry in scan.entries {
      let pieces = scan.pool[entry.skeleton]
      let values = scan.tokens[entry.values].map(Event.value)
      if let match = entry.row {
        events.append(.label(row: match.index, match))
        open = []
      } else if !pieces.isEmpty {
        open += pieces
        if let match = suffixMatch(open) {
          events.append(.label(row: match.index, match))
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
    var result = [Labelled](repeating: ([], nil), count: scan.vocabulary.rows.count)
    var current: Int?
    for event in events {
      switch event {
      case .label(let row, let match):
        current = row
        result[row].match = match
      case .value(let token):
        if let current { result[current].values.append(token) }
      }
    }
    return result
  }

  /// Whether two rows' labels come before the values of both, one value a line: then columns were read.
  private func readsByColumn(_ events: [Event], _ values: [ValueToken]) -> Bool {
    guard values.count >= 6 else { return false }
    let block = values[..<6]
    let lines = Set(block.map(\.line))
    guard lines.count >= 3, lines.count != 2 else { return false }
    var labels = 0
    for event in events {
      if case .value = event { break }
      labels += 1
    }
    return labels >= 2
  }

  private func inOrder(_ rows: [Vocabulary.Row], _ values: [ValueToken], byColumn: Bool) -> [RowReading] {
    var next = 0
    var result: [RowReading] = []
    for (index, row) in rows.enumerated() {
      var own = Array(values[next..<next + row.cells.count])
      next += row.cells.count
      var doubt: Origin.Doubt?
      if row.cells.count == 3, index < 2 {
        let block = values[..<6]
        let across = Array(block[(index * 3)..<(index * 3 + 3)])
        let down = stride(from: index, to: 6, by: 2).map { block[$0] }
        own = byColumn ? down : across
        // Table 2 has no sums: where the two orders differ nothing but the layout speaks for one of them.
        let isSame = across.map(\.content) == down.map(\.content)
        if !isSame, byColumn { doubt = .ambiguousPlacement }
      }
      result.append(
        RowReading(
          row: row.index, values: own, recognition: .position, doubt: doubt, wasDisplaced: true,
          line: Int(own[0].line)))
    }
    return result
  }

  /// Not every value is there: rows whose label has all its values are read, the others are in doubt or missing.
  private func partial(
    _ rows: [Vocabulary.Row], _ byLabel: [Labelled], _ values: [ValueToken]
  ) -> TableReading {
    var reading = TableReading()
    for row in rows {
      let own = byLabel[row.index]
      if own.values.count == row.cells.count {
        reading.rows.append(row: row, own)
      } else if let first = own.values.first {
        if own.values.count < row.cells.count {
          var values: [ValueToken?] = own.values
          values += Array(repeating: nil, count: row.cells.count - own.values.count)
          reading.rows.append(
            RowReading(
              row: row.index, values: values, recognition: .position, doubt: .valueCount, line: Int(first.line)))
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
}

extension [RowReading] {
  fileprivate mutating func append(row: Vocabulary.Row, _ labelled: (values: [ValueToken], match: TableScan.RowMatch?)) {
    guard let first = labelled.values.first else { return }
    append(
      RowReading(
        row: row.index, values: labelled.values, recognition: labelled.match?.recognition ?? .position,
        line: Int(first.line)))
  }
}
