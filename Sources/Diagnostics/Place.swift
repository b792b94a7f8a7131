/// A place in a source document, in the terms of its format.
public enum Place: Sendable, Hashable {
  /// A line and column of a text, both from 1; columns count characters.
  case line(Int, column: Int)
  /// A cell of a sheet: the sheet's name, and the cell in A1 notation.
  case sheet(String, cell: String)
  /// A page, from 1, and a box in points from its upper left corner.
  case page(Int, x: Double, y: Double, width: Double, height: Double)
  /// A cell of a table in a document, all numbers from 1; `part` names the file in a container, or is empty.
  case table(part: String, table: Int, row: Int, column: Int)
  /// A paragraph of a document, from 1.
  case paragraph(part: String, Int)
  /// A JSON Pointer or other path in a structured document.
  case path(String)
}

extension Place {
  /// The place in words.
  public func text(in language: Language) -> String {
    let chinese = language == .chinese
    switch self {
    case .line(let line, let column):
      return chinese ? "第\(line)行第\(column)字" : "line \(line), column \(column)"
    case .sheet(let sheet, let cell):
      return chinese ? "工作表“\(sheet)”单元格\(cell)" : "sheet \"\(sheet)\", cell \(cell)"
    case .page(let page, let x, let y, _, _):
      let spot = "x=\(Self.rounded(x)), y=\(Self.rounded(y))"
      return chinese ? "第\(page)页（\(spot)）" : "page \(page) (\(spot))"
    case .table(let part, let table, let row, let column):
      let prefix = part.isEmpty ? "" : part + " "
      return prefix
        + (chinese
          ? "表\(table)第\(row)行第\(column)列" : "table \(table), row \(row), column \(column)")
    case .paragraph(let part, let number):
      return (part.isEmpty ? "" : part + " ") + (chinese ? "第\(number)段" : "paragraph \(number)")
    case .path(let path):
      return path
    }
  }

  /// A coordinate in whole points, or `?` if it is out of range.
  private static func rounded(_ coordinate: Double) -> String {
    Int(exactly: coordinate.rounded()).map(String.init) ?? "?"
  }
}
