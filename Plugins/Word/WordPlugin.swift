import Conversion

/// Reads Word documents.
public struct WordPlugin: Plugin {
  /// The plugin's name.
  public let name = "word"
  /// The document reader.
  public let readers: [any ReportReader] = [WordReader()]

  /// Makes the plugin.
  public init() {}
}
