import Diagnostics
import Reconciliation
import ReportModel
import System

/// Reads reports from files, judges them, and writes them in other formats, with the readers and exporters of
/// a registry.
///
/// Each step is a separate value that can be used alone; nothing is judged unless requested.
public struct Converter: Sendable {
  /// The first step: sources to reports.
  package var reading: SourceReader
  /// The second: changes to reports before they are judged.
  package var preparation = Preparation()
  /// The third: judging by the rules.
  package var judging = Judging()
  /// The last: reports to the bytes of a format.
  package var writing: ReportWriter

  /// Makes a converter.
  ///
  /// - Parameters:
  ///   - registry: the known formats.
  ///   - readOptions: the options for reading.
  ///   - exportOptions: the options for writing.
  ///   - inputFormat: the name of the format to read; `nil` to detect it from the content.
  public init(
    registry: Registry, readOptions: ReadOptions = ReadOptions(),
    exportOptions: ExportOptions = ExportOptions(), inputFormat: String? = nil
  ) {
    reading = SourceReader(registry: registry, options: readOptions, formatName: inputFormat)
    writing = ReportWriter(options: exportOptions)
    temporaryFiles = TemporaryFiles()
  }

  /// Reads all reports of a file, or of standard input for `-`; never an empty array.
  ///
  /// - Throws: `ConversionError` that names the file.
  public func read(_ path: String) throws -> [Report] { try read(reading.source(at: path)) }

  /// Reads all reports of a source; never an empty array.
  ///
  /// - Throws: `ConversionError` that names the source.
  public func read(_ source: Source) throws -> [Report] { try reading.read(source).reports }

  /// Reads, prepares and checks all reports of a file, or of standard input for `-`.
  ///
  /// - Throws: `ConversionError` that names the file.
  public func check(_ path: String) throws -> CheckedSource { try check(reading.source(at: path)) }

  /// Reads, prepares and checks all reports of a source.
  ///
  /// - Throws: `ConversionError` that names the source.
  public func check(_ source: Source) throws -> CheckedSource { try check(source, quoting: true) }

  /// The same, with the lines of the source only if they will be quoted: the source is decoded anew for them.
  func check(_ source: Source, quoting: Bool) throws -> CheckedSource {
    let (read, format) = try reading.read(source)
    do {
      let reports = judging.judged(
        try preparation.prepared(read, among: editions), from: source.name, among: editions)
      let showsLines = quoting && reports.contains { $0.hasLines(of: source, readAs: format) }
      return CheckedSource(
        reports: reports, text: showsLines ? reading.lines(of: source, format: format) : nil)
    } catch var error as ConversionError {
      if error.file == nil { error.file = source.name }
      throw error
    }
  }

  /// Writes reports in one format.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for several reports in a format that holds one.
  public func export(_ reports: [Report], with exporter: any ReportExporter) throws -> ExportResult {
    try writing.export(reports, with: exporter)
  }
}
