import ReportModel

/// Reads heads as a tree: the members of a group are on the next line of heads, in the order of the groups.
///
/// If every head is on a line of its own, the table's lines are lost. The form's levels then tell where a
/// line ends, and what a group cannot hold begins the next one.
struct HeadTree {
  private struct Node {
    var word: HeadWord
    var level: Int
    /// For a word that names nothing, the head it is assumed to belong with.
    var neighbour: Int?
    var children: [Int] = []

    var name: NamedLabels.Name? { word.name }
    var isRow: Bool { word.isRow }
    var line: Int { word.line }
    var isGroup: Bool { name.map { !$0.meaning.isLeaf } ?? false }
  }

  private let form: IndexedForm
  private var nodes: [Node] = []
  private var roots: [Int] = []
  /// The members of a group whose own head is lost, and how many of the first roots they can follow.
  private var orphans: (words: Range<Int>, roots: Int)?
  /// Whether every word is on a line of its own.
  private let isStream: Bool
  private let takesColumns: Bool
  /// Whether every head of the form is in a group above it or on the first line.
  private(set) var isRegular = true

  init(_ words: [HeadWord], _ form: IndexedForm, takesColumns: Bool) {
    self.form = form
    self.takesColumns = takesColumns
    var level = 0
    for word in HeadWords.joiningLines(words) {
      level = word.name?.meaning.level ?? level
      nodes.append(Node(word: word, level: level))
    }
    isStream = nodes.count > 1 && Self.areOnLinesOfTheirOwn(nodes)
    build()
  }

  private static func areOnLinesOfTheirOwn(_ nodes: [Node]) -> Bool {
    for number in nodes.indices.dropFirst()
    where nodes[..<number].contains(where: { $0.line == nodes[number].line }) {
      return false
    }
    return true
  }

  /// The possible trees: if every word is on a line of its own, a word that names nothing may belong with the
  /// head before or after it.
  var variants: [HeadTree] {
    guard isStream else { return [self] }
    var variants = [self]
    var next = 0
    while let start = nodes[next...].firstIndex(where: { $0.name == nil }) {
      let end = nodes[start...].firstIndex { $0.name != nil } ?? nodes.count
      next = end
      let before = start > 0 ? start - 1 : nil
      let behind = end < nodes.count ? end : nil
      guard before != nil || behind != nil else { break }
      let ends = before == nil ? start...start : behind == nil ? end...end : start...end
      variants = variants.flatMap { tree in
        ends.map { tree.taking(start..<$0, as: before).taking($0..<end, as: behind) }
      }
      if variants.count > Self.mostVariants { return [self] }
    }
    for number in variants.indices { variants[number].build() }
    return variants
  }

  /// With more variants, unknown words give no information about the order.
  private static let mostVariants = 16

  private func taking(_ words: Range<Int>, as known: Int?) -> HeadTree {
    guard let known else { return self }
    var tree = self
    for word in words {
      tree.nodes[word].neighbour = known
      tree.nodes[word].level = nodes[known].level
    }
    return tree
  }

  /// Assigns the words of each line to the groups above, from left to right.
  private mutating func build() {
    for node in nodes.indices { nodes[node].children = [] }
    roots = []
    orphans = nil
    isRegular = true
    var open: [Int] = []
    // A complete stream of heads without groups is one line of heads. If all heads are single pieces, words
    // above them are a caption.
    let areBeside = isStream && isComplete && !nodes.contains(where: \.isGroup)
    let hasCaption = isPlain
    for (number, line) in lines.enumerated() {
      if number == 0 {
        roots = Array(line)
        open = roots.filter(mayHoldOthers)
        continue
      }
      var rest = line
      while !rest.isEmpty {
        let count = rest.count
        rest = give(rest, to: &open)
        if rest.count == count { break }
      }
      if rest == line, orphans == nil, areOrphans(rest) {
        orphans = (rest, roots.count)
        continue
      }
      if !areBeside, rest.contains(where: { nodes[$0].name != nil }),
        !hasCaption || roots.contains(where: { nodes[$0].name != nil })
      {
        isRegular = false
      }
      roots += rest
      open += rest.filter(mayHoldOthers)
    }
  }

  /// Whether the words of a line are columns of a group whose own head is missing.
  private func areOrphans(_ line: Range<Int>) -> Bool {
    let keys = line.compactMap { nodes[$0].isRow ? nil : nodes[$0].name?.keys }
    guard keys.count > 1, keys.count == line.count, let level = line.map({ nodes[$0].level }).min(),
      !form.rowsStandAbove, roots.contains(where: { nodes[$0].name != nil }),
      roots.allSatisfy({ nodes[$0].children.isEmpty && nodes[$0].level < level })
    else { return false }
    return !nodes.contains { node in
      node.isGroup && keys.allSatisfy { $0.isSubset(of: node.name?.keys ?? .none) }
    }
  }

  /// Whether every column has its head, or every row in a turned table.
  private var isComplete: Bool {
    let known = nodes.reduce(KeySet.none) { keys, node in
      node.name.flatMap { $0.meaning.isLeaf && node.isRow != takesColumns ? $0.keys : nil }.map(keys.union)
        ?? keys
    }
    return known == (takesColumns ? form.allColumns : form.allRows)
  }

  /// Assigns to each open group as many words as it can hold; a group that gets none waits for the next line.
  ///
  /// - Returns: the words that no group took.
  private mutating func give(_ words: Range<Int>, to open: inout [Int]) -> Range<Int> {
    var next = words.lowerBound
    var stillOpen: [Int] = []
    for group in open {
      let start = next
      while next < words.upperBound, holds(group, next, since: start) { next += 1 }
      if next == start {
        stillOpen.append(group)
      } else {
        nodes[group].children += start..<next
        stillOpen += (start..<next).filter(mayHoldOthers)
      }
    }
    open = stillOpen
    return next..<words.upperBound
  }

