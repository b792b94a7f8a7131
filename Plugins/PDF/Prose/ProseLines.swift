import Diagnostics
import ReportModel

/// A line of prose, or a part of one on a page with columns.
struct ProseLine {
  var box: Box
  var text: String
  let size: Double
  let page: Int
  /// Its place on the page as that is shown.
  let place: Place
  /// 0 if it spans the whole page, else the column it is in, from 1.
  var column = 0
}

/// Joins lines of prose into paragraphs, across page ends too.
struct ProseJoiner {
  /// A paragraph, and the line it begins on.
  struct Paragraph {
    var text: String
    let first: ProseLine
    var last: ProseLine
    var lineCount = 1
  }

  /// Where the lines of a column begin and end.
  fileprivate struct Margins {
    let left: Double
    let right: Double
    let isIndented: Bool
  }

  private let margins: [Int: Margins]

  /// Finds out from all lines of a document where they begin and end.
  init(_ lines: [ProseLine]) {
    margins = Dictionary(grouping: lines, by: \.column).mapValues { lines in Margins(lines) }
  }

  private func isAlike(_ first: Double, _ second: Double, _ tolerance: Double) -> Bool {
    abs(first - second) < tolerance * max(first, second)
  }

  /// Whether a line continues a paragraph.
  func goesOn(_ paragraph: Paragraph, _ line: ProseLine) -> Bool {
    let last = paragraph.last
    guard let margins = margins[line.column], let lastMargins = self.margins[last.column] else {
      return false
    }
    // Digits of another font make a line seem larger; the lines are as high all the same.
    guard isAlike(last.size, line.size, 0.12) || isAlike(last.box.height, line.box.height, 0.06) else {
      return false
    }
    guard line.box.left < margins.left + 1.2 * line.size, last.box.right > lastMargins.right - 2.6 * line.size
    else {
      return false
    }
    // A heading right below a sentence that fills its line.
    if last.text.hasSuffix("。"), ListMark.begins(line.text) { return false }
    guard last.page == line.page, last.column == line.column else { return true }
    let distance = line.box.centerY - last.box.centerY
    guard distance > 0, distance < 3.2 * line.size else { return false }
    // Without indents the last line of a paragraph is recognised by its length and its full stop alone.
    return margins.isIndented || !last.text.hasSuffix("。") || margins.right - last.box.right < 1.2 * line.size
  }
}

extension ProseJoiner.Margins {
  fileprivate init(_ lines: [ProseLine]) {
    let wide = lines.filter { $0.box.width > 14 * $0.size }
    let lefts = wide.map(\.box.left).sorted()
    let rights = wide.map(\.box.right).sorted()
    left = lefts.isEmpty ? 0 : lefts[lefts.count / 5]
    right = rights.isEmpty ? .infinity : rights[rights.count * 4 / 5]
    let margin = left
    isIndented = wide.count { $0.box.left > margin + 1.3 * $0.size } * 12 > wide.count
  }
}
