import NianbaoKit
import TestSupport

/// A change that offices and converters make to tables.
enum TableChange: CaseIterable {
  case membersExchanged, totalFirst, headMisspelt, headLost, totalFirstAndHeadLost
  case labelMisspelt, labelLost, labelWrapped, numeralCutOff
  case valueDropped, valueDoubled, valueBlank, valuesInOneCell, numeralBeforeValues, cellPushed
  case rowAdded, columnAdded, rowLost, rowsExchanged
  case otherYearBehind, lawsuitsExchanged, challengesTurned

  /// Changes the three tables.
  func apply(to tables: inout [PrintedGrid], _ random: inout SplitMix64) {
    switch self {
    case .membersExchanged: exchangeMembers(&tables[1], &random)
    case .totalFirst: rotate(&tables[1])
    case .headMisspelt: changeHead(&tables, &random, Self.misspelt)
    case .headLost: changeHead(&tables, &random) { _ in "" }
    case .totalFirstAndHeadLost:
      rotate(&tables[1])
      changeHead(&tables, &random) { _ in "" }
    case .labelMisspelt: changeLabel(&tables, &random, Self.misspelt)
    case .labelLost: changeLabel(&tables, &random) { _ in "" }
    case .labelWrapped: wrap(&tables[1], &random) { label in label.count / 2 }
    case .numeralCutOff: wrap(&tables[1], &random) { $0.firstIndex(of: ".").map { $0 + 1 } ?? 0 }
    case .valueDropped: changeValues(&tables, &random) { $0.remove(at: $1) }
    case .valueDoubled: changeValues(&tables, &random) { $0.insert(.text($0[$1].printed), at: $1) }
    case .valueBlank: changeValues(&tables, &random) { $0[$1] = .text("") }
    case .valuesInOneCell:
      changeValues(&tables, &random) { row, place in
        guard place + 1 < row.count, case .value(let cell, let text) = row[place], row[place + 1].cell != nil
        else { return }
        row[place] = .value(cell, text + " " + row[place + 1].printed)
        row[place + 1] = .text("")
      }
    case .numeralBeforeValues:
      changeValues(&tables, &random) { row, _ in
        guard let first = row.firstIndex(where: { $0.cell != nil }) else { return }
        row.insert(.text("2"), at: first)
      }
    case .cellPushed:
      changeValues(&tables, &random) { row, place in
        guard row[place].printed == "0", let first = row.firstIndex(where: { $0.cell != nil }) else { return }
        row.remove(at: place)
        row.insert(.text(""), at: first)
      }
    case .rowAdded: addRow(&tables[1], &random)
    case .columnAdded: addColumn(&tables[1], &random)
    case .rowLost:
      for table in [0, 1] where random.once(in: 2) {
        tables[table].rows.remove(at: random.pick(Self.singleRows(tables[table])))
      }
    case .rowsExchanged:
      let rows = Self.singleRows(tables[1])
      tables[1].rows.swapAt(random.pick(rows), random.pick(rows))
    case .otherYearBehind:
      let other = tables
      for table in tables.indices {
        let second = other[table].rows.map { row in
          row.map { $0.cell == nil ? $0 : .text(String(random.below(40) + 60)) }
        }
        if table < 2 { tables[table].rows.remove(at: random.pick(Self.singleRows(tables[table]))) }
        tables[table].rows += second
      }
    case .lawsuitsExchanged: exchangeLawsuits(&tables[2])
    case .challengesTurned: turn(&tables[2], &random)
    }
  }

  // MARK: Heads

  private func exchangeMembers(_ table: inout PrintedGrid, _ random: inout SplitMix64) {
    guard let last = table.headRows.last else { return }
    let members = table.valueColumns.filter { table.rows[last][$0].isText }
    let (one, other) = (random.pick(members), random.pick(members))
    for row in [last] + table.valueRows { table.rows[row].swapAt(one, other) }
  }

  /// Moves the last column before the others.
  private func rotate(_ table: inout PrintedGrid) {
    let columns = table.valueColumns
    for row in table.rows.indices where table.rows[row][columns].dropFirst().contains(where: { $0 != .left })
    {
      let last = table.rows[row].remove(at: columns.upperBound - 1)
      table.rows[row].insert(last, at: columns.lowerBound)
    }
  }

  private func changeHead(
    _ tables: inout [PrintedGrid], _ random: inout SplitMix64, _ change: (String) -> String
  ) {
    let table = 1 + random.below(2)
    var places: [(Int, Int)] = []
    for row in tables[table].headRows {
      for column in tables[table].valueColumns where tables[table].rows[row][column].isText {
        places.append((row, column))
      }
    }
    let (row, column) = random.pick(places)
    tables[table].rows[row][column] = .text(change(tables[table].rows[row][column].printed))
  }

