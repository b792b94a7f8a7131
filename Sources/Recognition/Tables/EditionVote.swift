import Characters
import Layout
import ReportModel

/// Which edition's form a table follows: the one whose labels it has (mixed reports: docs/form.md, "Editions").
///
/// Labels that all forms have tell nothing. One that a form does not have speaks against it, and so does, half as
/// much, one that it has and the table does not: labels are lost in conversions, and none is made up.
struct EditionVote {
  /// The place of the form among those of the index.
  let form: Int
  /// For each form, how many of the labels that tell forms apart speak for it, less those that speak against it.
  let weights: [Int]

  init(_ scan: TableScan) {
    let index = scan.index
    guard index.forms.count > 1 else {
      (form, weights) = (0, [0])
      return
    }
    var scores = [Int](repeating: 0, count: index.forms.count)
    var seen: Set<UInt64> = []
    var found: Set<Int> = []
    for piece in scan.labels where piece.isKnown && seen.insert(piece.hash).inserted {
      let candidates = index.candidates(piece.hash)
      found.formUnion(candidates.map(\.label))
      let explains = index.forms.indices.map { form in
        candidates.contains { index.labels[$0.label].meanings[form] != nil }
      }
      guard explains.contains(false) else { continue }
      for form in scores.indices { scores[form] += explains[form] ? 2 : -2 }
    }
    let isLabelled = Self.isLabelled(index, found)
    for (number, label) in index.labels.enumerated() where label.meanings.contains(where: { $0 == nil }) {
      // Editions differ in numerals too, which say nothing here.
      let isFound = found.contains(number) || Self.hasPiece(of: number, index, scan.pool)
      for form in scores.indices where label.meanings[form] != nil {
        if isFound, !found.contains(number) { scores[form] += 2 }
        if !isFound, isLabelled { scores[form] -= 1 }
      }
    }
    for form in scores.indices { scores[form] += 2 * Self.groupsWithValues(scan, as: form) }
    if scores.allSatisfy({ $0 == scores[0] }) {
      // Without labels that tell, the table has as many values as its form has cells.
      let count = scan.tokens.count { !$0.isBlank }
      for form in scores.indices where index.forms[form].cells.count == count { scores[form] += 1 }
    }
    form = scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 } ?? 0
    weights = scores
  }

  /// The edition that most speaks for: the newest of several.
  static func edition(_ votes: [EditionVote?], _ indexes: FormIndexes, among editions: Editions) -> Edition {
    var best = editions.current
    var greatest = Int.min
    for (number, edition) in editions.all.enumerated() {
      let weight = TableID.allCases.reduce(0) { sum, table in
        sum + (votes[table.index]?.weights[indexes[table].formOfEdition[number]] ?? 0)
      }
      if weight > greatest { (best, greatest) = (edition, weight) }
    }
    return best
  }

  /// Whether most rows' labels that all forms have are there: only then a label that is not there says something.
  private static func isLabelled(_ index: LabelIndex, _ found: Set<Int>) -> Bool {
    let shared = index.labels.indices.filter { number in
      index.labels[number].meanings.allSatisfy { $0?.isRow ?? false }
    }
    return shared.count { found.contains($0) } * 2 > shared.count
  }

  /// The characters that a piece of a label has to have to be its own.
  private static let leastPiece = 6

  /// Whether a piece of a label that no other form's label has stands among the characters of a table, whose lines
  /// may be broken anywhere.
  private static func hasPiece(of number: Int, _ index: LabelIndex, _ pool: Folding.Skeleton) -> Bool {
    let label = index.labels[number]
    guard label.skeleton.count > leastPiece else { return false }
    let others = index.labels.indices.filter { other in
      other != number && index.labels[other].skeleton != label.skeleton
    }
    return (0...(label.skeleton.count - leastPiece)).contains { start in
      let piece = label.skeleton[start..<start + leastPiece]
      return !others.contains { Folding.contains(index.labels[$0].skeleton, piece) }
        && Folding.contains(pool, piece)
    }
  }

  /// How many labels stand before values that are a row's in one form and a group's in another: `（六）其他处理`.
  private static func groupsWithValues(_ scan: TableScan, as form: Int) -> Int {
    scan.lines.count { line in
      guard line.hasTokens, let last = line.labels.last, scan.labels[last].isKnown,
        scan.tokens[line.tokens].contains(where: { !$0.isBlank })
      else { return false }
      let meanings = scan.index.candidates(scan.labels[last].hash).map {
        scan.index.labels[$0.label].meanings
      }
      let divides = meanings.contains { list in
        list.contains { $0?.isRow == true } && list.contains { $0?.axis == .row && $0?.isLeaf == false }
      }
      return divides && meanings.contains { $0[form]?.isRow == true }
    }
  }
}
