import Conversion
import Diagnostics

/// Web pages: those of governments, and our own.
public struct HTMLPlugin: Plugin {
  /// The plugin's name.
  public let name = "html"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The reader of any page.
  public let readers: [any ReportReader] = [HTMLReader()]
  /// The exporter.
  public let exporters: [any ReportExporter] = [HTMLExporter()]

  /// Makes the plugin.
  public init() {}
}

extension Format {
  /// The format that reader and exporter share; our own pages carry everything.
  static let html = Format(
    name: "html", title: Message("网页", "web page"), extensions: ["html", "htm", "shtml", "xhtml"],
    options: [.inputEncoding])
}
