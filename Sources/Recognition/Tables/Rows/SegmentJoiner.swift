import Characters
import Layout

/// Assembles labels that are wrapped around their row's values, in running text.
struct SegmentJoiner {
  private let scan: TableScan
  private let names: NamedLabels

  init(_ scan: TableScan, _ names: NamedLabels) {
    self.scan = scan
    self.names = names
  }

  func joined(_ segments: [Segment]) -> [Segment] {
    var result = withValuesJoined(segments)
    for index in result.indices where !result[index].isRow && !result[index].runs.isEmpty {
      let next = index + 1 < result.count ? result[index + 1] : nil
      guard let wrapped = WrappedRowLabel(scan, names).find(in: result[index], before: next) else { continue }
      result[index].wrapped = wrapped
      if let next {
        result[index + 1].labels.removeAll { wrapped.contains($0) }
        result[index + 1].ownLabels -= next.labels.suffix(next.ownLabels).count { wrapped.contains($0) }
      }
    }
    return result
  }

  /// Merges segments that have the lines of one label, each with some of its values.
  private func withValuesJoined(_ segments: [Segment]) -> [Segment] {
    var result: [Segment] = []
    for segment in segments {
      guard let last = result.last, isRest(segment, of: last) else {
        result.append(segment)
        continue
      }
      var whole = last
      whole.labels += segment.labels.suffix(1)
      whole.ownLabels += 1
      whole.runs += segment.runs
      whole.odd += segment.odd
      result[result.count - 1] = whole
    }
    return result
  }

  /// Whether a segment's label continues that of the previous segment; the rest of a group's label may come
  /// before it.
  private func isRest(_ segment: Segment, of last: Segment) -> Bool {
    guard !segment.isRow, !last.isRow, !segment.runs.isEmpty, !last.runs.isEmpty,
      let rest = segment.labels.last, segment.labels.dropLast().allSatisfy({ scan.labels[$0].isPiece }),
      let start = last.labels.last, scan.labels[start].isPiece,
      segment.leading.isEmpty
    else { return false }
    // A label in its own right may also be the first line of a longer wording of the same label.
    let known = names.rows[start] ?? names.columns[start]
    let joined = scan.pool[scan.labels[start].skeleton] + scan.pool[scan.labels[rest].skeleton]
    return scan.index.candidates(FNV1a.hash(of: joined)).contains { candidate in
      guard let meaning = scan.index.labels[candidate.label].meanings[names.number] else { return false }
      return meaning.isLeaf && (known == nil || known?.keys == meaning.keys)
    }
  }
}

/// Finds a row's label whose lines are above, beside and below its values, mixed with those of its group's
/// label.
struct WrappedRowLabel {
  private let scan: TableScan
  private let names: NamedLabels

  /// The most pieces of a label, and of other labels between them.
  private static let mostPieces = 5
  private static let mostSkipped = 3

  init(_ scan: TableScan, _ names: NamedLabels) {
    self.scan = scan
    self.names = names
  }

  /// The pieces of a segment's label, if no single piece is a row's label.
  func find(in segment: Segment, before next: Segment?) -> [Int]? {
    let own = Array(segment.labels.suffix(Self.mostPieces))
    guard let last = own.last,
      !own.suffix(max(1, segment.ownLabels)).contains(where: { names.rows[$0]?.meaning.isLeaf ?? false })
    else { return nil }
    var pieces = own
    // Labels on the line of the next values belong to those, and so does everything after a complete label.
    for piece in next?.labels.prefix(Self.mostPieces) ?? [] {
      if names.isNamed(piece) { break }
      pieces.append(piece)
    }
    let reach = (pieces.firstIndex(of: last) ?? 0)
    for start in (0...reach).reversed() where isOpen(pieces[start]) {
      let skeleton = Array(scan.pool[scan.labels[pieces[start]].skeleton])
      if let found = extend([start], skeleton, skipped: 0, in: pieces) { return found.map { pieces[$0] } }
    }
    return nil
  }

  private func isOpen(_ piece: Int) -> Bool { !names.isNamed(piece) && scan.labels[piece].isPiece }

  private func extend(_ chain: [Int], _ skeleton: Folding.Skeleton, skipped: Int, in pieces: [Int]) -> [Int]?
  {
    guard chain.count < Self.mostPieces, let last = chain.last else { return nil }
    var skipped = skipped
    for next in pieces.indices[(last + 1)...] {
      guard skipped <= Self.mostSkipped else { return nil }
      skipped += 1
      guard isOpen(pieces[next]) else { continue }
      let joined = skeleton + scan.pool[scan.labels[pieces[next]].skeleton]
      let hash = FNV1a.hash(of: joined)
      if names.isRow(hash, scan.index) { return chain + [next] }
      if scan.index.isPiece(hash),
        let found = extend(chain + [next], joined, skipped: skipped - 1, in: pieces)
      {
        return found
      }
    }
    return nil
  }
}
