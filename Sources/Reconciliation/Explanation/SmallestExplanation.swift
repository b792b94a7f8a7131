import Diagnostics
import ReportModel

/// Finds the smallest changes that would make the sums of a table or block hold; if several are equally
/// small, all of them.
///
/// A mistake is one wrong cell or one of `MistakePatterns`. Blanks are unknowns that the sums may determine.
/// Sums with doubtful or unread cells are ignored, and such cells are never changed.
struct SmallestExplanation {
  /// An explanation, and the rows in which a split number would explain the failure.
  struct Result {
    var explanation: Explanation
    var splitRows: [[CellID]]
  }

  /// A table with more blanks prints zeros as blanks, so nothing is proposed for them.
  private static let mostBlanks = 6

  private let cells: CellTable
  private let system: SumSystem
  private let patterns: MistakePatterns

  private init(_ report: Report, _ relations: [SumRelation], rows: [[CellID]], concluded: Int?) {
    cells = report.cells
    system = SumSystem(report.cells, relations)
    patterns = MistakePatterns(system, rows: rows.map { $0.map(\.index) }, concluded: concluded)
  }

  /// Explains which changes would make the failing sums hold, and which numbers the sums require in blanks,
  /// in the form's order.
  static func explanations(
    of report: Report, by relations: [SumRelation], _ figures: PlainFigures
  ) -> [Result] {
    var results: [Result] = []
    let requests = relations.filter { $0.kind != .outcomes }
    if isOpen(requests, in: report.cells, figures) {
      let rows = report.form(of: .requests).rows
      let concluded = rows.firstIndex { $0.role == .concluded }
      let table = SmallestExplanation(report, requests, rows: rows.map(\.cells), concluded: concluded)
      results += table.results
    }
    for block in relations where block.kind == .outcomes && isOpen([block], in: report.cells, figures) {
      let cells = block.parts + block.wholes
      results += SmallestExplanation(report, [block], rows: [cells], concluded: nil).results
    }
    return results
  }

  /// Whether one of the sums fails, or has a blank.
  private static func isOpen(
    _ relations: [SumRelation], in cells: CellTable, _ figures: PlainFigures
  ) -> Bool {
    relations.contains { relation in
      switch relation.outcome(in: cells, figures) {
      case .holds, .doubtful, .tooLarge: false
      case .fails, .totalNotFilled: true
      case .notAssessable: (relation.parts + relation.wholes).contains { cells.operand($0) == .blank }
      }
    }
  }

  private var results: [Result] {
    let needs = system.needs
    let hasBlanks = (1...Self.mostBlanks).contains(system.blanks.count)
    guard needs.contains(where: { $0 != 0 }) else { return hasBlanks ? [blanksAlone].compactMap(\.self) : [] }
    var search = ExplanationSearch(system, patterns: patterns.all)
    if let whole = search.smallest(needs, most: 1) { return [result(whole.ways, failing: needs)] }
    let groups = connected(needs)
    guard groups.count > 1 else {
      return [result(search.smallest(needs)?.ways ?? [], failing: needs)]
    }
    let parts = groups.map { search.smallest($0) }
    // A mistake across groups may need fewer changes than one in each group, or as many.
    if let whole = search.smallest(needs, most: 2) {
      let apart = parts.reduce(0) { $0 + ($1?.size ?? whole.size) }
      let pairs = apart == whole.size ? Self.pairs(parts[0]?.ways ?? [], parts[1]?.ways ?? []) : []
      let others = whole.ways.filter { way in !pairs.contains { Self.isSame($0, way) } }
      if !others.isEmpty { return [result(pairs + others, failing: needs)] }
    }
    return zip(groups, parts).map { result($1?.ways ?? [], failing: $0) }
  }

  /// All combinations of a way from each of two groups.
  private static func pairs(
    _ left: [MistakePatterns.Candidate], _ right: [MistakePatterns.Candidate]
  ) -> [MistakePatterns.Candidate] {
    left.flatMap { one in
      right.map { other in
        MistakePatterns.Candidate(
          changes: (one.changes + other.changes).sorted { $0.cell < $1.cell },
          mistake: Message.joined([one.mistake, other.mistake], by: Message("，", ", ")),
          isSplit: one.isSplit || other.isSplit)
      }
    }
  }

