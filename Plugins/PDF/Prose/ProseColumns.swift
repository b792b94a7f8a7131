/// Two columns of prose on a page, and the gutter between them.
///
/// Tables have words beside words too; prose fills its columns from edge to edge, line after line.
struct ProseColumns {
  private let gutter: ClosedRange<Double>

  /// More pieces than two columns of a page have.
  private static let mostRuns = 4000

  /// Finds the columns from what is outside the tables of a page; `nil` if there are none.
  init?(_ runs: [TextRun]) {
    guard runs.count <= Self.mostRuns, let left = runs.map(\.box.left).min(),
      let right = runs.map(\.box.right).max()
    else { return nil }
    let width = right - left
    // Where most lines of a second column would begin: a little left or right of the page's middle.
    let begins = runs.map(\.box.left).filter { $0 > left + 0.4 * width && $0 < left + 0.65 * width }.sorted()
    var best: (start: Double, count: Int) = (0, 0)
    for (index, start) in begins.enumerated() {
      let count = begins[index...].prefix { $0 < start + 2 }.count
      if count > best.count { best = (start, count) }
    }
    let before = runs.filter { $0.box.right < best.start && $0.box.left < left + 0.4 * width }
    guard best.count >= 6, let end = before.map(\.box.right).max() else { return nil }
    let size = runs[0].size
    guard best.start - end > size, end > left, right > best.start else { return nil }
    let gutter = end...best.start
    self.gutter = gutter
    let fills = { (side: Int, edges: ClosedRange<Double>) in
      let boxes = runs.filter { Self.side(of: $0.box, gutter) == side }.map(\.box)
      let long = boxes.count { $0.width > 0.8 * (edges.upperBound - edges.lowerBound) }
      return long >= 5 && long * 2 > boxes.count
    }
    guard fills(1, left...end), fills(2, best.start...right) else { return nil }
  }

  /// The column a box is in, 1 or 2; 0 if it crosses the gutter.
  func side(of box: Box) -> Int { Self.side(of: box, gutter) }

  private static func side(of box: Box, _ gutter: ClosedRange<Double>) -> Int {
    if box.right <= gutter.lowerBound + 1 { return 1 }
    return box.left >= gutter.upperBound - 1 ? 2 : 0
  }
}
