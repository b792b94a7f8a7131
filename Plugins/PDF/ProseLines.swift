/// A line of prose, or a part of one on a page with columns.
struct ProseLine {
  var box: Box
  var text: String
  let size: Double
  let page: Int
}

/// Joins lines of prose into paragraphs, over the ends of pages too.
struct ProseJoiner {
  /// A paragraph, and the line it begins on.
  struct Paragraph {
    var text: String
    let first: ProseLine
    var last: ProseLine
    var lineCount = 1
  }

  private let left: Double
  private let right: Double
  private let isIndented: Bool

  /// Learns from all lines of a document where they begin and end.
  init(_ lines: [ProseLine]) {
    let wide = lines.filter { $0.box.width > 14 * $0.size }
    let lefts = wide.map(\.box.left).sorted()
    let rights = wide.map(\.box.right).sorted()
    left = lefts.isEmpty ? 0 : lefts[lefts.count / 5]
    right = rights.isEmpty ? .infinity : rights[rights.count * 4 / 5]
    let margin = left
    isIndented = wide.count { $0.box.left > margin + 1.3 * $0.size } * 12 > wide.count
  }

  /// Whether a line goes on with a paragraph.
  func goesOn(_ paragraph: Paragraph, _ line: ProseLine) -> Bool {
    let last = paragraph.last
    guard abs(last.size - line.size) < 0.12 * max(last.size, line.size) else { return false }
    guard line.box.left < left + 1.2 * line.size, last.box.right > right - 2.6 * line.size else {
      return false
    }
    guard last.page == line.page else { return true }
    let distance = line.box.centerY - last.box.centerY
    guard distance > 0, distance < 3.2 * line.size else { return false }
    // Without indents the last line of a paragraph is told by its length and its full stop alone.
    return isIndented || !last.text.hasSuffix("。") || right - last.box.right < 1.2 * line.size
  }

  /// Whether a line is larger than the text, as headings are.
  func isLarge(_ line: ProseLine, body: Double) -> Bool { line.size > 1.12 * body }
}
