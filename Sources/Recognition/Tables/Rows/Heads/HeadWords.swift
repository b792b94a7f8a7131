import Characters
import Layout
import ReportModel

/// Assembles the pieces of wrapped heads: `商业` above `企业`, `社会公益` above `组织`.
struct HeadWords {
  private let scan: TableScan
  private let names: NamedLabels
  private let takesRows: Bool
  private let takesColumns: Bool
  private(set) var words: [HeadWord] = []
  /// Whether pieces of heads were left out because they could not be assembled.
  private(set) var hasFragments = false

  /// No head has more lines.
  private static let mostLines = 4
  /// Pieces of one head are at most this many lines apart.
  private static let mostGap = 2

  /// - Parameters:
  ///   - takesRows: whether labels of rows count as heads.
  ///   - takesColumns: whether labels of columns do.
  init(_ pieces: [Int], _ scan: TableScan, _ names: NamedLabels, takesRows: Bool, takesColumns: Bool) {
    self.scan = scan
    self.names = names
    self.takesRows = takesRows
    self.takesColumns = takesColumns
    words.reserveCapacity(pieces.count)
    let pieces = pieces.filter { !names.isCaption[$0] && !scan.labels[$0].isNote }
    var taken: Set<Int> = []
    for (place, piece) in pieces.enumerated() where !taken.contains(piece) {
      if let wrapped = wrapped(from: place, in: pieces, taken) {
        taken.formUnion(wrapped.pieces)
        words.append(wrapped)
        continue
      }
      if let shared = sharing(place, in: pieces) {
        taken.formUnion(shared.pieces)
        words.append(shared)
        continue
      }
      let row = takesRows ? names.rows[piece] : nil
      let column = takesColumns ? names.columns[piece] : nil
      // 其他 and 总计 name rows too; as heads they name columns if they can.
      let name = column ?? row
      if name == nil, names.isNamed(piece) || isOfCaption(piece) { continue }
      words.append(
        HeadWord(
          pieces: [piece], name: name, isRow: column == nil && row != nil, line: line(of: piece),
          isCell: scan.isCell(piece), extent: extent(of: piece)))
    }
    words = FilledSpans.joined(words)
    if takesColumns {
      dropFragments()
      SimilarHeads(scan, names).name(&words)
    }
  }

  /// A single head that names several columns of the form (`科研机构/社会公益组织`); it counts as none of them.
  private func sharing(_ place: Int, in pieces: [Int]) -> HeadWord? {
    let first = pieces[place]
    guard takesColumns, place + 1 < pieces.count,
      scan.labels[pieces[place + 1]].fragment == scan.labels[first].fragment, scan.isCell(first)
    else { return nil }
    let cell = pieces[place...].prefix { scan.labels[$0].fragment == scan.labels[first].fragment }
    guard
      cell.allSatisfy({ names.columns[$0]?.meaning.isLeaf ?? false })
    else { return nil }
    return HeadWord(
      pieces: Array(cell), name: nil, line: line(of: first), isCell: true, extent: extent(of: first))
  }

  /// Removes pieces of a column's head that could not be assembled.
  private mutating func dropFragments() {
    let known = words.compactMap { word in
      word.name.flatMap { !word.isRow && $0.meaning.isLeaf ? $0.keys : nil }
    }.reduce(KeySet.none) { $0.union($1) }
    let count = words.count
    words.removeAll { word in
      guard word.name == nil, let piece = word.pieces.only, scan.labels[piece].isPiece else { return false }
      return scan.index.labels.contains { label in
        guard let meaning = label.meanings[names.number], meaning.axis == .column, meaning.isLeaf else {
          return false
        }
        return meaning.keys.intersection(known).isEmpty
          && Folding.contains(label.skeleton, scan.pool[scan.labels[piece].skeleton])
      }
    }
    hasFragments = words.count < count
  }

  private func line(of piece: Int) -> Int { Int(scan.labels[piece].line) }

  private func extent(of piece: Int) -> HeadExtent {
    let label = scan.labels[piece]
    if scan.isCell(piece) {
      let columns = Int(label.column)..<Int(label.column + label.columnSpan)
      return HeadExtent(display: columns, characters: columns)
    }
    // An ideograph takes three bytes.
    let count = max(1, Int(label.end - label.start) / 3)
    return HeadExtent(
      display: Int(label.display)..<Int(label.display) + count * 2,
      characters: Int(label.column)..<Int(label.column) + count)
  }

