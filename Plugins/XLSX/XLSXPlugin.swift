import Conversion

/// The readers and exporters of this folder.
public struct XLSXPlugin: Plugin {
  /// The plugin's name.
  public let name = "xlsx"

  /// Makes the plugin.
  public init() {}
}
