import ReportModel

/// Makes the rows of a table from its runs.
struct TableBuilder {
  /// A cell: its runs from top to bottom and left to right.
  struct Cell {
    var column: Int
    var runs: [Int]
  }

  /// A row of the table.
  struct Row {
    let y: Double
    var cells: [Cell]
    /// Whether it has a cell for every column.
    let isWhole: Bool
    /// Whether a group's label had to serve as its own.
    var hasBorrowedLabel = false
    /// Whether its numbers may be split, joined or in wrong columns.
    var isUnclear = false
  }

  private let runs: [TextRun]
  private let region: TableRegion
  private let text: (TextRun) -> String
  private let pageWidth: Double
  private(set) var columns = ColumnSet(centers: [])
  private(set) var rows: [Row] = []
  /// Where the labels end; minus infinity if there are none.
  private var labelRight = -Double.infinity
  private var firstY: Double { runs[region.rows[0][0]].box.centerY }

  /// How many columns come before the values: that of groups and that of rows.
  static let labelColumns = 2

  /// - Parameters:
  ///   - above: the columns of the table above, on this page or the last.
  ///   - text: the text of a run.
  init(
    _ runs: [TextRun], _ region: TableRegion, pageWidth: Double, above: ColumnSet?,
    text: @escaping (TextRun) -> String
  ) {
    self.runs = runs
    self.region = region
    self.pageWidth = pageWidth
    self.text = text
    findLabels()
    findColumns(above: above)
    findCutColumns()
    buildRows()
  }

  /// How many columns the whole rows have.
  var columnCount: Int { columns.count - cutColumns.count + (hasLabels ? Self.labelColumns : 0) }

  var hasLabels: Bool { labelRight > -.infinity }

  private mutating func findLabels() {
    let left = region.rows.map { runs[$0[0]].box.left }.min() ?? 0
    let ends = lineEnds()
    let labels = region.runs.filter { index in
      let run = runs[index]
      return !run.isValue && (ends[index] ?? run.box.right) < left + 0.3 * run.size
        && run.box.centerY > firstY - 2 * run.size
    }
    let isLabelled = labels.contains { index in
      region.rows.contains { runs[$0[0]].sharesLine(with: runs[index], tolerance: 0.8) }
    }
    if isLabelled { labelRight = labels.map { runs[$0].box.right }.max() ?? left }
  }

  private mutating func findColumns(above: ColumnSet?) {
    let heads = region.runs.filter { index in
      !runs[index].isValue && runs[index].box.centerY < firstY - 0.7 * runs[index].size
        && runs[index].box.left > labelRight - 0.5 * runs[index].size
    }
    columns = ColumnFinder.columns(
      rows: region.rows.map { $0.map { runs[$0].box } }, heads: heads.map { runs[$0].box }, above: above)
  }

  private var cutColumns: Set<Int> { columns.cut }

  private mutating func findCutColumns() {
    // If a head is at the edge, all numbers below it may be off the page.
    let heads = region.runs.filter {
      !runs[$0].isValue && runs[$0].box.left > labelRight && columns.covered(by: runs[$0].box) <= 1
    }
    let cut = (region.rows.flatMap { $0 } + heads).filter { index in
      let run = runs[index]
      return run.box.right + 0.55 * run.size > pageWidth || run.box.left < 0.55 * run.size
    }
    columns.cut.formUnion(cut.map { columns.nearest(to: runs[$0].box.centerX) })
  }

  // MARK: Rows

  private mutating func buildRows() {
    var isUsed = Set(region.rows.flatMap { $0 })
    var built: [Row] = []
    var texts: [[Int]] = region.rows.map { _ in [] }
    var labels: [Int] = []
    var others: [Int] = []
    let ends = lineEnds()
    for index in region.runs where !isUsed.contains(index) {
      let run = runs[index]
      if hasLabels, (ends[index] ?? run.box.right) <= labelRight + 0.3 * run.size {
        labels.append(index)
      } else if let row = region.rows.firstIndex(where: { runs[$0[0]].sharesLine(with: run, tolerance: 0.5) }
      ),
        run.box.left > labelRight
      {
        texts[row].append(index)
      } else {
        others.append(index)
      }
      isUsed.insert(index)
    }
    let labelled = LabelColumns(runs, labels, region.rows, text: text)
    for (index, row) in region.rows.enumerated() {
      var cells: [Cell] = []
      if hasLabels {
        cells.append(Cell(column: 0, runs: labelled.groups[index]))
        cells.append(Cell(column: 1, runs: labelled.labels[index]))
      }
      cells += valueCells(row + texts[index])
      built.append(
        Row(
          y: runs[row[0]].box.centerY, cells: cells, isWhole: true,
          hasBorrowedLabel: labelled.borrowed.contains(index),
          isUnclear: touches(row + texts[index]) || labelled.labels[index].contains(where: endsInNumber)
            || labelled.groups[index].contains(where: endsInNumber)))
    }
    for label in labelled.free {
      let cells =
        [Cell(column: 0, runs: []), Cell(column: 1, runs: label)]
        + columns.centers.indices.filter { !cutColumns.contains($0) }.map { column in
          Cell(column: column + Self.labelColumns, runs: [])
        }
      // Its numbers may be where no row was seen.
      let hasStrays = others.contains {
        runs[$0].isValue && abs(runs[$0].box.centerY - middle(label)) < 2 * runs[$0].size
      }
      built.append(
        Row(
          y: middle(label), cells: cells, isWhole: true,
          isUnclear: hasStrays || label.contains(where: endsInNumber)))
    }
    built += headRows(others)
    rows = built.sorted { $0.y < $1.y }
  }

