import Characters

/// The settings with which LibreOffice runs: those of a new user, but for what is said here.
package struct OfficeProfile: Sendable, Hashable {
  /// A family of typefaces that takes another's place on pages.
  package struct FontPair: Sendable, Hashable {
    /// The family that documents name.
    package let name: String
    /// The family that is drawn.
    package let replacement: String

    /// Makes a pair.
    package init(_ name: String, replacedBy replacement: String) {
      self.name = name
      self.replacement = replacement
    }
  }

  /// The language of documents that do not say theirs, such as `zh-CN`.
  package var language: String
  /// The families that are replaced, whether or not they are installed.
  package var fontPairs: [FontPair]

  /// Makes settings.
  package init(language: String = "zh-CN", fontPairs: [FontPair] = []) {
    self.language = language
    self.fontPairs = fontPairs
  }

  /// Where LibreOffice looks for the settings in its profile's folder.
  static let path = "user/registrymodifications.xcu"

  /// The settings as LibreOffice stores them.
  var bytes: [UInt8] {
    let substitution = "/org.openoffice.Office.Common/Font/Substitution"
    var items = [
      Self.item("/org.openoffice.Setup/L10N", Self.property("ooSetupSystemLocale", language)),
      Self.item(substitution, Self.property("Replacement", "true")),
    ]
    for (index, pair) in fontPairs.enumerated() {
      let properties =
        Self.property("Always", "true") + Self.property("OnScreenOnly", "false")
        + Self.property("ReplaceFont", pair.name) + Self.property("SubstituteFont", pair.replacement)
      items.append(
        Self.item(
          substitution + "/FontPairs",
          "<node oor:name=\"_\(index)\" oor:op=\"replace\">\(properties)</node>"))
    }
    let root =
      "<oor:items xmlns:oor=\"http://openoffice.org/2001/registry\""
      + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
      + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
    let lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>", root] + items + ["</oor:items>", ""]
    return Array(lines.joined(separator: "\n").utf8)
  }

  private static func item(_ path: String, _ content: String) -> String {
    "<item oor:path=\"\(path)\">\(content)</item>"
  }

  private static func property(_ name: String, _ value: String) -> String {
    "<prop oor:name=\"\(name)\" oor:op=\"fuse\"><value>\(escaped(value))</value></prop>"
  }

  /// The text without what XML would take for markup, or cannot hold.
  private static func escaped(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
      default: escaped.unicodeScalars.append(character)
      }
    }
  }
}
