import Characters
import Diagnostics
import ReportModel
import System

/// Reads sources with the readers of a registry, without changing the content.
package struct SourceReader: Sendable {
  /// The known formats.
  package var registry: Registry
  /// The options for reading.
  package var options: ReadOptions
  /// The name of the format to read; `nil` to detect it from the content.
  package var formatName: String?

  /// Makes a reader of sources.
  package init(registry: Registry, options: ReadOptions = ReadOptions(), formatName: String? = nil) {
    self.registry = registry
    self.options = options
    self.formatName = formatName
  }

  /// The content of a file, or of standard input for `-`.
  ///
  /// - Throws: `ConversionError` of kind `unreadable` or `tooLarge`.
  package func source(at path: String) throws -> Source { try InputFile.read(path, limit: options.sizeLimit) }

  /// Reads all reports of a source; never an empty array.
  ///
  /// - Throws: `ConversionError` that names the source.
  package func read(_ source: Source) throws -> (reports: [Report], format: Format) {
    do {
      let reader = try reader(for: source)
      var reports = try reader.read(source, options: scopedOptions(for: reader.format))
      if !reader.format.carries.contains(.prose) {
        for index in reports.indices { reports[index].provenance.carriesProse = false }
      }
      return (reports, reader.format)
    } catch var error as ConversionError {
      if error.file == nil { error.file = source.name }
      throw error
    }
  }

  /// The format as which a source is read.
  ///
  /// - Throws: `ConversionError` if no reader takes it.
  package func format(of source: Source) throws -> Format { try reader(for: source).format }

  /// The lines of a source; `nil` if it is not a text.
  package func lines(of source: Source, format: Format?) -> SourceText? {
    let options = format.map(scopedOptions) ?? options
    let text =
      try? options.encoding?.decode(source.bytes, file: source.name)
      ?? TextEncoding.decodingDetected(source.bytes, file: source.name)
    return text.map(SourceText.init)
  }

  private func reader(for source: Source) throws -> any ReportReader {
    try formatName.map { try registry.reader(named: $0) } ?? registry.reader(for: source)
  }

  private func scopedOptions(for format: Format) -> ReadOptions {
    var options = options
    options.settings = options.settings.scoped(to: format)
    return options
  }
}
