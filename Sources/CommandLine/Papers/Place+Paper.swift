import NianbaoKit

extension Place {
  /// The place in the words of a paper that people read beside the source: pages, paragraphs and rows, no
  /// coordinates; `nil` for one that only programs find.
  var paperWords: String? {
    switch self {
    case .line(let line, _): "第\(line)行"
    case .sheet(let sheet, let cell): "工作表“\(sheet)”\(cell)"
    case .page(let page, _, _, _, _): "第\(page)页"
    case .table(_, let table, let row, let column): "第\(table)个表格第\(row)行第\(column)列"
    case .paragraph(_, let number): "第\(number)段"
    case .path: nil
    }
  }
}