  /// The words by line, or by level if each is on a line of its own.
  private var lines: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for index in nodes.indices.dropFirst() {
      let isNext =
        isStream
        ? nodes[index].level != nodes[start].level || isOfRow(index) != isOfRow(index - 1)
        : nodes[index].line != nodes[start].line
      guard isNext else { continue }
      result.append(start..<index)
      start = index
    }
    if start < nodes.count { result.append(start..<nodes.count) }
    return result
  }

  /// Whether a head names rows, or is assumed to belong with one that does.
  private func isOfRow(_ node: Int) -> Bool { nodes[nodes[node].neighbour ?? node].isRow }

  private func mayHoldOthers(_ node: Int) -> Bool {
    nodes[node].isGroup || nodes[node].isRow && form.rowsStandAbove && takesColumns
  }

  /// Whether a head can be a member of a group whose first member is `first`.
  private func holds(_ group: Int, _ node: Int, since first: Int) -> Bool {
    guard nodes[node].name == nil else {
      return mayHold(group, node) && !isRepeated(node, in: first..<node)
    }
    // Words that name nothing can be among the members of any group.
    guard let neighbour = nodes[node].neighbour else { return true }
    return mayHold(group, neighbour) && (neighbour < node || !isRepeated(neighbour, in: first..<node))
  }

  private func mayHold(_ group: Int, _ node: Int) -> Bool {
    guard let name = nodes[node].name, let own = nodes[group].name else { return false }
    if nodes[group].isRow != nodes[node].isRow { return nodes[group].isRow && own.meaning.isLeaf }
    return name.keys.isSubset(of: own.keys) && name.keys != own.keys
  }

  /// Whether a member of the group has the same name as a head.
  private func isRepeated(_ node: Int, in members: Range<Int>) -> Bool {
    members.contains { other in
      nodes[other].isRow == nodes[node].isRow && nodes[other].name?.keys == nodes[node].name?.keys
    }
  }

  /// Whether the head of a group of columns is printed, other than that of all columns.
  var hasGroups: Bool { nodes.contains { $0.isGroup && $0.name?.keys != form.allColumns } }

  /// The heads of single columns one after another, if all are printed in order, each on its own line and in
  /// one piece; `nil` otherwise.
  var flatOrder: [ColumnHead]? {
    guard isStream, takesColumns, !form.rowsStandAbove, isComplete, isPlain else { return nil }
    // Words above all heads are a caption.
    let leaves = nodes.drop { $0.name == nil }.filter { !$0.isGroup }
    guard leaves.allSatisfy({ $0.name != nil }), leaves.count == form.columns.count else { return nil }
    return leaves.map { leaf in
      ColumnHead(
        pieces: leaf.word.pieces, extent: leaf.word.extent, columns: leaf.name?.keys,
        recognition: leaf.name?.recognition ?? .exact)
    }
  }

  /// Whether each head is a single piece of text, read line by line rather than by position.
  var isPlain: Bool {
    guard nodes.allSatisfy({ $0.word.pieces.count == 1 }) else { return false }
    var hasCells = false
    for (number, node) in nodes.enumerated() where node.word.isCell {
      hasCells = true
      let column = node.word.extent.characters.lowerBound
      // Two cells in one column.
      if nodes[..<number].contains(where: { $0.word.isCell && $0.word.extent.characters.lowerBound == column }
      ) {
        return true
      }
    }
    return !hasCells
  }

  /// What the heads of single columns and rows name, in reading order.
  var names: [HeadName] {
    nodes.compactMap { node in
      node.name.flatMap { $0.meaning.isLeaf ? HeadName(isRow: node.isRow, keys: $0.keys) : nil }
    }
  }

  /// The possible orders of the columns.
  var orders: [[ColumnHead]] {
    if let orphans {
      // The group of the orphans may have been anywhere.
      return (0...orphans.roots).map { place in
        (roots[..<place] + orphans.words + roots[place...]).reduce(into: []) {
          append($1, below: [], of: nil, to: &$0)
        }
      }
    }
    var heads: [ColumnHead] = []
    heads.reserveCapacity(nodes.count)
    for root in roots { append(root, below: [], of: nil, to: &heads) }
    guard isStream, roots.count == 1, let all = roots.first, let first = nodes[all].children.first,
      nodes[first].children.isEmpty, nodes[all].children.count > 1
    else { return [heads] }
    // The head after that of all columns may be its first member, or be beside it and come after its members.
    return [heads, Array(heads.dropFirst()) + heads.prefix(1)]
  }

  /// Appends the columns below a head.
  ///
  /// - Parameters:
  ///   - pieces: the pieces of the heads above it, outermost first.
  ///   - rows: the rows that the innermost of them which names any names.
  private func append(_ number: Int, below pieces: [Int], of rows: KeySet?, to heads: inout [ColumnHead]) {
    let node = nodes[number]
    let path = pieces.isEmpty ? node.word.pieces : pieces + node.word.pieces
    // The innermost head that names rows is the most specific.
    let rows = node.isRow ? node.name?.keys : rows
    guard node.children.isEmpty else {
      for child in node.children { append(child, below: path, of: rows, to: &heads) }
      return
    }
    // The head of a group without members names no column.
    guard !node.isGroup || node.name == nil else { return }
    var head = ColumnHead(pieces: path, extent: node.word.extent, isOutside: node.name == nil)
    if let name = node.name {
      head.recognition = name.recognition
      if !node.isRow { head.columns = name.keys }
      head.rows = rows
    }
    heads.append(head)
  }
}
