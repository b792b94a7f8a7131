import Characters
import Layout

/// Finds lines that belong to the printed page and not to the report: headers and footers of browsers, lines that repeat
/// at page ends, and lone numbers that count the pages.
///
/// A lone number looks like any value; that it counts pages is told by its neighbours alone.
struct PageFurniture {
  private let document: SourceDocument
  private let isLabel: (UInt64) -> Bool
  /// The lines with text, in order.
  private let filled: [Int]

  /// - Parameter isLabel: whether the skeleton of this hash is a label of the form: heads repeat on every page.
  init(_ document: SourceDocument, isLabel: @escaping (UInt64) -> Bool) {
    self.document = document
    self.isLabel = isLabel
    filled = document.lines.indices.filter { !document.lines[$0].fragments.isEmpty }
  }

  /// The lines that belong to pages.
  var lines: Set<Int> {
    let printed = filled.filter(isPrinted)
    var ends = pageEnds(printed: printed)
    guard !ends.isEmpty else { return [] }
    var furniture = Set(printed)
    furniture.formUnion(repeated(at: &ends))
    // A text that was printed once more has page ends of both kinds.
    for ends in [ends.filter(\.isPrinted), ends.filter { !$0.isPrinted }] {
      furniture.formUnion(counting(at: ends))
    }
    return furniture
  }

  /// Where one page ends and the next begins, as positions in `filled`: the last line before, and the first behind.
  private struct PageEnd {
    var above: Int
    var below: Int
    /// Whether a browser's line shows it.
    var isPrinted: Bool
  }

  private func pageEnds(printed: [Int]) -> [PageEnd] {
    let printed = Set(printed)
    var ends: [PageEnd] = []
    var (isOpen, isPrinted) = (false, false)
    var above = -1
    var next = 0
    for line in document.lines.indices {
      let isFilled = next < filled.count && filled[next] == line
      if document.lines[line].kind == .pageBreak || printed.contains(line) {
        isOpen = true
        isPrinted = isPrinted || isFilled
      } else if isFilled {
        if isOpen { ends.append(PageEnd(above: above, below: next, isPrinted: isPrinted)) }
        (isOpen, isPrinted) = (false, false)
        above = next
      }
      if isFilled { next += 1 }
    }
    if isOpen { ends.append(PageEnd(above: above, below: filled.count, isPrinted: isPrinted)) }
    return ends
  }

  /// Whether a line is what a browser prints around a page: `2025/1/20 10:22   年度报告`, `https://… 2/5`.
  private func isPrinted(_ line: Int) -> Bool {
    guard document.lines[line].kind != .row else { return false }
    return withText(of: line) { text in
      // The first character rules out nearly every line.
      guard let first = text.first,
        first == UInt8(ascii: "2") || first == UInt8(ascii: "h")
          || first == UInt8(ascii: "f"), text.hasAtMost(400)
      else { return false }
      if first != UInt8(ascii: "2") {
        return text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("file://")
      }
      let date = text.prefix { $0.isDigit || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "-") }
      guard (8...10).contains(date.count), date.count(where: { !$0.isDigit }) == 2 else { return false }
      let rest = text.piece(date.count..<text.count).trimmed
      let hour = rest.prefix(while: \.isDigit).count
      return (1...2).contains(hour) && rest.count > hour + 2 && rest[hour] == UInt8(ascii: ":")
        && rest[hour + 1].isDigit && rest[hour + 2].isDigit
    }
  }

  /// The lines next to page ends that stand at several of them; the ends move beyond them.
  private func repeated(at ends: inout [PageEnd]) -> Set<Int> {
    var places: [String: [Int]] = [:]
    for end in ends {
      for position in [end.above, end.below] where filled.indices.contains(position) {
        let line = filled[position]
        guard document.lines[line].kind != .row else { continue }
        let text = document.text(ofLine: line).withText { $0.trimmed.string }
        let skeleton = Folding.skeleton(text)
        guard skeleton.count >= Self.leastSkeleton, !isLabel(FNV1a.hash(of: skeleton)) else { continue }
        places[text, default: []].append(line)
      }
    }
    let repeated = places.values.filter { 2 * $0.count > ends.count && $0.count > 1 }
    let lines = Set(repeated.flatMap(\.self))
    for index in ends.indices {
      if ends[index].above >= 0, lines.contains(filled[ends[index].above]) { ends[index].above -= 1 }
      if ends[index].below < filled.count, lines.contains(filled[ends[index].below]) {
        ends[index].below += 1
      }
    }
    return lines
  }

  /// Shorter texts are parts of labels.
  private static let leastSkeleton = 4

  /// The lone numbers above or below page ends that count them, without a gap.
  private func counting(at ends: [PageEnd]) -> Set<Int> {
    for side in [\PageEnd.above, \.below] {
      // Above the first page and behind the last there is nothing.
      let lines = ends.map { $0[keyPath: side] }.filter(filled.indices.contains).map { filled[$0] }
      let numbers = lines.map(loneNumber)
      guard lines.count >= 2, let first = numbers[0], first > 0 && (lines.count > 2 || first <= 2),
        zip(numbers, first...).allSatisfy({ $0 == $1 })
      else { continue }
      return Set(lines)
    }
    return []
  }

  private func loneNumber(_ line: Int) -> Int? {
    guard document.lines[line].kind != .row else { return nil }
    return withText(of: line) { text in
      (1...3).contains(text.count) && text.allSatisfy(\.isDigit) ? Int(text.string) : nil
    }
  }

  private func withText<Result>(of line: Int, _ body: (UTF8Text) -> Result) -> Result {
    document.bytes.withUnsafeBufferPointer { bytes in
      let pieces = document.fragments[document.lines[line].fragments]
      return body(bytes.piece(Int(pieces.first?.start ?? 0)..<Int(pieces.last?.end ?? 0)).trimmed)
    }
  }
}
