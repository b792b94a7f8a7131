import Conversion

/// Reads PDF files; there is no exporter.
public struct PDFPlugin: Plugin {
  /// The plugin's name.
  public let name = "pdf"
  /// The PDF reader.
  public let readers: [any ReportReader] = [PDFReader()]

  /// Makes the plugin.
  public init() {}
}
