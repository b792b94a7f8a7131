import Characters
import Layout
import ReportModel

/// A table of the form as markup: the bytes between its values, prepared once.
struct TableMarkup: Sendable {
  /// The table of the form.
  let form: TableForm
  /// The bytes before each value, in the grid's order, and the value.
  let pieces: [(bytes: [UInt8], cell: CellID)]
  /// What follows the last value.
  let tail: [UInt8]

  /// The markup of a table of any edition, made once.
  static func markup(of form: TableForm) -> TableMarkup {
    all.first { $0.form.id == form.id && $0.form.edition == form.edition } ?? TableMarkup(form)
  }

  private static let all = Editions.standard.all.flatMap(\.tables).map(TableMarkup.init)

  private init(_ form: TableForm) {
    self.form = form
    var maker = Maker(form)
    maker.make()
    pieces = maker.pieces
    tail = maker.bytes
  }

  private struct Maker {
    let form: TableForm
    let structure: TableStructure
    var pieces: [(bytes: [UInt8], cell: CellID)] = []
    var bytes: [UInt8] = []

    init(_ form: TableForm) {
      self.form = form
      structure = TableStructure(form)
    }

    mutating func make() {
      let section = form.id.section.rawValue
      // A table that is wider than a telephone scrolls by itself, with the keyboard too.
      add("<div class=\"wide\" role=\"region\" aria-labelledby=\"\(section)\" tabindex=\"0\">\n")
      add("<table class=\"\(form.id.rawValue)\" aria-labelledby=\"\(section)\">\n")
      addColumns()
      if form.headRowCount > 0 { addRows(0..<form.headRowCount, in: "thead") }
      for group in structure.rowGroups { addRows(group, in: "tbody") }
      add("</table>\n</div>\n")
    }

    private mutating func addColumns() {
      let shares = form.columnShares
      let whole = shares.reduce(0, +)
      var column = 0
      for group in structure.columnGroups {
        add("<colgroup>")
        for column in column..<column + group {
          let permille = shares[column] * 1000 / whole
          add("<col style=\"width:\(permille / 10).\(permille % 10)%\(narrowWidth(of: column))\">")
        }
        add("</colgroup>\n")
        column += group
      }
    }

    /// The width of a column of labels on a narrow screen, for the style sheet.
    private func narrowWidth(of column: Int) -> String {
      guard column < form.labelColumnCount else { return "" }
      return ";--narrow:\(form.narrowLabelWidths[column])em"
    }

    private mutating func addRows(_ rows: Range<Int>, in group: String) {
      add("<\(group)>\n")
      for row in rows {
        add(isKeptWithNext(row) ? "<tr class=\"keep\">" : "<tr>")
        for place in form.grid[row] { add(place) }
        add("</tr>\n")
      }
      add("</\(group)>\n")
    }

    /// Whether a page must not end after a row: after a head among the rows, or where that would cut the words of a
    /// head of several rows, which are as high as three of them.
    private func isKeptWithNext(_ row: Int) -> Bool {
      guard row >= form.headRowCount else { return false }
      if !form.grid[row].contains(where: { $0.cell != nil }) { return true }
      return form.grid[max(row - 1, form.headRowCount)...row].joined().contains { head in
        head.label != nil && head.rowSpan > 2 && row + 1 < head.row + head.rowSpan
      }
    }

    private mutating func add(_ place: GridPlace) {
      switch place.content {
      case .label(let label):
        let id = structure.hasHeadsAmongRows ? " id=\"\(self.id(of: place))\"" : ""
        add("<th\(id)\(look(of: place)) scope=\"\(structure.scope(of: place))\"\(spans(of: place))>")
        add(LabelParts(label), words: words(of: place))
        add("</th>")
      case .value(let cell):
        let heads = structure.hasHeadsAmongRows ? structure.heads(of: place).map { self.id(of: $0) } : []
        let headers = heads.isEmpty ? "" : " headers=\"\(heads.joined(separator: " "))\""
        add("<td\(headers)\(spans(of: place))>")
        pieces.append((bytes, cell))
        bytes = Array("</td>".utf8)
      }
    }

    /// The words of two characters of which a narrow column's head is made, such as 商业企业: it breaks between them.
    private func words(of head: GridPlace) -> [String] {
      guard head.row < form.headRowCount, head.columnSpan == 1, head.column >= form.labelColumnCount,
        let label = head.label.map(Array.init), (4...8).contains(label.count), label.count % 2 == 0,
        label.allSatisfy({ !$0.isASCII && !$0.isPunctuation })
      else { return [] }
      return stride(from: 0, to: label.count, by: 2).map { String(label[$0...$0 + 1]) }
    }

    private mutating func add(_ label: LabelParts, words: [String]) {
      var text = PageBuffer()
      if words.isEmpty { PageText.append(String(label.words), to: &text) }
      for word in words {
        text.append("<span class=\"word\">")
        PageText.append(word, to: &text)
        text.append("</span>")
      }
      if !label.note.isEmpty {
        text.append("<span class=\"note\">")
        PageText.append(String(label.note), to: &text)
        text.append("</span>")
      }
      bytes += text.bytes
    }

    /// What the style sheet knows a head by, and how far from the left it stays in sight.
    private func look(of head: GridPlace) -> String {
      if structure.isCaption(head) { return " class=\"caption\"" }
      guard head.column + head.columnSpan <= form.labelColumnCount else { return "" }
      let from = form.narrowLabelWidths[..<head.column].reduce(0, +)
      let beside = form.labelColumnCount > 1 ? "side label" : "side label middle"
      return " class=\"\(structure.isBeside(head) ? beside : "side")\""
        + (from > 0 ? " style=\"--from:\(from)em\"" : "")
    }

    private func id(of head: GridPlace) -> String {
      "\(form.id.rawValue)-\(head.row + 1)-\(head.column + 1)"
    }

    private func spans(of place: GridPlace) -> String {
      (place.columnSpan > 1 ? " colspan=\"\(place.columnSpan)\"" : "")
        + (place.rowSpan > 1 ? " rowspan=\"\(place.rowSpan)\"" : "")
    }

    private mutating func add(_ markup: String) { bytes += markup.utf8 }
  }
}
