import ReportModel

/// Writes reports as the bytes of a format.
package struct ReportWriter: Sendable {
  /// The options for writing.
  package var options: ExportOptions

  /// Writes reports.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for several reports in a format that holds one,
  ///   or what the exporter throws.
  package func export(_ reports: [Report], with exporter: any ReportExporter) throws -> ExportResult {
    if !exporter.format.holdsMany { _ = try exporter.single(reports) }
    return try exporter.export(reports, options: scopedOptions(for: exporter.format))
  }

  /// Begins a file that is written one report at a time.
  ///
  /// - Throws: what the exporter throws.
  package func stream(with exporter: any StreamingExporter) throws -> any ReportStream {
    try exporter.stream(options: scopedOptions(for: exporter.format))
  }

  private func scopedOptions(for format: Format) -> ExportOptions {
    var options = options
    options.settings = options.settings.scoped(to: format)
    return options
  }
}
