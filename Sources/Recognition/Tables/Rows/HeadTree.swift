import ReportModel

/// Reads heads as a tree: a group's members stand in the next lower line of heads, in the groups' order.
///
/// Where every head stands on a line of its own the lines of the table are lost; then the form's own levels tell
/// where one ends, and what a group cannot hold begins the next one.
struct HeadTree {
  private struct Node {
    var word: HeadWord
    let level: Int
    var children: [Int] = []

    var name: NamedLabels.Name? { word.name }
    var isRow: Bool { word.isRow }
    var line: Int { word.line }
    var isGroup: Bool { name.map { !$0.meaning.isLeaf } ?? false }
  }

  private let form: IndexedForm
  private var nodes: [Node] = []
  private var roots: [Int] = []
  private let isStream: Bool
  /// Whether every head of the form has its place in a group above it, or stands in the first line.
  private(set) var isRegular = true

  init(_ words: [HeadWord], _ scan: TableScan, _ names: NamedLabels, takesColumns: Bool) {
    form = names.form
    var level = 0
    for word in HeadWords.joiningLines(words) {
      level = word.name?.meaning.level ?? level
      nodes.append(Node(word: word, level: level))
    }
    let lines = Set(nodes.map(\.line))
    isStream = lines.count == nodes.count && nodes.count > 1
    nameSimilar(scan, names, takesColumns: takesColumns)
    build()
  }

  /// Takes words that have those of a column's label, or of which it has all, as its head, where it has no other and
  /// they are like no other column's.
  private mutating func nameSimilar(_ scan: TableScan, _ names: NamedLabels, takesColumns: Bool) {
    guard takesColumns, nodes.contains(where: { $0.name == nil }) else { return }
    let known = nodes.compactMap { $0.name?.keys }.reduce(KeySet.none) { $0.union($1) }
    var similar: [Int: [Int]] = [:]
    for (label, form) in scan.index.labels.enumerated() {
      guard let meaning = form.meanings[names.number], meaning.axis == .column, meaning.isLeaf,
        meaning.keys.intersection(known).isEmpty
      else { continue }
      for (number, node) in nodes.enumerated() where node.name == nil {
        let words = node.word.pieces.flatMap { scan.pool[scan.labels[$0].skeleton] }
        guard min(words.count, form.skeleton.count) >= Self.leastSimilar else { continue }
        if Folding.contains(form.skeleton, words[...]) || Folding.contains(words, form.skeleton[...]) {
          similar[number, default: []].append(label)
        }
      }
    }
    for (number, labels) in similar {
      guard let label = labels.only, similar.values.count(where: { $0.contains(label) }) == 1,
        let meaning = scan.index.labels[label].meanings[names.number]
      else { continue }
      nodes[number].word.name = NamedLabels.Name(label: label, meaning: meaning, recognition: .alias)
    }
  }

  /// Fewer characters are in too many words.
  private static let leastSimilar = 2

  /// Gives the words of each line to the groups above it, from left to right.
  private mutating func build() {
    var open: [Int] = []
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
      roots += rest
      open += rest.filter(mayHoldOthers)
      if rest.contains(where: { nodes[$0].name != nil }) { isRegular = false }
    }
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
        isStream ? nodes[index].level != nodes[start].level : nodes[index].line != nodes[start].line
      guard isNext else { continue }
      result.append(start..<index)
      start = index
    }
    if start < nodes.count { result.append(start..<nodes.count) }
    return result
  }

  private func mayHoldOthers(_ node: Int) -> Bool {
    nodes[node].isGroup || nodes[node].isRow && form.rowsStandAbove
  }

  /// Whether a head can be a member of a group whose first member is `first`.
  private func holds(_ group: Int, _ node: Int, since first: Int) -> Bool {
    // Words that are no label stand among the members of any group.
    guard let name = nodes[node].name else { return true }
    guard let own = nodes[group].name else { return false }
    let isRepeated = (first..<node).contains { other in
      nodes[other].isRow == nodes[node].isRow && nodes[other].name?.keys == name.keys
    }
    if isRepeated { return false }
    if nodes[group].isRow != nodes[node].isRow { return nodes[group].isRow && own.meaning.isLeaf }
    return name.keys.isSubset(of: own.keys) && name.keys != own.keys
  }

  /// The orders in which the columns may stand.
  var orders: [[ColumnHead]] {
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
