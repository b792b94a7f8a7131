import NationalForm
import ReportModel

/// Lays one of the three tables out: the form's grid, its labels, and the report's values.
struct NationalTable {
  private let form: TableForm
  private let texts: PrintedTexts
  private let text: TableText
  private let widths: ColumnWidths
  private let layout: TableLayoutPlan
  private let caption: String?
  private let paper: PageRoom
  /// The height of the table in twips, accurate enough to know whether a page has room for it.
  private let height: Int

  init(_ table: TableID, of document: NationalDocument, on paper: PageRoom) {
    self.paper = paper
    form = document.form(of: table)
    texts = PrintedTexts(form, of: document)
    caption = SectionID.allCases.first { $0.table == table }.map(document.heading)
    text = table == .proactive ? .regular : .small
    widths = ColumnWidths(form, texts, text: text, width: paper.width)
    layout = TableLayoutPlan.plan(of: form)
    height = Self.height(layout, widths, text, texts)
  }

  /// Whether a page has room for the table together with its heading: then they stay on one.
  private var staysWhole: Bool { height <= paper.height - PageLayout.line }

  /// Whether the table takes most of a page, so that its section begins on a new one.
  ///
  /// Otherwise programs that do not keep joined rows together would divide it.
  var fillsPage: Bool { staysWhole && height > paper.height * 3 / 4 }

  /// Writes the table as Word has it.
  func write(to xml: inout XMLWriter) {
    let headRowCount = headRowCount
    let element = TableElement(
      caption: caption, description: layout.description, hasHeadColumn: form.labelColumnCount > 0,
      columns: widths.columns, hasHeadRow: headRowCount > 0, statesMargins: paper.tablesStateMargins)
    element.write(to: &xml) { xml in
      for (row, cells) in layout.rows.enumerated() {
        let isHead = row < headRowCount
        let isLast = row == layout.rows.count - 1
        let keeps = !isLast && (staysWhole || isHead || layout.opensGroup[row])
        TableRowElement(leastHeight: text.row, isHead: isHead).write(to: &xml) { xml in
          for cell in cells { write(cell, keepsWithNext: keeps, to: &xml) }
        }
      }
    }
  }

  /// How many rows at the top are marked as heads, which programs repeat on every page of the table.
  ///
  /// The heads of table 2 stand above each group and may not be repeated over another one. Those of the first group are
  /// marked nevertheless, because people who do not see the page are read the heads that are marked, unless a page has
  /// no room for the table, so that it goes on over the next.
  private var headRowCount: Int {
    form.headRowCount > 0 || !staysWhole ? form.headRowCount : layout.firstHeadCount
  }

  private func write(_ cell: TableLayoutPlan.Cell, keepsWithNext: Bool, to xml: inout XMLWriter) {
    let (slot, place) = (cell.slot, cell.slot.place)
    let width = widths.width(of: place)
    let merging: TableCellElement.Merging =
      place.rowSpan == 1 ? .none : slot.continuesAbove ? .continues : .begins
    let fill: StaticString? = if case .caption = cell.content { Self.captionFill } else { nil }
    let element = TableCellElement(width: width, columnSpan: place.columnSpan, merging: merging, fill: fill)
    element.write(to: &xml) { xml in
      xml.element("w:p") { xml in
        var format = ParagraphFormat(keepsWithNext: keepsWithNext)
        switch cell.content {
        case .value:
          format.style = text.number
          format.write(to: &xml)
          TextRun(format: RunFormat(size: widths.numberSize), text: texts.text(in: place)).write(to: &xml)
        case .caption(let label):
          format.style = text.caption
          format.write(to: &xml)
          TextRun(text: label).write(to: &xml)
        case .head(let label):
          format.style = text.head
          if !slot.continuesAbove { format.indent = HeadBreaks.indent(for: label, width: width, text: text) }
          format.write(to: &xml)
          if !slot.continuesAbove { TextRun(text: label).write(to: &xml) }
        case .label(let label):
          format.style = text.label
          format.write(to: &xml)
          if !slot.continuesAbove { for run in label.runs { run.write(to: &xml) } }
        }
      }
    }
  }

  /// The light blue of the blank form.
  private static let captionFill: StaticString = "C6D9F1"

  private static func height(
    _ layout: TableLayoutPlan, _ widths: ColumnWidths, _ text: TableText, _ texts: PrintedTexts
  ) -> Int {
    var height = 0
    for row in layout.rows {
      var lines: Int?
      for cell in row where cell.slot.place.rowSpan == 1 {
        lines = max(lines ?? 0, lineCount(of: cell, widths, text, texts))
      }
      height += max(text.row, (lines ?? 1) * text.line + 2 * TableText.endMargin)
    }
    return height
  }

  private static func lineCount(
    of cell: TableLayoutPlan.Cell, _ widths: ColumnWidths, _ text: TableText, _ texts: PrintedTexts
  ) -> Int {
    let place = cell.slot.place
    let room = widths.width(of: place) - 2 * TableText.sideMargin
    let (words, size) =
      switch place.content {
      case .label(let label): (label, text.size)
      case .value: (texts.text(in: place), widths.numberSize ?? text.size)
      }
    // Lines of a longer text hold whole characters.
    let line = max(1, room / (size * 10)) * size * 10
    func count(_ words: some StringProtocol) -> Int {
      let width = TextWidth.whole(words, size: size)
      return width <= room ? 1 : (width + line - 1) / line
    }
    guard words.utf8.contains(0x0A) else { return count(words) }
    return words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { $0 + count($1) }
  }
}
