import Conversion

/// The readers and exporters of this folder.
public struct XLSXPlugin: Plugin {
  /// The plugin's name.
  public let name = "xlsx"
  /// The reader of workbooks.
  public let readers: [any ReportReader] = [XLSXReader()]
  /// The exporter of workbooks.
  public let exporters: [any ReportExporter] = [XLSXExporter()]

  /// Makes the plugin.
  public init() {}
}
