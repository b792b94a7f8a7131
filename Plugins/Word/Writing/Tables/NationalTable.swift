import NationalForm
import ReportModel

/// Lays one of the three tables out: the form's grid, its labels, and the report's values.
struct NationalTable {
  private let form: TableForm
  private let document: NationalDocument
  private let text: TableText
  private let widths: ColumnWidths
  private let layout: TableLayoutPlan
  private let caption: String?
  private let paper: PageRoom
  /// The height of the table in twips, accurate enough to know whether a page has room for it.
  private let height: Int

  init(_ table: TableID, of document: NationalDocument, on paper: PageRoom) {
    self.document = document
    self.paper = paper
    form = document.form(of: table)
    caption = SectionID.allCases.first { $0.table == table }.map(document.heading)
    text = table == .proactive ? .regular : .small
    widths = ColumnWidths(form, of: document, text: text, width: paper.width)
    layout = TableLayoutPlan.plan(of: form)
    height = Self.height(layout.rows, widths, text, document)
  }

  /// Whether a page has room for the table together with its heading: then they stay on one.
  private var staysWhole: Bool { height <= paper.height - PageLayout.line }

  /// Whether the table takes most of a page, so that its section begins on a new one.
  ///
  /// Otherwise programs that do not keep joined rows together would divide it.
  var fillsPage: Bool { staysWhole && height > paper.height * 3 / 4 }

  /// The table as Word has it.
  var element: TableElement {
    TableElement(
      caption: caption, description: TableDescription.text(of: form),
      hasHeadColumn: form.labelColumnCount > 0,
      columns: widths.columns,
      rows: layout.rows.indices.map { row in
        let isHead = row < headRowCount
        let isLast = row == layout.rows.count - 1
        let keeps = !isLast && (staysWhole || isHead || layout.opensGroup[row])
        return TableRowElement(
          leastHeight: text.row, isHead: isHead,
          cells: layout.rows[row].map { cell($0, keepsWithNext: keeps) })
      }, statesMargins: paper.tablesStateMargins)
  }

  /// How many rows at the top are marked as heads, which programs repeat on every page of the table.
  ///
  /// The heads of table 2 stand above each group and may not be repeated over another one. Those of the first group are
  /// marked nevertheless, because people who do not see the page are read the heads that are marked, unless a page has
  /// no room for the table, so that it goes on over the next.
  private var headRowCount: Int {
    form.headRowCount > 0 || !staysWhole ? form.headRowCount : layout.firstHeadCount
  }

  private func cell(_ slot: GridSlot, keepsWithNext: Bool) -> TableCellElement {
    let place = slot.place
    let merging: TableCellElement.Merging =
      place.rowSpan == 1 ? .none : slot.continuesAbove ? .continues : .begins
    return TableCellElement(
      width: widths.width(of: place), columnSpan: place.columnSpan, merging: merging,
      fill: layout.isCaption(place) ? Self.captionFill : nil,
      content: content(of: slot, keepsWithNext: keepsWithNext))
  }

  private func content(of slot: GridSlot, keepsWithNext: Bool) -> TextParagraph {
    let place = slot.place
    var format = ParagraphFormat(keepsWithNext: keepsWithNext)
    switch place.content {
    case .value(let cell):
      format.style = text.number
      let run = TextRun(format: RunFormat(size: widths.numberSize), text: document.text(in: cell))
      return TextParagraph(format, [run])
    case .label(let label) where layout.isCaption(place):
      format.style = text.caption
      return TextParagraph(format, [TextRun(text: label)])
    case .label(let label) where layout.isHead(place) && !LabelNote.isNote(label):
      format.style = text.head
      guard !slot.continuesAbove else { return TextParagraph(format, []) }
      format.indent = HeadBreaks.indent(for: label, width: widths.width(of: place), text: text)
      return TextParagraph(format, [TextRun(text: label)])
    case .label(let label):
      format.style = text.label
      return TextParagraph(format, slot.continuesAbove ? [] : LabelNote(label).runs)
    }
  }

  /// The light blue of the blank form.
  private static let captionFill = "C6D9F1"

  private static func height(
    _ rows: [[GridSlot]], _ widths: ColumnWidths, _ text: TableText, _ document: NationalDocument
  ) -> Int {
    rows.reduce(0) { sum, row in
      let own = row.filter { $0.place.rowSpan == 1 }.map(\.place)
      let lines = own.map { lineCount(of: $0, widths, text, document) }.max() ?? 1
      return sum + max(text.row, lines * text.line + 2 * TableText.endMargin)
    }
  }

  private static func lineCount(
    of place: GridPlace, _ widths: ColumnWidths, _ text: TableText, _ document: NationalDocument
  ) -> Int {
    let room = widths.width(of: place) - 2 * TableText.sideMargin
    let (words, size) =
      switch place.content {
      case .label(let label): (label, text.size)
      case .value(let cell): (document.text(in: cell), widths.numberSize ?? text.size)
      }
    // Lines of a longer text hold whole characters.
    let line = max(1, room / (size * 10)) * size * 10
    return words.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, text in
      let width = TextWidth.whole(String(text), size: size)
      return sum + (width <= room ? 1 : (width + line - 1) / line)
    }
  }
}
