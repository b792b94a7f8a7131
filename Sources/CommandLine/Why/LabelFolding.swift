import Characters

/// Makes cell names that people type comparable, by their letters and digits alone.
enum LabelFolding {
  /// The letters and digits of a text, half-width and in lower case.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
      result.append(scalar.halfWidth)
    }
    return String(result).lowercased()
  }

  /// A folded label without its leading numeral, which people leave out.
  static func withoutNumeral(_ label: String) -> String {
    label.unicodeScalars.first?.isItemNumeral == true ? String(label.dropFirst()) : label
  }
}
