import Conversion
import Diagnostics
import ReportModel

/// Reports as a long list for spreadsheets and statistics: one row a cell (docs/formats-csv.md).
public struct CSVPlugin: Plugin {
  /// The plugin's name.
  public let name = "csv"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// Reads lists of its own making, also after a spreadsheet program has saved them anew.
  public let readers: [any ReportReader] = [CSVReader()]
  /// Writes one or many reports into one list.
  public let exporters: [any ReportExporter] = [CSVExporter()]

  /// Makes the plugin.
  public init() {}
}

extension Format {
  /// CSV, which carries the numbers and the marks.
  static let csv = Format(
    name: "csv", title: Message("CSV 数据表（每行一个单元格）", "CSV, one row a cell"), extensions: ["csv"],
    holdsMany: true, carries: [.cells, .marks], options: [.inputEncoding, .encoding])
}
