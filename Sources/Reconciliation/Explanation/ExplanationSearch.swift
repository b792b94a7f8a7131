import Diagnostics
import ReportModel

/// Searches for the fewest changes after which all equations of a `SumSystem` hold.
struct ExplanationSearch {
  /// One way to make the sums hold.
  typealias Candidate = MistakePatterns.Candidate

  private let system: SumSystem
  private let patterns: [Candidate]
  /// What each equation still lacks.
  private var needs: [Int64] = []
  private var steps = 0
  private var found: [Candidate] = []
  private var seen: Set<[Int64]> = []

  /// The most changes tried for one table before giving up: about a millisecond.
  private static let mostSteps = 30_000
  /// With more equally small ways, none is proposed.
  private static let mostFound = 100
  /// The most mistakes in one explanation.
  static let mostChanges = 4

  init(_ system: SumSystem, patterns: [Candidate]) {
    self.system = system
    self.patterns = patterns
  }

  /// All smallest ways to satisfy every equation; `nil` if there is none or the search gave up.
  ///
  /// - Parameter most: the most mistakes in one way.
  mutating func smallest(_ needs: [Int64], most: Int = mostChanges) -> (size: Int, ways: [Candidate])? {
    self.needs = needs
    for size in 1...most {
      found = []
      seen = []
      search(size, [])
      if size <= 2 { applyPatterns(size) }
      guard steps < Self.mostSteps, found.count <= Self.mostFound else { return nil }
      if !found.isEmpty { return (size, found) }
    }
    return nil
  }

  /// Whether this many changes can be enough: each affects only one row and one column.
  private func isWithinReach(_ size: Int) -> Bool {
    var rows: UInt64 = 0
    var columns: UInt64 = 0
    for (index, need) in needs.enumerated() where need != 0 {
      rows |= system.equations[index].row
      columns |= system.equations[index].column
    }
    return max(rows.nonzeroBitCount, columns.nonzeroBitCount) <= size
  }

  /// Changes single cells, each so that one sum holds.
  ///
  /// In any set of cells none of which is superfluous, some sum contains exactly one of them, so every
  /// smallest way is reached by such steps in some order.
  private mutating func search(_ size: Int, _ changes: [(cell: Int, value: Int64)]) {
    guard steps < Self.mostSteps, found.count <= Self.mostFound, isWithinReach(size) else { return }
    guard let first = needs.firstIndex(where: { $0 != 0 }) else { return keep(changes) }
    guard size > 0 else { return }
    // The last change must satisfy all remaining sums, so trying the first of them is enough.
    let last = size == 1 ? first : needs.count - 1
    for equation in first...last where needs[equation] != 0 {
      for term in system.equations[equation].terms {
        steps += 1
        let difference = needs[equation] * term.sign
        let value = system.amounts[term.cell] + difference
        guard value >= 0, !changes.contains(where: { $0.cell == term.cell }) else { continue }
        take(difference, at: term.cell)
        search(size - 1, changes + [(term.cell, value)])
        take(0 - difference, at: term.cell)
      }
    }
  }

  private mutating func applyPatterns(_ size: Int) {
    for pattern in patterns {
      for change in pattern.changes { take(change.value - system.amounts[change.cell], at: change.cell) }
      if isWithinReach(size - 1) {
        if needs.allSatisfy({ $0 == 0 }) {
          if size == 1 { keep(pattern) }
        } else if size == 2 {
          let before = found.count
          search(1, pattern.changes)
          for index in found.indices[before...] {
            found[index].mistake = pattern.mistake + Message("，另有一处数字有误", ", and one wrong number")
            found[index].isSplit = pattern.isSplit
          }
        }
      }
      for change in pattern.changes { take(system.amounts[change.cell] - change.value, at: change.cell) }
    }
  }

  private mutating func take(_ difference: Int64, at cell: Int) {
    for (equation, sign) in system.memberships(of: cell) { needs[equation] -= sign * difference }
  }

  private mutating func keep(_ changes: [(cell: Int, value: Int64)]) {
    let isUnfilledTotal = changes.count == 1 && changes.allSatisfy(isUnfilledTotal)
    let mistake: Message
    if isUnfilledTotal {
      mistake = MistakePatterns.totalNotFilled
    } else if changes.count == 1, let change = changes.first {
      mistake = PrintingMistake(printed: system.amounts[change.cell], meant: change.value).message
    } else {
      mistake = Message("\(changes.count) 处数字有误", "\(changes.count) wrong numbers")
    }
    keep(
      Candidate(
        changes: changes.sorted { $0.cell < $1.cell }, mistake: mistake, isUnfilledTotal: isUnfilledTotal))
  }

  private mutating func keep(_ candidate: Candidate) {
    // The changes must not make sums demand different numbers for the same blank.
    var amounts = system.amounts
    for change in candidate.changes { amounts[change.cell] = change.value }
    guard let filled = system.filled(amounts) else { return }
    var candidate = candidate
    candidate.changes = (candidate.changes + filled.map { (cell: $0.key, value: $0.value) })
      .sorted { $0.cell < $1.cell }
    guard seen.insert(candidate.changes.flatMap { [Int64($0.cell), $0.value] }).inserted else { return }
    found.append(candidate)
  }

  /// Whether the change fills in a total left at 0.
  private func isUnfilledTotal(_ change: (cell: Int, value: Int64)) -> Bool {
    system.amounts[change.cell] == 0
      && system.memberships(of: change.cell).contains { equation, sign in
        sign < 0 && system.equations[equation].relation.wholes.count == 1
      }
  }
}
