import ReportModel

/// Prints a report on pages, as office programs do, for tests that read it back.
public struct PDFPrinter {
  /// A way in which pages differ.
  public enum Style: String, CaseIterable, Sendable {
    /// Values and labels are aligned left in their cells.
    case left
    /// Values are aligned right in their cells, labels left.
    case right
    /// Values are beside the first line of their labels.
    case top
    /// The page is in landscape format.
    case landscape
    /// The page is small, so that rows and numbers are often broken.
    case small
    /// All numbers are drawn before all words.
    case numbersFirst
    /// Everything is drawn twice with a small offset, as simulated bold print.
    case twice
    /// The column heads have one character per line.
    case uprightHeads
    /// Zeros are not printed.
    case noZeros
    /// Each page has its number at the bottom.
    case pageNumbers
    /// The heads are repeated on each page.
    case repeatedHeads
    /// Paragraphs have no indent.
    case noIndents
    /// Everything runs up the page, down the page or upside down.
    case upwards
    case downwards
    case upsideDown
    /// Everything runs up the page, which is displayed rotated.
    case shownUpright
  }

  private let styles: Set<Style>
  private var pages: PDFPages
  private var y = 0.0
  private var delayed: [(words: String, x: Double, y: Double)] = []
  private var pageCount = 0
  private let margin: Double
  private let size: Double
  private let textSize: Double

  /// Makes a printer.
  public init(_ styles: Set<Style>) {
    self.styles = styles
    let isSmall = styles.contains(.small)
    size = isSmall ? 7 : 9
    textSize = isSmall ? 10.5 : 16
    margin = isSmall ? 30 : 60
    let (width, height) = isSmall ? (420.0, 595.0) : (595.0, 842.0)
    pages =
      styles.contains(.landscape)
      ? PDFPages(width: height, height: width) : PDFPages(width: width, height: height)
    let turns: [(style: Style, turn: PDFPages.Turn)] = [
      (.upwards, .upwards), (.downwards, .downwards), (.upsideDown, .upsideDown),
      (.shownUpright, .shownUpright),
    ]
    pages.turn = turns.first { styles.contains($0.style) }?.turn ?? .none
  }

  /// The file.
  public static func file(of report: Report, _ styles: Set<Style>) -> [UInt8] {
    pages(of: report, styles).bytes()
  }

  /// The pages of the file.
  public static func pages(of report: Report, _ styles: Set<Style>) -> PDFPages {
    var printer = PDFPrinter(styles)
    printer.turnPage()
    printer.line(report.title ?? "", size: printer.textSize * 1.3, indent: 3)
    printer.y += 10
    for paragraph in report.foreword { printer.paragraph(paragraph.text) }
    for section in SectionID.allCases {
      printer.y += 6
      printer.paragraph(report.edition.section(section).heading)
      printer.y += 6
      if let table = section.table { printer.table(report.form(of: table), report) }
      for paragraph in report.sections[section] { printer.paragraph(paragraph.text) }
    }
    for words in [report.signature, report.date?.chinese].compactMap(\.self) {
      printer.line(words, size: printer.textSize, indent: 12)
    }
    printer.finishPage()
    return printer.pages
  }

  private func has(_ style: Style) -> Bool { styles.contains(style) }

  private var textWidth: Double { pages.width - 2 * margin }

  // MARK: Pages

  private mutating func turnPage() {
    if pageCount > 0 { finishPage() }
    pageCount += 1
    pages.beginPage()
    y = margin
  }

  private mutating func finishPage() {
    for piece in delayed { draw(piece.words, x: piece.x, y: piece.y) }
    delayed = []
    if has(.pageNumbers) {
      pages.draw("— \(pageCount) —", x: pages.width / 2 - 20, y: pages.height - 25, size: 12)
    }
  }

  private mutating func draw(_ words: String, x: Double, y: Double) {
    pages.draw(words, x: x, y: y, size: size)
    if has(.twice) { pages.draw(words, x: x + 0.3, y: y, size: size) }
  }

  // MARK: Prose

  private mutating func line(_ words: String, size: Double, indent: Double) {
    if y + size * 1.8 > pages.height - margin { turnPage() }
    y += size * 1.75
    pages.draw(words, x: margin + indent * size, y: y, size: size)
  }

  private mutating func paragraph(_ words: String) {
    let indent = has(.noIndents) ? 0.0 : 2.0
    for (index, line) in Self.wrapped(words, width: textWidth, first: indent * textSize, size: textSize)
      .enumerated()
    {
      self.line(line, size: textSize, indent: index == 0 ? indent : 0)
    }
  }

