import Reconciliation
import ReportModel

/// Reads reports from files and writes them in other formats, with the readers and exporters of a registry.
public struct Converter: Sendable {
  /// The formats it knows.
  public var registry: Registry
  /// How it reads.
  public var readOptions: ReadOptions
  /// How it writes.
  public var exportOptions: ExportOptions
  /// The name of the format to read, instead of finding it by content.
  public var inputFormat: String?
  /// The rules that reports are checked by when they are read.
  public var rules = RuleBook.standard

  /// Makes a converter.
  public init(
    registry: Registry, readOptions: ReadOptions = ReadOptions(),
    exportOptions: ExportOptions = ExportOptions(), inputFormat: String? = nil
  ) {
    self.registry = registry
    self.readOptions = readOptions
    self.exportOptions = exportOptions
    self.inputFormat = inputFormat
  }

  /// Reads every report of a file, or of standard input for `-`, and checks it by the rules.
  /// - Throws: `ConversionError` that names the file.
  public func read(_ path: String) throws -> [Report] {
    try read(InputFile.read(path, limit: readOptions.sizeLimit))
  }

  /// Reads every report of a source and checks it by the rules; never an empty array.
  /// - Throws: `ConversionError` that names the source.
  public func read(_ source: Source) throws -> [Report] {
    do {
      let reader = try inputFormat.map { try registry.reader(named: $0) } ?? registry.reader(for: source)
      let reports = try reader.read(source, options: readOptions)
      let carriesProse = reader.format.carries.contains(.prose)
      return reports.map { rules.assessing(RuleContext($0, carriesProse: carriesProse)) }
    } catch var error as ConversionError {
      if error.file == nil { error.file = source.name }
      throw error
    }
  }

  /// Writes reports in one format.
  /// - Throws: `ConversionError` of kind `notRepresentable` for several reports in a format that holds one.
  public func export(_ reports: [Report], with exporter: any ReportExporter) throws -> Exported {
    let format = exporter.format
    guard reports.count == 1 || format.holdsMany else {
      throw ConversionError(
        .notRepresentable,
        message: Message(
          "一个 \(format.name) 文件只能放一份报告，这里有 \(reports.count) 份",
          "a \(format.name) file holds one report, and there are \(reports.count)"),
        remedy: Message("请用 --output-dir，每份报告写一个文件", "Use --output-dir, which writes a file for each."))
    }
    return try exporter.export(reports, options: exportOptions)
  }
}
