import Conversion

/// Reads text; there is no exporter, the canonical text is the pipe format's.
public struct TextPlugin: Plugin {
  /// The plugin's name.
  public let name = "text"
  /// The text reader.
  public let readers: [any ReportReader] = [TextReader()]

  /// Makes the plugin.
  public init() {}
}
