import Characters

/// Finds the longest of many phrases at a place of a text: what every reading of prose begins with.
///
/// Most characters begin no phrase, which a single table lookup shows. Blanks inside a phrase are skipped,
/// since converters leave them anywhere.
///
/// The tables are in memory that is allocated once and never freed, since tries live as long as the program: counting
/// references to arrays would take as long as the search.
struct PhraseTrie<Meaning: Sendable>: @unchecked Sendable {
  /// The place of a node's meaning, and the range of its edges.
  private struct Node {
    /// The index of its meaning; -1 if no phrase ends here.
    let meaning: Int32
    let firstEdge: Int32
    let endOfEdges: Int32
    /// The lowest six bits of the edges' characters as a bit set, which rejects most characters without an
    /// edge.
    let filter: UInt64
  }

  /// A character, and the node it leads to.
  private struct Edge {
    let unit: UInt16
    let node: Int32
  }

  private let meanings: UnsafeBufferPointer<Meaning>
  private let nodes: UnsafeBufferPointer<Node>
  /// The edges of all nodes, grouped by node and sorted by character.
  private let edges: UnsafeBufferPointer<Edge>
  /// The node for the first character, by UTF-16 unit; 0 if no phrase begins with it.
  private let first: UnsafeBufferPointer<UInt16>

  /// Builds a trie of phrases with their meanings; a phrase given twice keeps its first meaning.
  init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    var meanings: [Meaning] = []
    var ends: [Int?] = [nil]
    var children: [[(unit: UInt16, node: Int)]] = [[]]
    for (phrase, meaning) in phrases {
      var node = 0
      for unit in phrase.utf16 {
        if let edge = children[node].first(where: { $0.unit == unit }) {
          node = edge.node
          continue
        }
        children[node].append((unit, children.count))
        node = children.count
        children.append([])
        ends.append(nil)
      }
      guard node > 0, ends[node] == nil else { continue }
      ends[node] = meanings.count
      meanings.append(meaning)
    }
    var first = [UInt16](repeating: 0, count: 1 << 16)
    for (unit, node) in children[0] { first[Int(unit)] = UInt16(truncatingIfNeeded: node) }
    var nodes: [Node] = []
    var edges: [Edge] = []
    for (end, own) in zip(ends, children) {
      let filter = own.reduce(0 as UInt64) { $0 | 1 << UInt64($1.unit & 63) }
      nodes.append(
        Node(
          meaning: Int32(end ?? -1), firstEdge: Int32(edges.count),
          endOfEdges: Int32(edges.count + own.count), filter: filter))
      edges += own.sorted { $0.unit < $1.unit }.map { Edge(unit: $0.unit, node: Int32($0.node)) }
    }
    self.meanings = Self.kept(meanings)
    self.nodes = Self.kept(nodes)
    self.edges = Self.kept(edges)
    self.first = Self.kept(first)
  }

  private static func kept<Element>(_ elements: [Element]) -> UnsafeBufferPointer<Element> {
    let memory = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = memory.initialize(from: elements)
    return UnsafeBufferPointer(memory)
  }

  /// Whether a phrase begins with this character; there is an entry for every unit.
  @inline(__always)
  func begins(with unit: UInt16) -> Bool { first[Int(unit)] != 0 }

  /// The longest phrase at a position, and its end.
  @inline(__always)
  func match(_ text: UTF8Text, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard index < text.count else { return nil }
    let (unit, length) = text.unit(at: index)
    return match(text, beginning: unit, upTo: index + length)
  }

  /// The longest phrase that begins with a character, and its end.
  @inline(__always)
  func match(_ text: UTF8Text, beginning unit: UInt16, upTo end: Int) -> (meaning: Meaning, end: Int)? {
    let start = Int(first[Int(unit)])
    return start == 0 ? nil : longest(text, from: end, node: start)
  }

  /// Nodes are indexes of `nodes`, and their meanings and edges of `meanings` and `edges`, as they were built.
  private func longest(_ text: UTF8Text, from index: Int, node: Int) -> (meaning: Meaning, end: Int)? {
    var node = node
    var index = index
    var meaning = nodes[node].meaning
    var end = index
    while index < text.count, nodes[node].filter != 0 {
      let (unit, length) = text.unit(at: index)
      index += length
      let next = next(of: node, at: unit)
      if next > 0 {
        node = next
        if nodes[node].meaning >= 0 {
          meaning = nodes[node].meaning
          end = index
        }
      } else if !unit.isBlankInLine {
        break
      }
    }
    return meaning < 0 ? nil : (meanings[Int(meaning)], end)
  }

  /// The node that a character leads to; 0, which nothing leads to, if there is none.
  @inline(__always)
  private func next(of node: Int, at unit: UInt16) -> Int {
    guard nodes[node].filter & 1 << UInt64(unit & 63) != 0 else { return 0 }
    // Some nodes have dozens.
    var start = nodes[node].firstEdge
    var end = nodes[node].endOfEdges
    while end &- start > 1 {
      let middle = (start &+ end) >> 1
      if edges[Int(middle)].unit <= unit { start = middle } else { end = middle }
    }
    return edges[Int(start)].unit == unit ? Int(edges[Int(start)].node) : 0
  }

  /// Calls `body` for every phrase in a text, from left to right without overlaps.
  @inline(__always)
  func forEach(in text: String, _ body: (Meaning, Range<Int>) -> Void) {
    text.withText { bytes in
      var index = 0
      while index < bytes.count {
        let (unit, length) = bytes.unit(at: index)
        if let found = match(bytes, beginning: unit, upTo: index + length) {
          body(found.meaning, index..<found.end)
          index = found.end
        } else {
          index += length
        }
      }
    }
  }
}
