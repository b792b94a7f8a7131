import NationalForm
import ReportModel

/// How the text block's width is divided among a table's columns, by the form and the contents of the cells.
struct ColumnWidths {
  /// Twips; together they are the width of the text block.
  private(set) var columns: [Int]
  /// The size of the numbers in half points, if that of the style is too large.
  private(set) var numberSize: Int?

  /// Half points, from 小四 to 小六 and below: numbers that do not fit are set smaller.
  private static let sizes = [24, 21, 18, 15, 12]

  /// The widths of the columns of labels, from the left.
  private struct Plan {
    /// Twips of the columns of labels; the last takes what the numbers leave unless these take all there is.
    let labels: [Int]
    /// The least width of that last column.
    let leastLabel: Int
    /// Whether the numbers take all there is, in equal parts.
    let numbersTakeAll: Bool

    /// Into how many columns a table with one column of labels is divided at least.
    private static let leastColumns = 4
    /// Characters of a label that its column has room for on one line, at most.
    private static let mostLabel = 10

    init(_ form: TableForm, _ text: TableText, width: Int) {
      switch form.labelColumnCount {
      case 0: (labels, leastLabel, numbersTakeAll) = ([], 0, true)
      // The blank form divides the width equally.
      case 1:
        let longest = form.gridRows.compactMap { $0.label?.label?.count }.max() ?? 0
        let part = max(width / Self.leastColumns, text.width(of: min(longest, Self.mostLabel)))
        (labels, leastLabel, numbersTakeAll) = ([part], 0, true)
      // 三、 two characters a line, （三）不予 five, and the rows' own labels.
      case let count:
        labels = Array(repeating: text.width(of: 2), count: count - 2) + [text.width(of: 5), 0]
        (leastLabel, numbersTakeAll) = (text.width(of: 7), false)
      }
    }
  }

  /// - Parameter width: that of the text block, in twips.
  init(_ form: TableForm, _ texts: PrintedTexts, text: TableText, width: Int) {
    let plan = Plan(form, text, width: width)
    let fixed = plan.labels.reduce(0, +)
    let room = max(0, width - fixed - plan.leastLabel)
    let heads = Self.heads(form, text)
    var needs: [Int] = []
    for size in Self.sizes where size <= text.size {
      numberSize = size == text.size ? nil : size
      needs = zip(Self.numbers(texts, form.columnCount, size: size), heads).map(max)
      needs.removeFirst(plan.labels.count)
      if needs.reduce(0, +) <= room { break }
    }
    needs = Self.capped(needs, to: room)
    columns = plan.labels
    if plan.numbersTakeAll {
      columns += Self.raised(needs, to: room)
    } else {
      columns[columns.count - 1] = width - fixed - needs.reduce(0, +)
      columns += needs
    }
  }

  /// The width of a place, over all columns that it covers.
  func width(of place: GridPlace) -> Int {
    var width = 0
    for column in place.column..<min(place.column + place.columnSpan, columns.count) {
      width += columns[column]
    }
    return width
  }

  /// What the numbers of each column need; a number over several columns has room enough, and texts may break.
  private static func numbers(_ texts: PrintedTexts, _ columnCount: Int, size: Int) -> [Int] {
    var needs = [Int](repeating: 0, count: columnCount)
    for number in texts.numbers {
      let width = TextWidth.number(length: number.length, size: size) + 2 * TableText.sideMargin + 20
      needs[number.column] = max(needs[number.column], width)
    }
    return needs
  }

  /// What the heads of each column need: short ones are on one line, others have two characters on each.
  private static func heads(_ form: TableForm, _ text: TableText) -> [Int] {
    var needs = [Int](repeating: text.width(of: 2), count: form.columnCount)
    for place in form.grid[..<form.headRowCount].joined() where place.columnSpan == 1 {
      guard let label = place.label, label.count == 3 else { continue }
      needs[place.column] = text.width(of: 3)
    }
    return needs
  }

  /// Widths with the largest cut down so that all fit; numbers wider than that break inside their cells.
  private static func capped(_ needs: [Int], to room: Int) -> [Int] {
    var left = room
    for (index, need) in needs.sorted().enumerated() {
      let part = left / (needs.count - index)
      if need > part { return needs.map { min($0, part) } }
      left -= need
    }
    return needs
  }

  /// Widths with the smallest raised until together they take all there is.
  private static func raised(_ needs: [Int], to width: Int) -> [Int] {
    var level = 0
    var left = width
    for (index, need) in needs.sorted(by: >).enumerated() {
      level = left / (needs.count - index)
      if need <= level { break }
      left -= need
    }
    var widths = needs.map { max($0, level) }
    for index in 0..<width - widths.reduce(0, +) { widths[index % widths.count] += 1 }
    return widths
  }
}
