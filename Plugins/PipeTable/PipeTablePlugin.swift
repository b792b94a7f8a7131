import Conversion

/// The readers and exporters of this folder.
public struct PipeTablePlugin: Plugin {
  /// The plugin's name.
  public let name = "pipe"

  /// Makes the plugin.
  public init() {}
}
