import Conversion

/// The readers and exporters of this folder.
public struct TextPlugin: Plugin {
  /// The plugin's name.
  public let name = "text"

  /// Makes the plugin.
  public init() {}
}
