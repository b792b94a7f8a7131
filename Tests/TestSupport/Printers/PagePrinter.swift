import ReportModel

/// Prints a report as a web page with the damage of published pages, for tests that read it back.
public struct PagePrinter {
  /// A kind of damage.
  public enum Damage: String, CaseIterable, Sendable {
    /// Spans are missing.
    case noSpans
    /// Some spans are off by one.
    case wrongSpans
    /// Each character has its own element.
    case characterSpans
    /// The text of each cell is a paragraph with a word processor's markup.
    case wordMarkup
    /// Cells have non-breaking blanks around their text.
    case fixedBlanks
    /// Cell and row tags are not closed.
    case unclosed
    /// Each table is inside another one that is only for layout.
    case nested
    /// Tables are divided in two at a page break.
    case split
    /// The tables are drawn with pipes in `pre`.
    case preformatted
    /// Paragraphs are lines separated by breaks, headings are bold.
    case lineBreaks
    /// Every cell is a paragraph; there is no table.
    case paragraphCells
    /// Navigation, a footer, scripts and hidden pieces are around and inside the report.
    case residue
    /// Labels are letter-spaced.
    case letterSpaced
    /// Characters are numeric references.
    case references
  }

  private let damages: Set<Damage>
  private var random: SplitMix64

  /// Makes a printer.
  public init(_ damages: Set<Damage>, seed: UInt64) {
    self.damages = damages
    random = SplitMix64(seed: seed)
  }

  /// The page.
  public mutating func page(of report: Report) -> String {
    var body: [String] = []
    if has(.residue) {
      body.append("<div class=nav><ul><li><a href='/'>首页</a><li>信息公开</ul></div><script>if(1<2){}</script>")
    }
    body.append("<h1>\(text(report.title ?? ""))</h1>")
    body += report.foreword.map { paragraph($0.text) }
    for section in SectionID.allCases {
      let heading = text(report.edition.section(section).heading)
      body.append(has(.lineBreaks) ? "<p><b>\(heading)</b><br>" : "<h2>\(heading)</h2>")
      if has(.residue) {
        body.append("<div style='display: none'><table><tr><td>规章<td>9<td>9<td>9</table></div>")
      }
      if let table = section.table { body.append(self.table(report.form(of: table), report)) }
      body += report.sections[section].map { paragraph($0.text) }
    }
    body += [report.signature, report.date?.chinese].compactMap(\.self).map(paragraph)
    if has(.residue) { body.append("<div>主办单位：某某办公室</div><div>扫一扫在手机打开当前页面</div>") }
    return "<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\"><title>网站</title></head><body>\n"
      + body.joined(separator: "\n") + "\n</body></html>\n"
  }

  private func has(_ damage: Damage) -> Bool { damages.contains(damage) }

  private func paragraph(_ words: String) -> String {
    has(.lineBreaks) ? "　　\(text(words))<br>" : "<p>　　\(text(words))</p>"
  }

  private func text(_ words: String) -> String {
    guard has(.references) || has(.characterSpans) else { return Self.escaped(words) }
    return words.map { character in
      let one =
        has(.references)
        ? character.unicodeScalars.map { "&#\($0.value);" }.joined() : Self.escaped(String(character))
      return has(.characterSpans) ? "<span lang=EN-US>\(one)</span>" : one
    }.joined()
  }

  private static func escaped(_ words: String) -> String {
    var result = ""
    for character in words {
      switch character {
      case "<": result += "&lt;"
      case "&": result += "&amp;"
      default: result.append(character)
      }
    }
    return result
  }

  // MARK: Tables

  private mutating func table(_ form: TableForm, _ report: Report) -> String {
    if has(.preformatted) {
      let rows = form.grid.map { row in row.map { Self.content($0, report) }.joined(separator: " | ") + " |" }
      return "<pre>\n| " + rows.joined(separator: "\n| ") + "\n</pre>"
    }
    if has(.paragraphCells) {
      return form.grid.joined().map { "<p>\(text(Self.content($0, report)))</p>" }.joined(separator: "\n")
    }
    var rows = form.grid.map { row(of: $0, report) }
    if has(.split), rows.count > 12 {
      let place = 5 + random.below(rows.count - 8)
      rows.insert("</table><p>- 2 -</p><table>", at: place)
    }
    let table = "<table border=1><tbody>\n" + rows.joined(separator: "\n") + "</tbody></table>"
    return has(.nested) ? "<table width=100%><tr><td>\(table)</td></tr></table>" : table
  }

  private mutating func row(of places: [GridPlace], _ report: Report) -> String {
    let cells = places.map { place in
      "<td\(span("rowspan", place.rowSpan))\(span("colspan", place.columnSpan))>"
        + cell(Self.content(place, report))
        + (has(.unclosed) ? "" : "</td>")
    }
    return "<tr>" + cells.joined(separator: "\n") + (has(.unclosed) ? "" : "</tr>")
  }

  private mutating func span(_ name: String, _ count: Int) -> String {
    guard count > 1, !has(.noSpans) else { return "" }
    return " \(name)=\"\(has(.wrongSpans) && random.below(3) == 0 ? count + 1 : count)\""
  }

  private func cell(_ words: String) -> String {
    let isLabel = words.unicodeScalars.contains { $0.value > 0x2E80 }
    var inner = text(has(.letterSpaced) && isLabel ? words.map(String.init).joined(separator: " ") : words)
    if has(.fixedBlanks) { inner = "&nbsp;" + inner + "&nbsp;&nbsp;" }
    if has(.wordMarkup) {
      inner = "\n  <p class=MsoNormal align=center><span lang=EN-US>\(inner)<o:p></o:p></span></p>\n  "
    }
    return inner
  }

  private static func content(_ place: GridPlace, _ report: Report) -> String {
    place.label ?? place.cell.map { report[$0].statement.printed } ?? ""
  }
}
