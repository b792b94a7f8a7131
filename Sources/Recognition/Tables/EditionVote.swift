import Characters
import Layout
import ReportModel

/// The edition whose form a table follows, by the labels it has (mixed reports: docs/form.md, "Editions").
///
/// Labels shared by all forms do not count. A label that a form lacks counts against that form; a label of
/// the form that the table lacks counts half as much, because conversions lose labels but do not invent them.
struct EditionVote {
  /// The index of the form in `LabelIndex.forms`.
  let form: Int
  /// For each form, the score of the labels that distinguish forms: those in favour minus those against.
  let weights: [Int]

  init(_ scan: TableScan) {
    let index = scan.index
    guard index.forms.count > 1 else {
      (form, weights) = (0, [0])
      return
    }
    var scores = [Int](repeating: 0, count: index.forms.count)
    var seen: Set<UInt64> = []
    var found = [Bool](repeating: false, count: index.labels.count)
    // The last row of each form whose label was found.
    var last = [Int](repeating: 0, count: index.forms.count)
    for piece in scan.labels where piece.isKnown && seen.insert(piece.hash).inserted {
      let candidates = index.candidates(piece.hash)
      for candidate in candidates { found[candidate.label] = true }
      if let row = index.rowLabel(piece.hash) {
        for form in last.indices {
          last[form] = max(last[form], index.labels[row].meanings[form]?.keys.only ?? 0)
        }
      }
      guard !index.isShared(piece.hash) else { continue }
      for form in scores.indices {
        let explains = candidates.contains { index.labels[$0.label].meanings[form] != nil }
        scores[form] += explains ? 2 : -2
      }
    }
    let isLabelled = Self.isLabelled(index, found)
    for number in index.distinguishing {
      let label = index.labels[number]
      // Labels of other editions may differ in their numerals only, which do not count here.
      let isFound = found[number] || Self.hasPiece(of: number, index, scan.pool)
      for form in scores.indices where label.meanings[form] != nil {
        if isFound, !found[number] { scores[form] += 2 }
        if !isFound, isLabelled, !Self.isBehind(number, last[form], form, index) { scores[form] -= 1 }
      }
    }
    for form in scores.indices { scores[form] += 2 * Self.groupsWithValues(scan, as: form) }
    if scores.allSatisfy({ $0 == scores[0] }) {
      // Without distinguishing labels, the form with as many cells as the table has values is preferred.
      let count = scan.tokens.count { !$0.isBlank }
      for form in scores.indices where index.forms[form].cells.count == count { scores[form] += 1 }
    }
    form = scores.indices.max { scores[$0] < scores[$1] || scores[$0] == scores[$1] && $0 > $1 } ?? 0
    weights = scores
  }

  /// The edition with the highest total score; the newest of several.
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

  /// Whether most row labels common to all forms were found; otherwise a missing label is no evidence.
  private static func isLabelled(_ index: LabelIndex, _ found: [Bool]) -> Bool {
    index.sharedRows.count { found[$0] } * 2 > index.sharedRows.count
  }

  /// Whether a label names only rows behind the last one that was found: where a table breaks off, they tell nothing.
  private static func isBehind(_ label: Int, _ last: Int, _ form: Int, _ index: LabelIndex) -> Bool {
    guard let meaning = index.labels[label].meanings[form], meaning.axis == .row else { return false }
    return meaning.keys.first.map { $0 > last } ?? false
  }

  /// Whether a substring found in no other label occurs in the table's text, where lines may be broken
  /// anywhere.
  private static func hasPiece(of number: Int, _ index: LabelIndex, _ pool: Folding.Skeleton) -> Bool {
    let label = index.labels[number].skeleton
    return index.ownPieces[number].contains { start in
      Folding.contains(pool, label[start..<start + LabelIndex.leastPiece])
    }
  }

  /// How many lines of values follow a label that names a row in this form and a group in another: `（六）其他处理`.
  private static func groupsWithValues(_ scan: TableScan, as form: Int) -> Int {
    scan.lines.count { line in
      guard line.hasTokens, let last = line.labels.last, scan.labels[last].isKnown,
        scan.index.divides(scan.labels[last].hash), scan.tokens[line.tokens].contains(where: { !$0.isBlank })
      else { return false }
      return scan.index.candidates(scan.labels[last].hash).contains {
        scan.index.labels[$0.label].meanings[form]?.isRow == true
      }
    }
  }
}
