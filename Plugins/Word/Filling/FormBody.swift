import Characters
import Containers
import ReportModel

/// The paragraphs and tables of a form's main part in order, without those within tables.
struct FormBody {
  private let outline: XMLOutline
  private var blocks: [Int] = []

  init(_ outline: XMLOutline) {
    self.outline = outline
    guard let body = outline.child("body", of: 0) else { return }
    collect(in: body)
  }

  private mutating func collect(in element: Int) {
    for child in outline.elements[element].children {
      switch outline.elements[child].name {
      case "p", "tbl": blocks.append(child)
      case "sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo": collect(in: child)
      default: break
      }
    }
  }

  /// Whether a block is a table.
  func isTable(_ index: Int) -> Bool { outline.elements[blocks[index]].name == "tbl" }

  /// The block that an element is, or is in; `nil` for one elsewhere.
  func index(of element: Int) -> Int? {
    let position = outline.elements[element].startTag.lowerBound
    return blocks.firstIndex { outline.elements[$0].range.contains(position) }
  }

  /// A paragraph; `nil` for a table.
  func line(at index: Int) -> FormPlaces.Line? {
    guard !isTable(index) else { return nil }
    let text = FormText(of: blocks[index], in: outline)
    let endsSection =
      outline.child("pPr", of: blocks[index]).flatMap { outline.child("sectPr", of: $0) } != nil
    let breaksPage = outline.descendants(of: blocks[index]).contains {
      outline.elements[$0].name == "br" && outline.attribute("type", of: $0) == "page"
    }
    return FormPlaces.Line(
      element: blocks[index], text: text.text, isFree: !text.hasDrawing && !endsSection && !breaksPage)
  }

  /// The paragraphs among some blocks.
  func lines(in range: Range<Int>) -> [FormPlaces.Line] { range.compactMap(line(at:)) }

  /// The headings and tables of a form, in order.
  func anchors(of form: WordForm) -> [Int] { anchors(of: form.report, form) }

  private func anchors(of report: Report, _ form: WordForm) -> [Int] {
    let headings = (report.provenance.headings ?? []).compactMap(\.place)
    let cells = report.cellIDs.compactMap { report[$0].origin?.place }
    return Set((headings + cells).compactMap { form.elements[$0].flatMap(index(of:)) }).sorted()
  }

  /// The blocks that belong to a form: from behind the one before it to the title of the one after it.
  func bounds(of form: WordForm, _ first: Int, _ last: Int) -> (lower: Int, upper: Int) {
    let others = form.all.indices.filter { $0 != form.index }.flatMap { anchors(of: form.all[$0], form) }
    let lower = others.filter { $0 < first }.max().map { $0 + 1 } ?? 0
    guard let next = others.filter({ $0 > last }).min() else { return (lower, blocks.count) }
    let words = form.report.edition.titleWords
    let title = (last + 1..<next).first { line(at: $0)?.text.withoutBlanks.hasSuffix(words) ?? false }
    return (lower, title ?? next)
  }
}
