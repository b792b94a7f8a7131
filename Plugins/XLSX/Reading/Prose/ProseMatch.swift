import ReportModel

/// The blocks of a part of the prose: as they were written where the sheet still shows them, else as it shows them now.
struct ProseMatch {
  /// The blocks.
  private(set) var blocks: [ProseBlock] = []
  /// What the rows showed when they were written.
  let written: [ShownLine]
  /// Whether they show something else now.
  private(set) var isEdited = false

  private let stored: [ProseBlock]
  /// The rows of each stored block.
  private let storedLines: [[ShownLine]]
  private let words: ProseWords

  /// Beyond that many pairs of rows, none are looked for that stayed the same between others.
  private static let mostPairs = 4_000_000

  init(_ stored: [ProseBlock], shown: [ShownLine], words: ProseWords) {
    self.stored = stored
    self.words = words
    storedLines = stored.map { block in
      block.lines(words).map { $0.shown(words) }.filter { !$0.cells.isEmpty }
    }
    written = Array(storedLines.joined())
    match(shown)
  }

  /// Goes through the stored blocks: those with all their rows are kept, and what is between them was changed.
  private mutating func match(_ shown: [ShownLine]) {
    let partners = Self.partners(of: written.map(\.seen), in: shown.map(\.seen))
    isEdited = !partners.elementsEqual(shown.indices.map(Optional.some))
    var line = 0
    var next = 0
    var changed: [Int] = []
    for index in stored.indices {
      let count = storedLines[index].count
      let own = partners[line..<line + count]
      line += count
      guard let first = own.first ?? nil, own.elementsEqual((first..<first + count).map(Optional.some)) else {
        changed.append(index)
        continue
      }
      settle(changed, as: shown[next..<first])
      changed = []
      blocks.append(stored[index].placed(as: shown[first]))
      next = first + count
    }
    settle(changed, as: shown[next...])
  }

  /// For each row that was written the one that still shows it.
  private static func partners(of written: [[ShownLine.Cell]], in shown: [[ShownLine.Cell]]) -> [Int?] {
    let head = zip(written, shown).prefix { $0 == $1 }.count
    let shorter = min(written.count, shown.count) - head
    let tail = zip(written.reversed(), shown.reversed()).prefix(shorter).prefix { $0 == $1 }.count
    var partners = [Int?](repeating: nil, count: written.count)
    for index in 0..<head { partners[index] = index }
    for index in 0..<tail { partners[written.count - 1 - index] = shown.count - 1 - index }
    let (old, new) = (head..<written.count - tail, head..<shown.count - tail)
    guard !old.isEmpty, !new.isEmpty, old.count <= mostPairs / new.count else { return partners }
    let difference = shown[new].map { $0 }.difference(from: written[old].map { $0 })
    var (stayed, found) = (Set(old), Set(new))
    for change in difference {
      switch change {
      case .remove(let offset, _, _): stayed.remove(head + offset)
      case .insert(let offset, _, _): found.remove(head + offset)
      }
    }
    for (before, after) in zip(stayed.sorted(), found.sorted()) { partners[before] = after }
    return partners
  }

  // MARK: - What was changed

  /// Takes what rows show in place of stored blocks.
  private mutating func settle(_ changed: [Int], as shown: ArraySlice<ShownLine>) {
    let rest = changed.isEmpty ? shown.dropFirst(addRows(shown)) : shown
    blocks += edited(changed, as: rest) ?? typed(rest, over: changed)
  }

  /// Adds the rows that people put below a table to it, and returns how many there are.
  private mutating func addRows(_ shown: ArraySlice<ShownLine>) -> Int {
    guard case .table(var table)? = blocks.last else { return 0 }
    let added = shown.prefix { $0.paragraph == nil }.map { line in
      line.cells.map { ProseTable.Cell($0.text.paragraphs) }
    }
    guard !added.isEmpty else { return 0 }
    table.rows += added
    blocks[blocks.count - 1] = .table(table)
    return added.count
  }

  /// The blocks with what their rows show now; `nil` if the rows are not theirs.
  private func edited(_ changed: [Int], as shown: ArraySlice<ShownLine>) -> [ProseBlock]? {
    guard changed.reduce(0, { $0 + storedLines[$1].count }) == shown.count else { return nil }
    var edited: [ProseBlock] = []
    var rest = shown
    for index in changed {
      let own = rest.prefix(storedLines[index].count)
      rest = rest.dropFirst(own.count)
      guard let block = stored[index].showing(Array(own), words) else { return nil }
      edited.append(block)
    }
    return edited
  }

  /// What stands in rows that are not those of the blocks any more: paragraphs, and tables where rows have several
  /// cells. What is the same in one of the blocks is taken from it.
  private func typed(_ shown: ArraySlice<ShownLine>, over changed: [Int]) -> [ProseBlock] {
    let hasBullets = stored.contains { $0.paragraph?.item?.isNumbered == false }
    let known = KnownRows(changed.map { stored[$0] }, words)
    var typed: [ProseBlock] = []
    var rest = shown
    while let line = rest.popFirst() {
      if let row = known.row(line, isWithinTable: typed.last?.table != nil) {
        if case .table(var table)? = typed.last {
          table.rows.append(row)
          typed[typed.count - 1] = .table(table)
        } else {
          typed.append(
            .table(ProseTable(rows: [row], headRowCount: known.headRowCount, place: line.place)))
        }
      } else if let paragraph = known.paragraph(line, followedBy: &rest) {
        typed.append(.paragraph(paragraph).placed(as: line))
      } else if hasBullets, let item = words.item(line.text) {
        typed.append(.paragraph(Paragraph(item, place: line.place, item: ListItem(isNumbered: false))))
      } else {
        typed.append(ProseBlock(line.text, place: line.place))
      }
    }
    return typed
  }
}

extension ProseBlock {
  /// The block, with the place that its first row names if nothing else is known.
  fileprivate func placed(as line: ShownLine) -> ProseBlock {
    var block = self
    if block.place == nil { block.place = line.place }
    return block
  }
}
