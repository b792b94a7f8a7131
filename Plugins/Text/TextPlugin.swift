import Conversion

/// Reads text; there is no exporter, the canonical text is the pipe format's.
public struct TextPlugin: Plugin {
  /// The plugin's name.
  public let name = "text"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The text reader.
  public let readers: [any ReportReader] = [TextReader()]

  /// Makes the plugin.
  public init() {}
}
