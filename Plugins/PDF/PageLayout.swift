import Characters
import Diagnostics
import Layout

/// Makes a document of headings, paragraphs and table rows from words with boxes.
struct PageLayout {
  private let words: PageWords
  private var document = SourceDocument()
  private var items: [Item] = []
  private var grid: Int32?
  private var above: ColumnSet?

  /// What is on the pages, from the first to the last.
  private enum Item {
    case line(ProseLine)
    case row(TableRow)
    case pageBreak
  }

  /// More words than a page of a report has; a page with more is read as text.
  private static let mostRuns = 4000

  static func document(of words: PageWords) -> SourceDocument {
    var layout = PageLayout(words: words)
    for index in words.pages.indices { layout.read(index) }
    layout.emit()
    return layout.document
  }

  private init(words: PageWords) { self.words = words }

  // MARK: Pages

  private mutating func read(_ number: Int) {
    let page = words.pages[number]
    let runs = words.text.withUnsafeBufferPointer { RunBuilder.runs(of: page, $0) }
    let words = words
    let text = { (run: TextRun) in Self.text(run, page, words) }
    let tables = runs.count > Self.mostRuns ? [] : TableFinder.tables(of: runs)
    var inTable = [Bool](repeating: false, count: runs.count)
    var pieces: [(y: Double, items: [Item])] = []
    for table in tables {
      for index in table.runs { inTable[index] = true }
      let builder = TableBuilder(runs, table, pageWidth: page.width, above: above, text: text)
      above = builder.columns
      var items: [Item] = []
      for row in builder.rows {
        let cells = row.cells.map { cell in
          TableRow.Cell(
            column: cell.column, text: Self.joined(cell, runs, text),
            place: place(cell.runs.map { runs[$0].box }, page, row: row, runs))
        }
        items.append(
          .row(
            TableRow(
              cells: cells, columnCount: row.isWhole ? builder.columnCount : 0, hasLabels: builder.hasLabels,
              hasBorrowedLabel: row.hasBorrowedLabel, isUnclear: row.isUnclear, beginsGrid: items.isEmpty)))
      }
      pieces.append((table.top, items))
    }
    let loose = runs.indices.filter { !inTable[$0] }
    if let columns = ProseColumns(loose.map { runs[$0] }) {
      addColumns(columns, loose, runs, page, tables.map(\.top), text, to: &pieces)
    } else {
      for line in lines(loose, runs, page, text) { pieces.append((line.box.centerY, [.line(line)])) }
    }
    pieces.sort { $0.y < $1.y }
    joinOverPageEnd(&pieces)
    items += pieces.flatMap(\.items)
    items.append(.pageBreak)
  }

  /// Adds lines in two columns: between tables and lines over both, one column after the other.
  private func addColumns(
    _ columns: ProseColumns, _ indices: [Int], _ runs: [TextRun], _ page: WordPage, _ tables: [Double],
    _ text: (TextRun) -> String, to pieces: inout [(y: Double, items: [Item])]
  ) {
    let whole = lines(indices.filter { columns.side(of: runs[$0].box) == 0 }, runs, page, text)
    for line in whole { pieces.append((line.box.centerY, [.line(line)])) }
    let ends = (tables + whole.map(\.box.centerY)).sorted()
    var zones: [Int: [ProseLine]] = [:]
    for side in 1...2 {
      for var line in lines(indices.filter { columns.side(of: runs[$0].box) == side }, runs, page, text) {
        line.column = side
        zones[ends.partitioningIndex { $0 > line.box.centerY }, default: []].append(line)
      }
    }
    for lines in zones.values {
      pieces.append((lines.map(\.box.centerY).min() ?? 0, lines.map { .line($0) }))
    }
  }

  /// Several numbers in one cell stay apart; the lines of a label are one text.
  private static func joined(_ cell: TableBuilder.Cell, _ runs: [TextRun], _ text: (TextRun) -> String)
    -> String
  {
    let isValues = cell.runs.contains { runs[$0].isValue }
    return cell.runs.map { text(runs[$0]) }.joined(separator: isValues ? " " : "")
  }

  /// Joins the first row of a page to the last of the page before if the page ended inside it.
  private mutating func joinOverPageEnd(_ pieces: inout [(y: Double, items: [Item])]) {
    guard let first = pieces.firstIndex(where: { !Self.isPageNumber($0.items) }),
      case .row(let next)? = pieces[first].items.first,
      let last = items.lastIndex(where: { !Self.isPageNumber([$0]) }), case .row(var row) = items[last],
      row.takeRest(next)
    else { return }
    items[last] = .row(row)
    pieces[first].items.removeFirst()
    if case .row(var following)? = pieces[first].items.first {
      following.beginsGrid = next.beginsGrid
      pieces[first].items[0] = .row(following)
    }
  }

  private static func isPageNumber(_ items: [Item]) -> Bool {
    switch items.first {
    case .pageBreak?, nil: true
    case .line(let line)?: isPageNumber(line.text)
    case .row?: false
    }
  }

