import ReportModel

/// Reads heads as a tree: a group's members stand in the next lower line of heads, in the groups' order.
///
/// Where every head stands on a line of its own the lines of the table are lost; then the form's own levels tell
/// where one ends, and what a group cannot hold begins the next one.
struct HeadTree {
  private struct Node {
    var word: HeadWord
    var level: Int
    /// The head that a word is taken to belong with that names nothing.
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
  /// The members of a group whose own head is lost, and before how many of the first heads they stand at most.
  private var orphans: (words: Range<Int>, roots: Int)?
  /// Whether every word stands on a line of its own.
  private let isStream: Bool
  private let takesColumns: Bool
  /// Whether every head of the form has its place in a group above it, or stands in the first line.
  private(set) var isRegular = true

  init(_ words: [HeadWord], _ form: IndexedForm, takesColumns: Bool) {
    self.form = form
    self.takesColumns = takesColumns
    var level = 0
    for word in HeadWords.joiningLines(words) {
      level = word.name?.meaning.level ?? level
      nodes.append(Node(word: word, level: level))
    }
    let lines = Set(nodes.map(\.line))
    isStream = lines.count == nodes.count && nodes.count > 1
    build()
  }

  /// The trees that the words may be: where each stands on a line of its own, one that names nothing may belong with
  /// the head before it or with the one behind.
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

  /// More words that name nothing say nothing of an order.
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

  /// Gives the words of each line to the groups above it, from left to right.
  private mutating func build() {
    for node in nodes.indices { nodes[node].children = [] }
    roots = []
    orphans = nil
    isRegular = true
    var open: [Int] = []
    // Heads one by one that are all there, none of them a group's, stand side by side; words above all heads that stand
    // in one piece each are a caption.
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

  /// Whether words of one line are columns of a group whose own head stands nowhere.
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

  /// Whether every column has its head, or in a table that is turned every row.
  private var isComplete: Bool {
    let known = nodes.reduce(KeySet.none) { keys, node in
      node.name.flatMap { $0.meaning.isLeaf && node.isRow != takesColumns ? $0.keys : nil }.map(keys.union)
        ?? keys
    }
    return known == (takesColumns ? form.allColumns : form.allRows)
  }

  /// Gives each group as many of the words as it holds; one that holds none waits for the next line.
  ///
  /// - Returns: the words that none of them took.
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

  /// The words line by line; where each stands on a line of its own, level by level.
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

  /// Whether a head names a row, or is taken to belong with one that does.
  private func isOfRow(_ node: Int) -> Bool { nodes[nodes[node].neighbour ?? node].isRow }

  private func mayHoldOthers(_ node: Int) -> Bool {
    nodes[node].isGroup || nodes[node].isRow && form.rowsStandAbove && takesColumns
  }

  /// Whether a head can be a member of a group whose first member is `first`.
  private func holds(_ group: Int, _ node: Int, since first: Int) -> Bool {
    guard nodes[node].name == nil else {
      return mayHold(group, node) && !isRepeated(node, in: first..<node)
    }
    // Words that are no label stand among the members of any group.
    guard let neighbour = nodes[node].neighbour else { return true }
    return mayHold(group, neighbour) && (neighbour < node || !isRepeated(neighbour, in: first..<node))
  }

  private func mayHold(_ group: Int, _ node: Int) -> Bool {
    guard let name = nodes[node].name, let own = nodes[group].name else { return false }
    if nodes[group].isRow != nodes[node].isRow { return nodes[group].isRow && own.meaning.isLeaf }
    return name.keys.isSubset(of: own.keys) && name.keys != own.keys
  }

  /// Whether members of a group have the name of another head.
  private func isRepeated(_ node: Int, in members: Range<Int>) -> Bool {
    members.contains { other in
      nodes[other].isRow == nodes[node].isRow && nodes[other].name?.keys == nodes[node].name?.keys
    }
  }

  /// Whether the head of a group of some columns is printed.
  var hasGroups: Bool { nodes.contains { $0.isGroup && $0.name?.keys != form.allColumns } }

  /// The heads of the columns one after another, where each is printed, on a line of its own and in one piece; `nil`
  /// where they are not.
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

  /// Whether each head is one piece of text, read line by line and not by its place.
  var isPlain: Bool {
    guard nodes.allSatisfy({ $0.word.pieces.count == 1 }) else { return false }
    let cells = nodes.filter(\.word.isCell)
    return cells.isEmpty || Set(cells.map(\.word.extent.characters.lowerBound)).count < cells.count
  }

  /// What the heads of single columns and rows name, in reading order.
  var names: [HeadName] {
    nodes.compactMap { node in
      node.name.flatMap { $0.meaning.isLeaf ? HeadName(isRow: node.isRow, keys: $0.keys) : nil }
    }
  }

  /// The orders in which the columns may stand.
  var orders: [[ColumnHead]] {
    if let orphans {
      // Their group may have stood anywhere.
      return (0...orphans.roots).map { place in
        (roots[..<place] + orphans.words + roots[place...]).reduce(into: []) {
          append($1, above: [], to: &$0)
        }
      }
    }
    var heads: [ColumnHead] = []
    for root in roots { append(root, above: [], to: &heads) }
    guard isStream, roots.count == 1, let all = roots.first, let first = nodes[all].children.first,
      nodes[first].children.isEmpty, nodes[all].children.count > 1
    else { return [heads] }
    // The first head behind that of all columns may stand below it, or beside it and behind its members.
    return [heads, Array(heads.dropFirst()) + heads.prefix(1)]
  }

  private func append(_ number: Int, above: [Int], to heads: inout [ColumnHead]) {
    let node = nodes[number]
    let path = above + [number]
    guard node.children.isEmpty else {
      for child in node.children { append(child, above: path, to: &heads) }
      return
    }
    // The head of a group without members names no column.
    guard !node.isGroup || node.name == nil else { return }
    var head = ColumnHead(
      pieces: path.flatMap { nodes[$0].word.pieces }, extent: node.word.extent, isOutside: node.name == nil)
    guard let name = node.name else {
      heads.append(head)
      return
    }
    head.recognition = name.recognition
    if !node.isRow { head.columns = name.keys }
    // The nearest head of rows is the narrowest.
    head.rows = path.last { nodes[$0].isRow }.flatMap { nodes[$0].name?.keys }
    heads.append(head)
  }
}
