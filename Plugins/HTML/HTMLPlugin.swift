import Conversion

/// Reads web pages.
public struct HTMLPlugin: Plugin {
  /// The plugin's name.
  public let name = "html"
  /// The page reader.
  public let readers: [any ReportReader] = [HTMLReader()]

  /// Makes the plugin.
  public init() {}
}
