/// A value under a name, as options of kind `pairs` have them.
public struct NamedValue: Sendable, Hashable {
  /// The name.
  public let name: String
  /// The value.
  public let value: String

  /// Reads `NAME=VALUE`; `nil` where one of them is missing.
  init?(_ text: Substring) {
    let sides = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let trimmed = sides.map(Self.trimmed)
    guard trimmed.count == 2, trimmed.allSatisfy({ !$0.isEmpty }) else { return nil }
    name = trimmed[0]
    value = trimmed[1]
  }

  private static func trimmed(_ text: Substring) -> String {
    String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  /// Reads several with semicolons between them; `nil` if there are none, or one cannot be read.
  static func list(_ text: String) -> [NamedValue]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    let values = parts.compactMap(NamedValue.init)
    return values.count == parts.count ? values : nil
  }

  /// Several as `list` reads them.
  static func text(of values: [NamedValue]) -> String {
    values.map { $0.name + "=" + $0.value }.joined(separator: String(separator))
  }

  static let separator: Character = ";"
}
