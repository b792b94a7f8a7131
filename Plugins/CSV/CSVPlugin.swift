import Conversion

/// The readers and exporters of this folder.
public struct CSVPlugin: Plugin {
  /// The plugin's name.
  public let name = "csv"

  /// Makes the plugin.
  public init() {}
}
