import NationalForm
import ReportModel

/// What is printed in the cells of a table, made once from what the report states.
struct PrintedTexts {
  /// The length of each number that has a column for itself, in characters.
  private(set) var numbers: [(column: Int, length: Int)] = []
  private var texts: [String]
  private let columnCount: Int

  init(_ form: TableForm, of document: NationalDocument) {
    columnCount = form.columnCount
    texts = [String](repeating: "", count: form.grid.count * form.columnCount)
    for place in form.grid.joined() {
      guard let cell = place.cell else { continue }
      let text = document.text(in: cell)
      texts[place.row * columnCount + place.column] = text
      // A number over several columns has room enough, and texts may break.
      if place.columnSpan == 1, ExactDecimal(text) != nil { numbers.append((place.column, text.utf8.count)) }
    }
  }

  /// The text of a number's place.
  func text(in place: GridPlace) -> String { texts[place.row * columnCount + place.column] }
}
