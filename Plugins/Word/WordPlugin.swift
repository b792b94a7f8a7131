import Conversion

/// Reads and writes Word documents.
public struct WordPlugin: Plugin {
  /// The plugin's name.
  public let name = "word"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The document reader.
  public let readers: [any ReportReader] = [WordReader()]

  /// The exporter of the national document.
  public let exporters: [any ReportExporter] = [WordExporter()]

  /// Makes the plugin.
  public init() {}
}
