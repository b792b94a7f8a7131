/// Finds the longest of many phrases at a place of a text: what every reading of prose begins with.
///
/// Most characters begin no phrase, which one look into a table shows; blanks inside a phrase are passed over,
/// as converters leave them anywhere.
struct PhraseTrie<Meaning: Sendable>: Sendable {
  private struct Node: Sendable {
    var meaning: Meaning?
    var edges: [(unit: UInt16, node: Int)] = []
  }

  private var nodes: [Node] = [Node()]
  /// The node of the first character, by UTF-16 unit; 0 where no phrase begins with it.
  private var first = [UInt16](repeating: 0, count: 1 << 16)

  /// Makes a finder of phrases with their meanings; a phrase given twice has its first meaning.
  init(_ phrases: [(phrase: String, meaning: Meaning)]) {
    for (phrase, meaning) in phrases { insert(phrase, meaning) }
  }

  private mutating func insert(_ phrase: String, _ meaning: Meaning) {
    var node = 0
    for unit in phrase.utf16 {
      if let edge = nodes[node].edges.first(where: { $0.unit == unit }) {
        node = edge.node
        continue
      }
      nodes.append(Node())
      let next = nodes.count - 1
      nodes[node].edges.append((unit, next))
      if node == 0 { first[Int(unit)] = UInt16(truncatingIfNeeded: next) }
      node = next
    }
    if node > 0, nodes[node].meaning == nil { nodes[node].meaning = meaning }
  }

  /// The longest phrase that begins at a position, and where it ends.
  @inline(__always)
  func match(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> (meaning: Meaning, end: Int)? {
    guard index < text.count else { return nil }
    let (unit, length) = UTF8Unit.read(text, at: index)
    let start = Int(first[Int(unit)])
    return start == 0 ? nil : longest(text, from: index + length, node: start)
  }

  private func longest(
    _ text: UnsafeBufferPointer<UInt8>, from index: Int, node: Int
  ) -> (meaning: Meaning, end: Int)? {
    var node = node
    var index = index
    var found = nodes[node].meaning.map { ($0, index) }
    while index < text.count, !nodes[node].edges.isEmpty {
      let (unit, length) = UTF8Unit.read(text, at: index)
      if UTF8Unit.isBlank(unit) {
        index += length
        continue
      }
      guard let edge = nodes[node].edges.first(where: { $0.unit == unit }) else { break }
      node = edge.node
      index += length
      if let meaning = nodes[node].meaning { found = (meaning, index) }
    }
    return found
  }

  /// Calls a function with every phrase of a text, from left to right and not overlapping.
  func forEach(in text: String, _ body: (Meaning, Range<Int>) -> Void) {
    UTF8Unit.withBytes(of: text) { bytes in
      var index = 0
      while index < bytes.count {
        if let found = match(bytes, at: index) {
          body(found.meaning, index..<found.end)
          index = found.end
        } else {
          index += UTF8Unit.read(bytes, at: index).length
        }
      }
    }
  }
}
