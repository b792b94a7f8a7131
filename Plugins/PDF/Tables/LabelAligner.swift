import ReportModel

/// Divides the lines of a column of labels into cells and finds the row of values each belongs to.
///
/// A label may take several lines, and its values are beside its middle, its first or its last line. All lines
/// and rows of a page are weighed together, since a line between two rows may belong to either.
struct LabelAligner {
  /// A line of the column.
  struct Line {
    let y: Double
    let size: Double
    /// Whether it begins as a numbered item does.
    let beginsItem: Bool
    let drawn: ClosedRange<Int>
  }

  /// A row of values.
  struct Row {
    let y: Double
    /// The place of its first value in the order of drawing.
    let drawn: Int
  }

  /// A cell: its lines, and its row of values; `nil` where it has none.
  struct Cell {
    let lines: Range<Int>
    let row: Int?
  }

  private enum Alignment: CaseIterable { case middle, top, bottom }

  private let lines: [Line]
  private let rows: [Row]
  private let pitch: Double
  private static let longest = 20

  static func cells(_ lines: [Line], _ rows: [Row]) -> [Cell] {
    guard !lines.isEmpty else { return [] }
    let aligner = LabelAligner(lines: lines, rows: rows)
    let results = Alignment.allCases.map { aligner.best($0) }
    return (results.min { $0.cost < $1.cost } ?? results[0]).cells
  }

  private init(lines: [Line], rows: [Row]) {
    self.lines = lines
    self.rows = rows
    let size = lines.map(\.size).min() ?? 10
    // Lines of one cell are closest; what is closer than a font is large belongs to cells side by side.
    let gaps = zip(lines, lines.dropFirst()).map { $1.y - $0.y }.filter { $0 > 0.85 * size }
    pitch = min(max(gaps.min() ?? 0, 0.9 * size), 1.7 * size)
  }

  /// The cheapest division if all values are at the same height of their labels.
  private func best(_ alignment: Alignment) -> (cost: Double, cells: [Cell]) {
    // cost[i][j]: lines before i are divided, rows before j have their labels or none.
    let width = rows.count + 1
    var cost = [Double](repeating: .infinity, count: (lines.count + 1) * width)
    var step = [(lines: Int, row: Bool)?](repeating: nil, count: cost.count)
    cost[0] = 0
    for i in 0...lines.count {
      for j in 0...rows.count {
        let here = cost[i * width + j]
        guard here < .infinity else { continue }
        if j < rows.count, here + 4 < cost[i * width + j + 1] {
          cost[i * width + j + 1] = here + 4
          step[i * width + j + 1] = (0, true)
        }
        var inner = i > 0 && i < lines.count ? separation(at: i) : 0
        for end in i..<min(lines.count, i + Self.longest) {
          if end > i {
            guard lines[end].y - lines[end - 1].y < 1.25 * pitch else { break }
            inner += cohesion(at: end)
          }
          let free = here + inner + 1.2
          let next = (end + 1) * width + j
          if free < cost[next] {
            cost[next] = free
            step[next] = (end + 1 - i, false)
          }
          guard j < rows.count else { continue }
          let taken = here + inner + distance(i..<end + 1, rows[j], alignment)
          if taken < cost[next + 1] {
            cost[next + 1] = taken
            step[next + 1] = (end + 1 - i, true)
          }
        }
      }
    }
    var cells: [Cell] = []
    var (i, j) = (lines.count, rows.count)
    while let (count, row) = step[i * width + j] {
      if count > 0 { cells.append(Cell(lines: i - count..<i, row: row ? j - 1 : nil)) }
      i -= count
      if row { j -= 1 }
    }
    return (cost[lines.count * width + rows.count], cells.reversed())
  }

  /// What it costs to begin a cell at a line.
  private func separation(at index: Int) -> Double {
    let gap = lines[index].y - lines[index - 1].y
    guard gap < 1.15 * pitch, !lines[index].beginsItem else { return 0 }
    return isDrawnNext(index) ? 1 : 0.2
  }

  /// What it costs to continue a cell with a line.
  private func cohesion(at index: Int) -> Double {
    let gap = lines[index].y - lines[index - 1].y
    return (lines[index].beginsItem ? 3 : 0) + (isDrawnNext(index) ? 0 : 2) + max(0, gap / pitch - 1) * 2
  }

  private func isDrawnNext(_ index: Int) -> Bool {
    lines[index].drawn.lowerBound == lines[index - 1].drawn.upperBound + 1
  }

  /// What it costs to give a row to lines.
  private func distance(_ range: Range<Int>, _ row: Row, _ alignment: Alignment) -> Double {
    let first = lines[range.lowerBound]
    let last = lines[range.upperBound - 1]
    let y =
      switch alignment {
      case .middle: (first.y + last.y) / 2
      case .top: first.y
      case .bottom: last.y
      }
    let distance = abs(y - row.y) / first.size
    // Values are never farther from their label; such a label belongs to no row on this page.
    guard distance < 1.3 else { return .infinity }
    let isDrawnBefore = row.drawn == last.drawn.upperBound + 1
    return (distance < 0.35 ? 0 : distance * 1.5) + (isDrawnBefore ? 0 : 0.6)
  }
}
