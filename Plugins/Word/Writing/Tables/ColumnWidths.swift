import Documents
import ReportModel

/// How the text block's width is divided among a table's columns, by the form and by what stands in the cells.
struct ColumnWidths {
  /// Twips; together they are the width of the text block.
  private(set) var columns: [Int]
  /// The size of the numbers in half points, where that of the style would not do.
  private(set) var numberSize: Int?

  /// What the columns of labels take, from the left.
  private struct Plan {
    /// Twips of the columns of labels; the last takes what the numbers leave where they do not take all there is.
    let labels: [Int]
    /// The least width of that last column.
    let leastLabel: Int
    /// Whether the numbers take all there is, in equal parts.
    let numbersTakeAll: Bool

    init(_ table: TableID, _ text: TableText) {
      switch table {
      case .proactive: (labels, leastLabel, numbersTakeAll) = ([text.width(of: 10)], 0, true)
      // 三、 two characters a line, （三）不予 five, and the rows' own labels.
      case .requests:
        labels = [text.width(of: 2), text.width(of: 5), 0]
        (leastLabel, numbersTakeAll) = (text.width(of: 7), false)
      case .challenges: (labels, leastLabel, numbersTakeAll) = ([], 0, true)
      }
    }
  }

  init(_ form: TableForm, of document: NationalDocument, text: TableText) {
    let plan = Plan(form.id, text)
    let fixed = plan.labels.reduce(0, +)
    let room = PageLayout.textWidth - fixed - plan.leastLabel
    let heads = Self.heads(form, text)
    var needs: [Int] = []
    for size in [text.size, 18, 15, 12] {
      numberSize = size == text.size ? nil : size
      needs = zip(Self.values(form, document, size: size), heads).map(max)
      needs.removeFirst(plan.labels.count)
      if needs.reduce(0, +) <= room { break }
    }
    let wanted = needs.reduce(0, +)
    // What does not fit at the smallest size is broken inside of its cell.
    if wanted > room { needs = needs.map { $0 * room / wanted } }
    columns = plan.labels
    if plan.numbersTakeAll {
      columns += Self.levelled(needs, to: room)
    } else {
      columns[columns.count - 1] = PageLayout.textWidth - fixed - needs.reduce(0, +)
      columns += needs
    }
  }

  /// The width of a place, over all columns that it covers.
  func width(of place: GridPlace) -> Int {
    columns[place.column..<min(place.column + place.columnSpan, columns.count)].reduce(0, +)
  }

  /// What the values of each column need; one over several columns finds room there.
  private static func values(_ form: TableForm, _ document: NationalDocument, size: Int) -> [Int] {
    var needs = [Int](repeating: 0, count: form.columnCount)
    for place in form.grid.joined() where place.columnSpan == 1 {
      guard let cell = place.cell else { continue }
      let width = TextWidth.unbroken(document.text(in: cell), size: size) + 2 * TableText.sideMargin + 20
      needs[place.column] = max(needs[place.column], width)
    }
    return needs
  }

  /// What the heads of each column need: short ones stand on one line, others have two characters on each.
  private static func heads(_ form: TableForm, _ text: TableText) -> [Int] {
    var needs = [Int](repeating: text.width(of: 2), count: form.columnCount)
    for place in form.grid[..<form.headRowCount].joined() where place.columnSpan == 1 {
      guard let label = place.label, label.count == 3 else { continue }
      needs[place.column] = text.width(of: 3)
    }
    return needs
  }

  /// Equal parts of a width, but for columns that need more than theirs.
  private static func levelled(_ needs: [Int], to width: Int) -> [Int] {
    var parts = needs
    var left = width
    var open = Array(parts.indices)
    while !open.isEmpty {
      let part = left / open.count
      let large = open.filter { needs[$0] > part }
      if large.isEmpty {
        for (index, column) in open.enumerated() {
          parts[column] = part + (index < left % open.count ? 1 : 0)
        }
        break
      }
      left -= large.reduce(0) { $0 + needs[$1] }
      open.removeAll { large.contains($0) }
    }
    return parts
  }
}