  /// Whether a piece occurs in captions only.
  private func isOfCaption(_ piece: Int) -> Bool {
    let skeleton = scan.pool[scan.labels[piece].skeleton]
    guard skeleton.count >= Self.leastCaption else { return false }
    func holds(_ isCaption: Bool) -> Bool {
      scan.index.labels.contains { label in
        guard let meaning = label.meanings[names.number] else { return false }
        return (meaning.axis == .caption) == isCaption && Folding.contains(label.skeleton, skeleton)
      }
    }
    return holds(true) && !holds(false)
  }

  /// Fewer characters occur in too many labels.
  private static let leastCaption = 2

  /// Merges adjacent lines of words that are side by side: programs that lay out text centre heads
  /// vertically.
  static func joiningLines(_ words: [HeadWord]) -> [HeadWord] {
    // Cells have their places.
    guard words.contains(where: { !$0.isCell }) else { return words }
    var lines: [[HeadWord]] = []
    for word in words {
      if lines.last?.last?.line == word.line {
        lines[lines.count - 1].append(word)
      } else {
        lines.append([word])
      }
    }
    var result: [[HeadWord]] = []
    for line in lines {
      guard let last = result.last, Self.areBeside(last, line) else {
        result.append(line)
        continue
      }
      result[result.count - 1] = (last + line).map { word in
        var moved = word
        moved.line = last[0].line
        return moved
      }.sorted { $0.extent.characters.lowerBound < $1.extent.characters.lowerBound }
    }
    return result.flatMap(\.self)
  }

  /// Whether two lines each have several words, all on the same level and none above another.
  private static func areBeside(_ upper: [HeadWord], _ lower: [HeadWord]) -> Bool {
    guard upper.count > 1, lower.count > 1, let level = upper[0].name?.meaning.level,
      (upper + lower).allSatisfy({ $0.name?.meaning.level == level && !$0.isCell })
    else { return false }
    return !upper.contains { word in lower.contains { $0.extent.overlaps(word.extent) } }
  }

  // MARK: Wrapped heads

  /// The head that begins with a piece and continues on the lines below it.
  private func wrapped(from place: Int, in pieces: [Int], _ taken: Set<Int>) -> HeadWord? {
    let first = pieces[place]
    guard scan.labels[first].isPiece || !scan.labels[first].isKnown else { return nil }
    // A piece that is a whole label in official wording is not part of another.
    if let row = names.rows[first], row.recognition != .alias { return nil }
    if let column = names.columns[first], column.recognition != .alias { return nil }
    var found: HeadWord?
    extend([place], Array(scan.pool[scan.labels[first].skeleton]), pieces, taken, &found)
    return found
  }

  private func extend(
    _ chain: [Int], _ skeleton: Folding.Skeleton, _ pieces: [Int], _ taken: Set<Int>, _ found: inout HeadWord?
  ) {
    guard found == nil, chain.count < Self.mostLines, let last = chain.last else { return }
    for next in pieces.indices[(last + 1)...] where !taken.contains(pieces[next]) {
      let gap = line(of: pieces[next]) - line(of: pieces[last])
      guard gap <= Self.mostGap else { return }
      // Lines of a head are on different lines of the source, and overlap or follow each other directly.
      guard gap > 0, next == last + 1 || overlap(pieces[chain[0]], pieces[next]) else { continue }
      let joined = skeleton + scan.pool[scan.labels[pieces[next]].skeleton]
      let hash = FNV1a.hash(of: joined)
      let name = name(hash)
      if scan.index.isPiece(hash), name?.name.recognition != .normalized {
        extend(chain + [next], joined, pieces, taken, &found)
      }
      if found == nil, let name {
        let all = (chain + [next]).map { pieces[$0] }
        let first = extent(of: all[0])
        found = HeadWord(
          pieces: all, name: name.name, isRow: name.isRow, line: line(of: all[0]),
          isCell: scan.isCell(all[0]),
          extent: all.dropFirst().reduce(first) { $0.joined(with: extent(of: $1)) })
      }
      if found != nil { return }
    }
  }

  private func overlap(_ one: Int, _ other: Int) -> Bool {
    scan.isCell(one) == scan.isCell(other) && extent(of: one).overlaps(extent(of: other))
  }

  /// What a label with this skeleton hash names.
  private func name(_ hash: UInt64) -> (name: NamedLabels.Name, isRow: Bool)? {
    for candidate in scan.index.candidates(hash) {
      guard let meaning = scan.index.labels[candidate.label].meanings[names.number] else { continue }
      let isTaken =
        switch meaning.axis {
        case .row: takesRows
        case .column: takesColumns
        case .caption: false
        }
      if isTaken {
        return (
          NamedLabels.Name(
            label: candidate.label, meaning: meaning, recognition: candidate.isOfficial ? .normalized : .alias
          ),
          meaning.axis == .row
        )
      }
    }
    return nil
  }
}
