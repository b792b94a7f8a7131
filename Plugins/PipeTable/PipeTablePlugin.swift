import Conversion
import Diagnostics
import ReportModel

/// Canonical pipe-table text: a report as GitHub-flavoured Markdown that reads back exactly.
public struct PipeTablePlugin: Plugin {
  /// The plugin's name.
  public let name = "pipe"
  /// The version of the program it comes with.
  public let version = Release.version
  /// The interface it was built for.
  public let interface = 1
  /// The reader of what the exporter writes.
  public let readers: [any ReportReader] = [PipeTableReader()]
  /// The exporter.
  public let exporters: [any ReportExporter] = [PipeTableExporter()]

  /// Makes the plugin.
  public init() {}
}

extension Format {
  /// The format that reader and exporter share.
  static let pipe = Format(
    name: "pipe", title: Message("管道表格文本（Markdown）", "pipe-table text (Markdown)"), extensions: ["md"],
    carries: [.cells, .marks, .title, .prose, .tables, .notes, .emphasis, .signature],
    options: [.inputEncoding, .encoding])
}