  // MARK: Labels

  /// The index of a row's own label.
  private static func label(_ row: [PrintedGrid.Place]) -> Int? {
    let values = row.firstIndex { $0.cell != nil } ?? 0
    return row[..<values].lastIndex { $0.isText }
  }

  /// Rows with a single label, which is not that of a group.
  private static func singleRows(_ table: PrintedGrid) -> [Int] {
    table.valueRows.filter { row in
      table.rows[row].filter { $0.isText }.count == 1 && label(table.rows[row]) != nil
    }
  }

  private func changeLabel(
    _ tables: inout [PrintedGrid], _ random: inout SplitMix64, _ change: (String) -> String
  ) {
    let table = random.below(2)
    let row = random.pick(Self.singleRows(tables[table]))
    guard let place = Self.label(tables[table].rows[row]) else { return }
    tables[table].rows[row][place] = .text(change(tables[table].rows[row][place].printed))
  }

  private static func misspelt(_ label: String) -> String {
    guard label.count > 1 else { return label }
    var characters = Array(label)
    characters[characters.count / 2] = "某"
    return String(characters)
  }

  private func wrap(_ table: inout PrintedGrid, _ random: inout SplitMix64, _ cut: ([Character]) -> Int) {
    let row = random.pick(Self.singleRows(table))
    guard let place = Self.label(table.rows[row]) else { return }
    let label = Array(table.rows[row][place].printed)
    let end = cut(label)
    guard end > 0, end < label.count else { return }
    var (upper, lower) = (table.rows[row], table.rows[row])
    upper[place] = .text(String(label[..<end]))
    lower[place] = .text(String(label[end...]))
    let isBelow = random.once(in: 2)
    for column in upper.indices where upper[column].cell != nil {
      if isBelow { upper[column] = .text("") } else { lower[column] = .text("") }
    }
    table.rows.replaceSubrange(row...row, with: [upper, lower])
  }

  // MARK: Values

  private func changeValues(
    _ tables: inout [PrintedGrid], _ random: inout SplitMix64,
    _ change: (inout [PrintedGrid.Place], Int) -> Void
  ) {
    let table = 1 + random.below(2)
    let row = random.pick(tables[table].valueRows)
    let places = tables[table].rows[row].indices.filter { tables[table].rows[row][$0].cell != nil }
    change(&tables[table].rows[row], random.pick(places))
  }

  // MARK: Rows and columns

  private func addRow(_ table: inout PrintedGrid, _ random: inout SplitMix64) {
    let row = random.pick(Self.singleRows(table))
    var added = table.rows[row]
    guard let place = Self.label(added) else { return }
    added[place] = .text(random.pick(["合计", "小计", "其中：网上申请", "备注"]))
    for column in added.indices where added[column].cell != nil {
      added[column] = .text(String(random.below(3) * random.below(5)))
    }
    table.rows.insert(added, at: row)
  }

  private func addColumn(_ table: inout PrintedGrid, _ random: inout SplitMix64) {
    let columns = table.valueColumns
    let column = random.pick([columns.lowerBound + 2, columns.upperBound - 1])
    let head = random.pick(["小计", "个体工商户", "上年数"])
    let last = table.headRows.upperBound - 1
    for row in table.rows.indices {
      let place: PrintedGrid.Place =
        if table.headRows.contains(row) {
          row == last ? .text(head) : .left
        } else { .text(String(random.below(9))) }
      table.rows[row].insert(place, at: column)
    }
  }

  // MARK: Table 4

  private func exchangeLawsuits(_ table: inout PrintedGrid) {
    let width = table.valueColumns.count / 3
    for row in table.rows.indices.dropFirst() {
      let last = table.rows[row].suffix(width)
      table.rows[row].removeLast(width)
      table.rows[row].insert(contentsOf: last, at: width)
    }
  }

  /// Moves the outcomes to the left and the procedures above them, in any order.
  private func turn(_ table: inout PrintedGrid, _ random: inout SplitMix64) {
    let heads = ["行政复议", "未经复议直接起诉", "复议后起诉"]
    let width = table.valueColumns.count / heads.count
    let results = table.rows[1].prefix(width)
    let values = table.rows[table.valueRows[0]]
    let order = heads.indices.shuffled(using: &random)
    table.rows =
      [[.text("结果")] + order.map { .text(heads[$0]) }]
      + results.enumerated().map { place, result in [result] + order.map { values[$0 * width + place] } }
  }
}
