/// Fillings that read a page as converters pour most pages out: all rows one after the other, or all columns.
///
/// A page of zeros with few other values can be read in many ways for which all sums hold. The search keeps the
/// likeliest beginnings only and may have lost the simplest reading on its way.
struct PageRivals {
  /// The values of a page in reading order, and the rows that they fill.
  private struct Page {
    var tokens: [ValueToken] = []
    var rows: Set<Int> = []
    /// Whether all values have a cell.
    var isPlaced = true
  }

  private let width: Int
  private var pages: [Int: Page] = [:]

  /// - Parameters:
  ///   - places: the row of each group's values; `nil` if they were set aside.
  init(_ groups: [ValueGroup], _ contexts: [PlacementContext], places: [Int?], width: Int) {
    self.width = width
    for (index, group) in groups.enumerated() {
      let page = contexts[index].page
      pages[page, default: Page()].tokens += group.tokens
      if let row = places[index] {
        pages[page]?.rows.insert(row)
      } else {
        pages[page]?.isPlaced = false
      }
    }
  }

  /// The filling with one page after the other read by rows and by columns, where that is something else.
  func all(for grid: [[ValueToken?]]) -> [[[ValueToken?]]] {
    pages.sorted { $0.key < $1.key }.flatMap { _, page -> [[[ValueToken?]]] in
      guard page.isPlaced, let first = page.rows.min(), let last = page.rows.max(),
        page.rows.count == last - first + 1, page.tokens.count == page.rows.count * width
      else { return [] }
      return [true, false].compactMap { isByRow in
        var rival = grid
        for (index, token) in page.tokens.enumerated() {
          let row = isByRow ? index / width : index % page.rows.count
          let column = isByRow ? index % width : index / page.rows.count
          rival[first + row][column] = token
        }
        let isSame = zip(rival.joined(), grid.joined()).allSatisfy { $0?.content == $1?.content }
        return isSame ? nil : rival
      }
    }
  }
}
