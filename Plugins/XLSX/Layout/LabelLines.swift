import ReportModel

/// Where the labels of a table break in its narrow columns: between words, whatever the font is.
///
/// Readers of the form look past blanks in labels.
enum LabelLines {
  /// The label with its line breaks; `nil` for a value.
  static func text(of place: GridPlace, in form: TableForm) -> String? {
    guard let label = place.label else { return nil }
    if place.row < form.headRowCount {
      return place.columnSpan == 1 && place.column >= form.labelColumnCount ? pairs(of: label) : label
    }
    guard place.rowSpan > 1, place.column < form.labelColumnCount - 1 else { return label }
    return place.column < form.labelColumnCount - 2 ? downwards(label) : afterNumeral(label)
  }

  /// The most characters that are below one another.
  private static let most = 8

  /// Heads such as 商业企业 are words of two characters.
  private static func pairs(of head: String) -> String {
    let characters = Array(head)
    guard characters.count > 3, characters.count <= most, characters.count % 2 == 0,
      characters.allSatisfy({ !$0.isASCII })
    else { return head }
    return stride(from: 0, to: characters.count, by: 2).map { String(characters[$0...$0 + 1]) }
      .joined(separator: "\n")
  }

  /// One character below the other, as in the column left of all results; a mark stays with the one before.
  private static func downwards(_ label: String) -> String {
    label.reduce(into: "") { text, character in
      if !text.isEmpty, !character.isPunctuation { text += "\n" }
      text.append(character)
    }
  }

  /// （三）不予公开 has its numeral on a line of its own.
  private static func afterNumeral(_ label: String) -> String {
    guard label.first == "（", let end = label.firstIndex(of: "）").map({ label.index(after: $0) }),
      end < label.endIndex
    else { return label }
    return label[..<end] + "\n" + label[end...]
  }
}
