import ReportModel

/// The sums of a table or block as equations over its cells.
///
/// Only sums whose cells are all marks or whole numbers without doubt are equations. Sums with blanks are
/// kept apart; those with a doubtful or unread cell are ignored.
struct SumSystem {
  /// A cell of a sum, with sign 1 for parts and -1 for wholes.
  struct Term {
    let cell: Int
    let sign: Int64
  }

  /// A sum as an equation over its cells.
  struct Equation {
    let relation: SumRelation
    let terms: [Term]
    /// The bit of the row it checks (A3, A4), or 0; a cell is in only one row.
    var row: UInt64 = 0
    /// The bit of the column it checks (A1, A2), or 0; a cell is in only one column.
    var column: UInt64 = 0
  }

  private(set) var equations: [Equation] = []
  /// The sums with blanks and no doubtful cells.
  private(set) var open: [Equation] = []
  /// The equations of every cell one after the other, and where those of each cell end.
  private var memberships: [(equation: Int, sign: Int64)] = []
  private var endOfMemberships: [Int] = []
  /// The printed numbers; marks are 0.
  private(set) var amounts: [Int64]
  /// Whether a cell has a mark or a whole number without doubt.
  private(set) var isCertain: [Bool]
  /// The blank cells of the sums, in canonical order.
  let blanks: [Int]

  init(_ cells: CellTable, _ relations: [SumRelation]) {
    let lists = relations.map { relation in
      relation.parts.map { Term(cell: $0.index, sign: 1) }
        + relation.wholes.map { Term(cell: $0.index, sign: -1) }
    }
    let count = 1 + (lists.joined().map(\.cell).max() ?? -1)
    amounts = Array(repeating: 0, count: count)
    isCertain = Array(repeating: false, count: count)
    var blanks: Set<Int> = []
    var isSeen = Array(repeating: false, count: count)
    for cell in lists.joined().map(\.cell) where !isSeen[cell] {
      isSeen[cell] = true
      guard let operand = Self.operand(CellID(index: cell), in: cells) else { continue }
      switch operand {
      case .number(let number): amounts[cell] = number.coefficient
      case .blank: blanks.insert(cell)
      case .nothing, .unknown: break
      }
      isCertain[cell] = operand != .blank
    }
    self.blanks = blanks.sorted()
    // A1 and A2 of a column share its concluded cell.
    var columns: [CellID: UInt64] = [:]
    for (relation, terms) in zip(relations, lists) {
      var equation = Equation(relation: relation, terms: terms)
      if !relation.kind.isWithinRow {
        equation.column = columns[relation.wholes[0]] ?? 1 << UInt64(columns.count)
        columns[relation.wholes[0]] = equation.column
      } else {
        equation.row = 1 << UInt64(equations.count)
      }
      if terms.allSatisfy({ isCertain[$0.cell] }) {
        equations.append(equation)
      } else if terms.allSatisfy({ isCertain[$0.cell] || blanks.contains($0.cell) }) {
        open.append(equation)
      }
    }
    listMemberships()
  }

  /// The equations that a cell is in, each with the cell's sign.
  func memberships(of cell: Int) -> ArraySlice<(equation: Int, sign: Int64)> {
    memberships[(cell == 0 ? 0 : endOfMemberships[cell - 1])..<endOfMemberships[cell]]
  }

  private mutating func listMemberships() {
    var ends = Array(repeating: 0, count: amounts.count)
    for equation in equations { for term in equation.terms { ends[term.cell] += 1 } }
    var total = 0
    for cell in ends.indices {
      // Where the first of the cell's goes, until all are listed.
      (ends[cell], total) = (total, total + ends[cell])
    }
    memberships = Array(repeating: (0, 0), count: total)
    for (index, equation) in equations.enumerated() {
      for term in equation.terms {
        memberships[ends[term.cell]] = (index, term.sign)
        ends[term.cell] += 1
      }
    }
    endOfMemberships = ends
  }

  /// The system with one blank set to a number.
  func taking(_ blank: Int, as value: Int64) -> SumSystem {
    var system = self
    system.amounts[blank] = value
    system.isCertain[blank] = true
    system.open = []
    for var equation in open {
      if equation.terms.allSatisfy({ system.isCertain[$0.cell] }) {
        if equation.row != 0 { equation.row = 1 << UInt64(system.equations.count) }
        system.equations.append(equation)
      } else {
        system.open.append(equation)
      }
    }
    system.listMemberships()
    return system
  }

  /// Larger amounts are not counts. Sums of smaller ones, and the few changes a search adds to them, are far
  /// from overflowing.
  private static let limit: Int64 = 1_000_000_000_000

  private static func operand(_ id: CellID, in cells: CellTable) -> SumOperand? {
    guard !cells.isDoubtful(id) else { return nil }
    let operand = cells.operand(id)
    switch operand {
    case .number(let number):
      return number.scale == 0 && number.coefficient.magnitude < limit.magnitude ? operand : nil
    case .nothing, .blank: return operand
    case .unknown: return nil
    }
  }

  /// For each equation, the wholes minus the parts: what changes must add to it.
  var needs: [Int64] {
    equations.map { equation in 0 - equation.terms.reduce(0) { $0 + $1.sign * amounts[$1.cell] } }
  }

  /// The number that an open sum requires in its only blank; `nil` if it has several.
  private func determined(
    by equation: Equation, _ amounts: [Int64], _ known: [Int: Int64]
  ) -> (cell: Int, value: Int64)? {
    var rest: Int64 = 0
    var blank: Term?
    for term in equation.terms {
      if isCertain[term.cell] {
        rest += term.sign * amounts[term.cell]
      } else if let value = known[term.cell] {
        rest += term.sign * value
      } else if blank == nil {
        blank = term
      } else {
        return nil
      }
    }
    return blank.map { ($0.cell, 0 - rest * $0.sign) }
  }

  /// The numbers that the sums require in blanks, where they determine them; `nil` if they contradict each
  /// other.
  func filled(_ amounts: [Int64]) -> [Int: Int64]? {
    var known: [Int: Int64] = [:]
    var progress = true
    while progress {
      progress = false
      for equation in open {
        guard let (cell, value) = determined(by: equation, amounts, known) else { continue }
        guard value >= 0, value < Self.limit else { return nil }
        known[cell] = value
        progress = true
      }
    }
    for equation in open where equation.terms.allSatisfy({ isCertain[$0.cell] || known[$0.cell] != nil }) {
      let sum = equation.terms.reduce(0) { $0 + $1.sign * (known[$1.cell] ?? amounts[$1.cell]) }
      guard sum == 0 else { return nil }
    }
    return known
  }

  /// The blanks for which sums require different numbers, with these numbers.
  var contradictions: [(blank: Int, values: [Int64])] {
    var asked: [Int: [Int64]] = [:]
    for equation in open {
      guard let (cell, value) = determined(by: equation, amounts, [:]) else { continue }
      if asked[cell]?.contains(value) != true { asked[cell, default: []].append(value) }
    }
    return asked.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
