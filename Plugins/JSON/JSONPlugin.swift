import Conversion
import Diagnostics

/// The machine form of reports: JSON that carries every aspect exactly (docs/formats-json.md).
public struct JSONPlugin: Plugin {
  /// The plugin's name.
  public let name = "json"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// Reads one report, an array of them, or one a line.
  public let readers: [any ReportReader] = [JSONReader()]
  /// Writes one report as an object, several as an array.
  public let exporters: [any ReportExporter] = [JSONExporter()]

  /// Makes the plugin.
  public init() {}
}

extension Format {
  /// JSON, which carries everything.
  static let json = Format(
    name: "json", title: Message("JSON 数据", "JSON"), extensions: ["json"], holdsMany: true,
    isGeneralPurpose: true, options: [.inputEncoding])
}
