import Characters

/// Finds the longest of many phrases at a place of a text: what every reading of prose begins with.
///
/// Most characters begin no phrase, which a single table lookup shows. Blanks inside a phrase are skipped,
/// since converters leave them anywhere.
struct PhraseTrie<Meaning: Sendable>: Sendable {
  /// A node's meaning, and the range of its edges.
  private struct Node: Sendable {
    let meaning: Meaning?
    let edges: Range<Int>
    /// The lowest six bits of the edges' characters as a bit set, which rejects most characters without an
    /// edge.
    let filter: UInt64
  }

  private var nodes: [Node] = []
  /// The characters of all edges, grouped by node, and the nodes they lead to.
  private var units: [UInt16] = []
  private var targets: [Int] = []
  /// The node for the first character, by UTF-16 unit; 0 if no phrase begins with it.
  private var first = [UInt16](repeating: 0, count: 1 << 16)

  /// Builds a trie of phrases with their meanings; a phrase given twice keeps its first meaning.
  init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    var meanings: [Meaning?] = [nil]
    var edges: [[(unit: UInt16, node: Int)]] = [[]]
    for (phrase, meaning) in phrases {
      var node = 0
      for unit in phrase.utf16 {
        if let edge = edges[node].first(where: { $0.unit == unit }) {
          node = edge.node
          continue
        }
        edges[node].append((unit, edges.count))
        node = edges.count
        edges.append([])
        meanings.append(nil)
      }
      if node > 0, meanings[node] == nil { meanings[node] = meaning }
    }
    for (unit, node) in edges[0] { first[Int(unit)] = UInt16(truncatingIfNeeded: node) }
    for (meaning, edges) in zip(meanings, edges) {
      let filter = edges.reduce(0 as UInt64) { $0 | 1 << UInt64($1.unit & 63) }
      nodes.append(
        Node(meaning: meaning, edges: units.count..<(units.count + edges.count), filter: filter))
      units += edges.map(\.unit)
      targets += edges.map(\.node)
    }
  }

  /// Whether a phrase begins with this character.
  func begins(with unit: UInt16) -> Bool { first[Int(unit)] != 0 }

  /// The longest phrase at a position, and its end.
  @inline(__always)
  func match(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard index < text.count else { return nil }
    let (unit, length) = text.unit(at: index)
    let start = Int(first[Int(unit)])
    return start == 0 ? nil : longest(text, from: index + length, node: start)
  }

  private func longest(
    _ text: UnsafeBufferPointer<UInt8>, from index: Int, node: Int
  ) -> (meaning: Meaning, end: Int)? {
    var node = node
    var index = index
    var found = nodes[node].meaning.map { ($0, index) }
    while index < text.count {
      let (unit, length) = text.unit(at: index)
      if let next = next(of: node, at: unit) {
        node = next
        if let meaning = nodes[node].meaning { found = (meaning, index + length) }
      } else if !unit.isBlankInLine || nodes[node].edges.isEmpty {
        break
      }
      index += length
    }
    return found
  }

  /// The node that a character leads to.
  @inline(__always)
  private func next(of node: Int, at unit: UInt16) -> Int? {
    guard nodes[node].filter & 1 << UInt64(unit & 63) != 0 else { return nil }
    let edges = nodes[node].edges
    var edge = edges.lowerBound
    while edge < edges.upperBound {
      if units[edge] == unit { return targets[edge] }
      edge += 1
    }
    return nil
  }

  /// Calls `body` for every phrase in a text, from left to right without overlaps.
  @inline(__always)
  func forEach(in text: String, _ body: (Meaning, Range<Int>) -> Void) {
    text.withText { bytes in
      first.withUnsafeBufferPointer { first in
        var index = 0
        while index < bytes.count {
          let (unit, length) = bytes.unit(at: index)
          let start = Int(first[Int(unit)])
          if start != 0, let found = longest(bytes, from: index + length, node: start) {
            body(found.meaning, index..<found.end)
            index = found.end
          } else {
            index += length
          }
        }
      }
    }
  }
}