  /// Whether numbers of a row touch, so that digits of one may have become the other's.
  private func touches(_ row: [Int]) -> Bool {
    let values = row.filter { runs[$0].isValue }.sorted { runs[$0].box.left < runs[$1].box.left }
    return values.contains { runs[$0].isUnclear }
      || zip(values, values.dropFirst()).contains {
        runs[$1].box.left - runs[$0].box.right < 0.08 * min(runs[$0].size, runs[$1].size)
      }
      || columns.count > 1 && values.contains { columns.covered(by: runs[$0].box) > 1 }
  }

  /// Whether a run of a label has a number at its end, or is one: it may be a cell's.
  private func endsInNumber(_ index: Int) -> Bool {
    runs[index].isValue && !runs[index].isMarkInWords || runs[index].hasNumberAtEnd
  }

  /// For each run of words, the right end of the words close after it on its line: a text over several columns
  /// is not a label, though it begins among them.
  private func lineEnds() -> [Int: Double] {
    var ends: [Int: Double] = [:]
    let words = region.runs.filter { !runs[$0].isValue }.sorted { runs[$0].box.left > runs[$1].box.left }
    for (place, index) in words.enumerated() {
      let run = runs[index]
      ends[index] = run.box.right
      for next in words[..<place].suffix(24).reversed()
      where runs[next].sharesLine(with: run) && runs[next].box.left - run.box.right < 0.9 * run.size {
        ends[index] = ends[next]
        break
      }
    }
    return ends
  }

  private func middle(_ cell: [Int]) -> Double {
    guard var box = cell.first.map({ runs[$0].box }) else { return 0 }
    for index in cell { box.formUnion(runs[index].box) }
    return box.centerY
  }

  /// The values of a row, each in its column; the columns without one are empty.
  private func valueCells(_ row: [Int]) -> [Cell] {
    let first = hasLabels ? Self.labelColumns : 0
    var cells = columns.centers.indices.map { Cell(column: $0 + first, runs: []) }
    let sorted = row.sorted { runs[$0].box.left < runs[$1].box.left }
    let isFull = sorted.count == columns.count
    for (place, index) in sorted.enumerated() {
      let column = isFull ? place : columns.nearest(to: runs[index].box.centerX)
      cells[column].runs.append(index)
    }
    cells.removeAll { cutColumns.contains($0.column - first) }
    // Two numbers that touch are one word: which digits belong to which cannot be seen, and no column may look empty.
    if sorted.contains(where: { columns.covered(by: runs[$0].box) > 1 }), columns.count > 3 {
      cells.removeAll(where: \.runs.isEmpty)
    }
    return cells
  }

  /// Heads and other words over several columns: the heads of single columns are one row, wherever their lines
  /// are, since a row of one head alone looks like a row's label.
  private func headRows(_ heads: [Int]) -> [Row] {
    let first = hasLabels ? Self.labelColumns : 0
    var leaves: [Int: [Int]] = [:]
    var upper: [Int] = []
    for index in heads.sorted(by: { (runs[$0].box.centerY, $0) > (runs[$1].box.centerY, $1) }) {
      let run = runs[index]
      let column = columns.nearest(to: run.box.centerX)
      let isOverOne = columns.covered(by: run.box) <= 1 && run.box.centerY < firstY
      // The lowest lines that are close together are the column's own head.
      if isOverOne,
        leaves[column]?.last.map({ runs[$0].box.centerY - run.box.centerY < 1.65 * run.size }) ?? true
      {
        leaves[column, default: []].append(index)
      } else {
        upper.append(index)
      }
    }
    var rows: [Row] = []
    for index in upper.reversed() {
      let cell = Cell(column: first + columns.nearest(to: runs[index].box.centerX), runs: [index])
      if let last = rows.last, runs[index].box.centerY - last.y < 0.7 * runs[index].size {
        rows[rows.count - 1].cells.append(cell)
      } else {
        rows.append(Row(y: runs[index].box.centerY, cells: [cell], isWhole: false))
      }
    }
    if let lowest = leaves.values.joined().map({ runs[$0].box.centerY }).max() {
      let cells = leaves.sorted { $0.key < $1.key }.map { column, leaf in
        Cell(column: first + column, runs: runs.lines(of: leaf).flatMap { $0 })
      }
      rows.append(Row(y: lowest, cells: cells, isWhole: false))
    }
    return rows.map { row in
      Row(
        y: row.y, cells: row.cells.sorted { runs[$0.runs[0]].box.left < runs[$1.runs[0]].box.left },
        isWhole: false)
    }
  }
}

extension ColumnSet {
  /// How many columns' middles a box covers.
  fileprivate func covered(by box: Box) -> Int {
    centers.count { box.left < $0 && $0 < box.right }
  }
}
