/// The words to the left of a table's values, divided into the labels of rows and of groups of rows.
struct LabelColumns {
  /// For each row of values, the runs of its own label.
  private(set) var labels: [[Int]]
  /// For each row of values, the runs of the group's label before it.
  private(set) var groups: [[Int]]
  /// The rows whose label is where groups' labels are.
  private(set) var borrowed: Set<Int> = []
  /// Labels of rows without a value.
  private(set) var free: [[Int]] = []

  private let runs: [TextRun]
  private let text: (TextRun) -> String

  init(_ runs: [TextRun], _ indices: [Int], _ rows: [[Int]], text: @escaping (TextRun) -> String) {
    self.runs = runs
    self.text = text
    labels = rows.map { _ in [] }
    groups = rows.map { _ in [] }
    let units = units(indices)
    let stretches = ColumnFinder.stretches(units.map(box))
    guard let edge = stretches.last?.left else { return }
    let (own, others) = units.reduce(into: ([Int](), [Int]())) { parts, unit in
      if box(unit).right > edge + 0.8 * runs[unit[0]].size { parts.0 += unit } else { parts.1 += unit }
    }
    let heights = rows.map { row in
      LabelAligner.Row(
        y: runs[row[0]].box.centerY, drawn: row.map { runs[$0].drawn.lowerBound }.min() ?? 0)
    }
    takeLabels(runs.lines(of: own), heights)
    takeGroups(blocks(others), heights.map(\.y))
  }

  /// Runs on one line with hardly a gap between them: a label may have blanks in it.
  private func units(_ indices: [Int]) -> [[Int]] {
    runs.lines(of: indices).flatMap { line in
      line.reduce(into: [[Int]]()) { units, index in
        if let last = units.last?.last, runs[index].box.left - runs[last].box.right < 0.7 * runs[index].size,
          !ListMark.begins(text(runs[index]))
        {
          units[units.count - 1].append(index)
        } else {
          units.append([index])
        }
      }
    }
  }

  private func box(_ unit: [Int]) -> Box {
    var box = runs[unit[0]].box
    for index in unit.dropFirst() { box.formUnion(runs[index].box) }
    return box
  }

  private mutating func takeLabels(_ lines: [[Int]], _ rows: [LabelAligner.Row]) {
    let aligned = LabelAligner.cells(
      lines.map { line in
        LabelAligner.Line(
          y: runs[line[0]].box.centerY, size: runs[line[0]].size,
          beginsItem: ListMark.begins(text(runs[line[0]])),
          drawn: (line.map { runs[$0].drawn.lowerBound }.min() ?? 0)...(line.map { runs[$0].drawn.upperBound }
            .max() ?? 0))
      }, rows)
    for cell in aligned {
      let words = lines[cell.lines].flatMap { $0 }
      if let row = cell.row { labels[row] = words } else { free.append(words) }
    }
  }

  /// Lines of a column of groups that are close together and drawn one after the other.
  private func blocks(_ indices: [Int]) -> [[Int]] {
    var blocks: [[Int]] = []
    for index in indices.sorted(by: { (runs[$0].box.centerY, $0) < (runs[$1].box.centerY, $1) }) {
      let run = runs[index]
      let above = blocks.lastIndex { block in
        guard let last = block.last.map({ runs[$0] }) else { return false }
        let distance = run.box.centerY - last.box.centerY
        return distance < 1.9 * run.size
          && run.box.overlapX(last.box) > 0.4 * min(run.box.width, last.box.width)
          && !ListMark.begins(text(run))
      }
      if let above { blocks[above].append(index) } else { blocks.append([index]) }
    }
    return blocks
  }

  /// A group's label goes with the row nearest to its middle; if that row has no label, it is the row's own.
  private mutating func takeGroups(_ blocks: [[Int]], _ rows: [Double]) {
    for block in blocks {
      let middle = (runs[block[0]].box.centerY + runs[block[block.count - 1]].box.centerY) / 2
      guard let row = rows.indices.min(by: { abs(rows[$0] - middle) < abs(rows[$1] - middle) }) else {
        continue
      }
      if labels[row].isEmpty, abs(rows[row] - middle) < runs[block[0]].size {
        labels[row] = block
        borrowed.insert(row)
      } else if abs(rows[row] - middle) < 6 * runs[block[0]].size {
        groups[row] += block
      } else {
        free.append(block)
      }
    }
  }
}