  private static func isSame(_ left: MistakePatterns.Candidate, _ right: MistakePatterns.Candidate) -> Bool {
    left.changes.elementsEqual(right.changes) { $0.cell == $1.cell && $0.value == $1.value }
  }

  /// The failing sums divided into groups without common cells, as the needs of each group.
  private func connected(_ needs: [Int64]) -> [[Int64]] {
    var rest = Set(needs.indices.filter { needs[$0] != 0 })
    var groups: [[Int64]] = []
    while let start = rest.min() {
      var group: Set<Int> = [start]
      var open = [start]
      rest.remove(start)
      while let equation = open.popLast() {
        for term in system.equations[equation].terms {
          for (neighbour, _) in system.memberships(of: term.cell) where rest.remove(neighbour) != nil {
            group.insert(neighbour)
            open.append(neighbour)
          }
        }
      }
      groups.append(needs.indices.map { group.contains($0) ? needs[$0] : 0 })
    }
    return groups
  }

  /// The numbers that the sums require in blanks if no sum fails.
  private var blanksAlone: Result? {
    if let filled = system.filled(system.amounts) {
      guard !filled.isEmpty else { return nil }
      let changes = filled.sorted { $0.key < $1.key }.map { (cell: $0.key, value: $0.value) }
      let candidate = MistakePatterns.Candidate(changes: changes, mistake: Message("漏填", "left blank"))
      return result([candidate], failing: system.needs)
    }
    // Two sums require different numbers in one blank, so some other cell must be wrong.
    guard let (blank, values) = system.contradictions.first else { return nil }
    var ways: [(size: Int, ways: [MistakePatterns.Candidate])] = []
    for value in values where value >= 0 {
      let taken = system.taking(blank, as: value)
      var search = ExplanationSearch(taken, patterns: [])
      guard var found = search.smallest(taken.needs, most: 2) else { continue }
      for index in found.ways.indices {
        found.ways[index].changes.append((blank, value))
        found.ways[index].changes.sort { $0.cell < $1.cell }
      }
      ways.append(found)
    }
    guard let size = ways.map(\.size).min() else { return nil }
    return result(ways.filter { $0.size == size }.flatMap(\.ways), failing: system.needs)
  }

  private func result(_ ways: [MistakePatterns.Candidate], failing needs: [Int64]) -> Result {
    var failures = needs.indices.filter { needs[$0] != 0 }.map { index in
      let equation = system.equations[index]
      return Explanation.Failure(
        code: equation.relation.code(of: equation.relation.outcome(in: cells)),
        cells: ids(equation.terms.map(\.cell)))
    }
    let changed = Set(ways.flatMap(\.changes).map(\.cell))
    let blanks = system.blanks.filter { changed.contains($0) }
    if !blanks.isEmpty { failures.append(Explanation.Failure(code: .blankCell, cells: ids(blanks))) }
    let proposals = ways.map { way in (rank: rank(way), way: way) }.sorted {
      $0.rank.lexicographicallyPrecedes($1.rank)
    }.map(\.way)
    return Result(
      explanation: Explanation(
        failures: failures,
        proposals: proposals.map { way in
          Explanation.Proposal(
            changes: way.changes.map {
              Explanation.Change(cell: CellID(index: $0.cell), value: ExactDecimal($0.value))
            }, mistake: way.mistake)
        }),
      splitRows: ways.filter(\.isSplit).map { ids($0.changes.map(\.cell)) })
  }

  /// The sort key of a way: totals left out first, then fewer cells, then simple typing mistakes. It says
  /// nothing about how likely a way is.
  private func rank(_ way: MistakePatterns.Candidate) -> [Int] {
    let typing = way.changes.map {
      PrintingMistake(printed: system.amounts[$0.cell], meant: $0.value).rawValue
    }
    return [way.isUnfilledTotal ? 0 : 1, way.changes.count, typing.max() ?? 0] + way.changes.map(\.cell)
  }

  private func ids(_ indexes: [Int]) -> [CellID] { indexes.sorted().map(CellID.init(index:)) }
}