  private func place(_ boxes: [Box], _ page: WordPage, row: TableBuilder.Row, _ runs: [TextRun]) -> Place {
    guard var box = boxes.first else {
      let first = row.cells.lazy.compactMap(\.runs.first).first.map { runs[$0].box }
      let (left, top) = (first?.left ?? 0, first?.top ?? row.y)
      return Self.place(Box(left: left, top: top, right: left, bottom: top + (first?.height ?? 0)), page)
    }
    for other in boxes { box.formUnion(other) }
    return Self.place(box, page)
  }

  private static func place(_ box: Box, _ page: WordPage) -> Place {
    let shown = page.shown(box)
    return .page(page.number, x: shown.left, y: shown.top, width: shown.width, height: shown.height)
  }

  /// The text of a run: blanks only between words in letters.
  private static func text(_ run: TextRun, _ page: WordPage, _ words: PageWords) -> String {
    var bytes: [UInt8] = []
    var end: Double?
    for number in run.words {
      let word = page.words[number]
      if let end, word.box.left - end > 0.12 * run.size, let last = bytes.last, last < 0x80,
        let first = words.text[word.text].first, first < 0x80
      {
        bytes.append(0x20)
      }
      if run.isStack, !bytes.isEmpty { bytes.append(0x20) }
      bytes += words.text[word.text]
      end = word.box.right
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func lines(
    _ indices: [Int], _ runs: [TextRun], _ page: WordPage, _ text: (TextRun) -> String
  ) -> [ProseLine] {
    var lines: [[Int]] = []
    for index in indices.sorted(by: { (runs[$0].box.centerY, $0) < (runs[$1].box.centerY, $1) }) {
      if let first = lines.last?.first, runs[first].sharesLine(with: runs[index], tolerance: 0.5) {
        lines[lines.count - 1].append(index)
      } else {
        lines.append([index])
      }
    }
    return lines.map { line in
      let sorted = line.sorted { runs[$0].box.left < runs[$1].box.left }
      var box = runs[sorted[0]].box
      var joined = text(runs[sorted[0]])
      let widest = sorted.max { runs[$0].box.width < runs[$1].box.width }
      for index in sorted.dropFirst() {
        let run = runs[index]
        let words = text(run)
        // A numbered label stands in a column of its own, however near.
        let joint = ListMark.begins(words) ? 0.7 : 1.5
        if run.box.left - box.right > joint * run.size { joined += " " }
        joined += words
        box.formUnion(run.box)
      }
      return ProseLine(
        box: box, text: joined, size: runs[widest ?? sorted[0]].size, page: page.number,
        place: Self.place(box, page))
    }
  }

  // MARK: Output

  private mutating func emit() {
    let lines = items.compactMap { item in
      if case .line(let line) = item { line } else { nil }
    }
    let joiner = ProseJoiner(lines)
    var paragraph: ProseJoiner.Paragraph?
    var pageEnds = 0
    func finish(_ document: inout SourceDocument) {
      if let done = paragraph { Self.add(done, to: &document) }
      paragraph = nil
      for _ in 0..<pageEnds { document.addBreak(.pageBreak, number: 0) }
      pageEnds = 0
    }
    for item in items {
      switch item {
      case .line(let line):
        if var open = paragraph, joiner.goesOn(open, line) {
          open.text += line.text
          open.last = line
          open.lineCount += 1
          paragraph = open
          continue
        }
        if Self.isPageNumber(line.text), paragraph != nil {
          Self.add(line, to: &document)
          continue
        }
        finish(&document)
        paragraph = ProseJoiner.Paragraph(text: line.text, first: line, last: line)
      case .row(let row):
        finish(&document)
        add(row)
      case .pageBreak:
        pageEnds += 1
        if paragraph == nil { finish(&document) }
      }
    }
    finish(&document)
  }

  /// A number with a page number's dashes or words around it; a paragraph can continue after it.
  private static func isPageNumber(_ text: String) -> Bool {
    text.utf8.count <= 24 && text.utf8.contains(where: \.isDigit)
      && text.unicodeScalars.allSatisfy { "0123456789-—–－―─·~第页共/ ,，".unicodeScalars.contains($0) }
  }

  private static func add(_ paragraph: ProseJoiner.Paragraph, to document: inout SourceDocument) {
    document.add(
      paragraph.lineCount > 1 ? .paragraph : .text, text: paragraph.text, place: paragraph.first.place)
  }

  private static func add(_ line: ProseLine, to document: inout SourceDocument) {
    document.add(.text, text: line.text, place: line.place)
  }

  private mutating func add(_ row: TableRow) {
    if row.beginsGrid || grid == nil { grid = document.beginGrid() }
    let cells = row.cells.map {
      SourceDocument.LooseCell(text: Array($0.text.utf8), column: $0.column, place: $0.place)
    }
    document.addRow(grid: grid ?? 0, columnCount: row.columnCount, number: 0, cells: cells)
    if row.isUnclear { document.markLastRowUnclear() }
  }
}
