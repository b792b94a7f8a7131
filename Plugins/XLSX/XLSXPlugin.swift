import Conversion
import Diagnostics

/// Reads and writes Excel workbooks.
public struct XLSXPlugin: Plugin {
  /// The plugin's name.
  public let name = "xlsx"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The reader of workbooks.
  public let readers: [any ReportReader] = [XLSXReader()]
  /// The exporter of workbooks.
  public let exporters: [any ReportExporter] = [XLSXExporter()]

  /// Makes the plugin.
  public init() {}
}

extension FormatOption {
  /// Whether totals are written as sums that a spreadsheet calculates.
  static let formulas = FormatOption(
    "formulas", for: .writing, kind: .flag,
    words: Message(
      "xlsx：总计写成公式；与各项之和不符的总计保留原数，旁边写出和",
      "xlsx: write totals as formulas; a total its parts do not give stays, with the sum beside it."))
}
