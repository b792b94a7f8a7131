import NianbaoKit

extension Place {
  /// The place in the words of a paper that people read beside the source: pages, paragraphs and rows, no
  /// coordinates; `nil` for one that only programs find.
  var paperWords: String? {
    switch self {
    case .line(let line, _): "第\(line)行"
    case .sheet(let sheet, let cell): "工作表“\(sheet)”\(cell)"
    case .page(let page, _, _, _, _): "第\(page)页"
    case .table(let part, let table, let row, let column):
      Self.words(forPart: part) + "第\(table)个表格第\(row)行第\(column)列"
    case .paragraph(let part, let number): Self.words(forPart: part) + "第\(number)段"
    case .path: nil
    }
  }

  /// What people call a part of a document beside its text; nothing for the text.
  private static func words(forPart part: String) -> String {
    let parts = [
      ("footnotes", "脚注"), ("endnotes", "尾注"), ("header", "页眉"), ("footer", "页脚"), ("comments", "批注"),
    ]
    return parts.first { part.contains($0.0) }?.1 ?? ""
  }
}