  private static func wrapped(_ words: String, width: Double, first: Double, size: Double) -> [String] {
    var lines = [""]
    var used = first
    for character in words {
      let advance = PDFPages.width(String(character), size: size)
      if used + advance > width + 0.01, !(lines.last ?? "").isEmpty {
        lines.append("")
        used = 0
      }
      lines[lines.count - 1].append(character)
      used += advance
    }
    return lines
  }

  // MARK: Tables

  private struct CellText {
    let place: GridPlace
    let lines: [String]
  }

  private func shares(of form: TableForm) -> [Double] {
    switch form.columnCount {
    case 10: [0.05, 0.09, 0.26] + [Double](repeating: 0.6 / 7, count: 7)
    default: [Double](repeating: 1 / Double(form.columnCount), count: form.columnCount)
    }
  }

  private mutating func table(_ form: TableForm, _ report: Report) {
    let shares = shares(of: form)
    let lefts = shares.indices.map { margin + textWidth * shares[..<$0].reduce(0, +) }
    let leading = size * 1.3
    let rows = form.grid.map { row in
      row.map { place in
        CellText(
          place: place,
          lines: Self.lines(
            content(place, report), width: width(of: place, shares) - 4, size: size,
            upright: has(.uprightHeads) && place.label != nil && place.column >= form.columnCount - 7))
      }
    }
    var heights = rows.map { row in
      row.filter { $0.place.rowSpan == 1 }.map { Double($0.lines.count) * leading + 6 }.max() ?? leading + 6
    }
    for cell in rows.joined() where cell.place.rowSpan > 1 {
      let span = cell.place.row..<min(heights.count, cell.place.row + cell.place.rowSpan)
      let missing = Double(cell.lines.count) * leading + 6 - heights[span].reduce(0, +)
      if missing > 0 { heights[span.upperBound - 1] += missing }
    }
    let headCount = rows.firstIndex { $0.contains { $0.place.cell != nil } } ?? 0
    var first = 0
    while first < rows.count {
      var end = first
      var room = pages.height - margin - y
      while end < rows.count, heights[end] <= room || end == first && room > pages.height - 2.1 * margin {
        room -= heights[end]
        end += 1
      }
      if end < headCount || end == first {
        turnPage()
        continue
      }
      print(rows, first..<end, heights, lefts, shares, leading)
      first = end
      if first < rows.count {
        turnPage()
        if has(.repeatedHeads), form.columnCount == 10 {
          print(rows, 0..<headCount, heights, lefts, shares, leading)
        }
      }
    }
  }

  private mutating func print(
    _ rows: [[CellText]], _ range: Range<Int>, _ heights: [Double], _ lefts: [Double], _ shares: [Double],
    _ leading: Double
  ) {
    // A cell over several rows that began on the previous page was printed there.
    for row in range {
      let top = y + heights[range.lowerBound..<row].reduce(0, +)
      for cell in rows[row] {
        let last = min(range.upperBound, row + cell.place.rowSpan)
        let height = heights[row..<last].reduce(0, +)
        let inner = Double(cell.lines.count) * leading
        var line = has(.top) ? top + 3 : top + (height - inner) / 2
        for words in cell.lines {
          line += leading
          let slack = width(of: cell.place, shares) - 4 - PDFPages.width(words, size: size)
          let isLeft = has(.left) || has(.right) && cell.place.label != nil
          let x = lefts[cell.place.column] + 2 + (isLeft ? 0 : has(.right) ? slack : slack / 2)
          if has(.numbersFirst), cell.place.cell == nil {
            delayed.append((words, x, line - leading * 0.25))
          } else {
            draw(words, x: x, y: line - leading * 0.25)
          }
        }
      }
    }
    y += heights[range].reduce(0, +)
  }

  private func width(of place: GridPlace, _ shares: [Double]) -> Double {
    textWidth * shares[place.column..<min(shares.count, place.column + place.columnSpan)].reduce(0, +)
  }

  private func content(_ place: GridPlace, _ report: Report) -> String {
    if let label = place.label { return label }
    let printed = place.cell.map { report[$0].statement.printed } ?? ""
    return has(.noZeros) && printed == "0" ? "" : printed
  }

  private static func lines(_ words: String, width: Double, size: Double, upright: Bool) -> [String] {
    if upright, words.count <= 6 { return words.map(String.init) }
    return words.isEmpty ? [] : wrapped(words, width: width, first: 0, size: size)
  }
}
