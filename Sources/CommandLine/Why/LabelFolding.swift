/// Makes cell names that people type comparable, by their letters and digits alone.
enum LabelFolding {
  /// The letters and digits of a text, half-width and in lower case.
  static func folded(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { continue }
      result.append(halfWidth(scalar))
    }
    return String(result).lowercased()
  }

  /// A folded label without its leading numeral, which people leave out.
  static func withoutNumeral(_ label: String) -> String {
    guard let first = label.first, first.isASCII && first.isNumber || numerals.contains(first) else {
      return label
    }
    return String(label.dropFirst())
  }

  private static let numerals: Set<Character> = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
