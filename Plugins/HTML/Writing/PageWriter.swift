import Conversion
import Diagnostics
import NationalForm
import ReportModel

/// Writes a report as one self-contained page: the national form, to be read, printed and read back.
struct PageWriter: ~Copyable {
  private let report: Report
  private let document: NationalDocument
  private var page = PageBuffer(capacity: 1 << 16)
  private var prose = ProseMarkup()

  /// The page of a report, with what the form shows and nothing else.
  static func page(of report: Report) -> ExportResult {
    var writer = PageWriter(report)
    writer.writeHead()
    writer.writeBody()
    return ExportResult(bytes: writer.page.takeBytes(), losses: writer.losses)
  }

  /// The page of a report that holds all of it.
  static func page(withMachineFormOf report: Report) -> [UInt8] {
    var writer = PageWriter(report)
    writer.writeHead()
    writer.writeBody(withMachineForm: true)
    return writer.page.takeBytes()
  }

  /// The piece of a page that the editor of a site takes.
  static func fragment(of report: Report) -> ExportResult {
    var writer = PageWriter(report)
    writer.writeParts()
    return ExportResult(bytes: StyleInliner.inlined(writer.page.takeBytes()), losses: writer.losses)
  }

  private init(_ report: Report) {
    self.report = report
    document = NationalDocument(report)
  }

  // MARK: Head

  private mutating func writeHead() {
    page.append(
      """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
      img-src 'self' data:; base-uri 'none'; form-action 'none'">
      <meta name="format-detection" content="telephone=no">
      <title>
      """)
    PageText.append(attribute: document.title ?? Editions.titleWords, to: &page)
    page.append("</title>\n")
    if let words = description {
      page.append("<meta name=\"description\" content=\"")
      PageText.append(attribute: words, to: &page)
      page.append("\">\n")
    }
    page.append("<style>\n")
    page.append(StyleSheet.text)
    page.append("</style>\n</head>\n")
  }

  /// A description for search engines: the beginning of the first paragraph.
  private var description: String? {
    for case .prose(.paragraph(let paragraph)) in document.parts where !paragraph.text.isEmpty {
      return String(paragraph.text.prefix(120))
    }
    return nil
  }

  // MARK: Body

  private mutating func writeBody(withMachineForm: Bool = false) {
    page.append("<body>\n<main>\n")
    writeParts()
    page.append("</main>\n")
    if withMachineForm { EmbeddedForm.append(report, to: &page) }
    page.append("</body>\n</html>\n")
  }

  private mutating func writeParts() {
    // The head repeats what is here, which counts once.
    (page.replaced, page.tabs) = (0, 0)
    for index in document.parts.indices { write(partAt: index) }
    prose.endList(in: &page)
    prose.writeNotes(to: &page)
  }

  private mutating func write(partAt index: Int) {
    let part = document.parts[index]
    if case .prose = part {} else { prose.endList(in: &page) }
    switch part {
    case .title(let title):
      page.append("<h1>")
      PageText.append(title, to: &page)
      page.append("</h1>\n")
    case .heading(let section):
      page.append("<h2 id=\"")
      page.append(section.rawValue)
      page.append("\">")
      PageText.append(document.heading(of: section), to: &page)
      page.append("</h2>\n")
    case .prose(let block): prose.write(block, at: document.place(ofPartAt: index), to: &page)
    case .table(let table): write(table)
    case .signature(let signature):
      for (index, organ) in NationalDocument.organs(of: signature).enumerated() {
        writeClosing(organ, as: index == 0 ? "signature" : "signature joint")
      }
    case .date(let date): writeClosing(date, as: "date")
    }
  }

  private mutating func writeClosing(_ text: String, as style: StaticString) {
    page.append("<p class=\"")
    page.append(style)
    page.append("\">")
    PageText.append(text, to: &page)
    page.append("</p>\n")
  }

  private mutating func write(_ table: TableID) {
    let markup = TableMarkup.markup(of: document.form(of: table))
    for (bytes, cell) in markup.pieces {
      page.append(bytes)
      if let number = report.cells[cell].number {
        page.append(number)
      } else {
        PageText.append(document.text(in: cell), to: &page)
      }
    }
    page.append(markup.tail)
  }

  // MARK: Losses

  /// What cannot be known of the report from what was written.
  private var losses: [Loss] {
    let pictures = [Loss].pictures(prose.omitted, notShownBy: Message("浏览器", "browsers"))
    var characters: [Loss] = []
    if page.replaced > 0 {
      let detail = Message(
        "\(page.replaced) 个网页里不能有的字符写成了“\u{FFFD}”",
        "\(page.replaced) characters that no page may hold were written as \"\u{FFFD}\"")
      characters.append(Loss(aspect: .prose, count: page.replaced, detail: detail))
    }
    if page.tabs > 0 {
      let detail = Message("\(page.tabs) 个制表符写成了空格", "\(page.tabs) tabs were written as blanks")
      characters.append(Loss(aspect: .prose, count: page.tabs, detail: detail))
    }
    return document.losses + pictures + characters
  }
}
