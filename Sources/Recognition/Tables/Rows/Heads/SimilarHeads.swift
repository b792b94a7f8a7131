import Characters
import Layout
import ReportModel

/// Names heads in other wordings: those that contain a column's label or are contained in it.
struct SimilarHeads {
  private let scan: TableScan
  private let names: NamedLabels

  init(_ scan: TableScan, _ names: NamedLabels) {
    self.scan = scan
    self.names = names
  }

  /// Fewer characters occur in too many words.
  private static let leastSimilar = 2

  /// Names a head if it resembles the label of just one column, that column has no head yet, and no other
  /// head resembles it.
  func name(_ words: inout [HeadWord]) {
    guard words.contains(where: { $0.name == nil }) else { return }
    let known = words.compactMap { $0.name?.keys }.reduce(KeySet.none) { $0.union($1) }
    let similar = words.indices.filter { words[$0].name == nil }.map { word in
      (word: word, labels: labels(like: words[word], besides: known))
    }
    let counts = similar.flatMap(\.labels).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    for (word, labels) in similar {
      guard let label = labels.only, counts[label] == 1,
        let meaning = scan.index.labels[label].meanings[names.number]
      else { continue }
      words[word].name = NamedLabels.Name(label: label, meaning: meaning, recognition: .alias)
    }
  }

  /// The labels resembled by a head, of columns without a head.
  private func labels(like word: HeadWord, besides known: KeySet) -> [Int] {
    let words = word.pieces.flatMap { scan.pool[scan.labels[$0].skeleton] }
    let similar = scan.index.labels.indices.filter { number in
      let label = scan.index.labels[number]
      guard let meaning = label.meanings[names.number], meaning.axis == .column, meaning.isLeaf,
        meaning.keys.intersection(known).isEmpty,
        min(words.count, label.skeleton.count) >= Self.leastSimilar
      else { return false }
      return Folding.contains(label.skeleton, words[...]) || Folding.contains(words, label.skeleton[...])
    }
    guard !similar.isEmpty, isOfRow(words) else { return similar }
    // 其他 also occurs in the label of a row, lines of which may be among the heads.
    return similar.filter { scan.index.labels[$0].skeleton.count >= words.count }
  }

  /// Whether words are part of a row's label.
  private func isOfRow(_ words: Folding.Skeleton) -> Bool {
    scan.index.labels.contains { label in
      label.meanings[names.number]?.axis == .row && Folding.contains(label.skeleton, words[...])
    }
  }
}
