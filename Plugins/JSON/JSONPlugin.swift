import Conversion

/// The readers and exporters of this folder.
public struct JSONPlugin: Plugin {
  /// The plugin's name.
  public let name = "json"

  /// Makes the plugin.
  public init() {}
}
