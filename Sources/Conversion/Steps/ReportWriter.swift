import ReportModel

/// Writes reports as the bytes of a format.
package struct ReportWriter: Sendable {
  /// How it writes.
  package var options: ExportOptions

  /// Writes the reports.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for several reports in a format that holds one, and what the
  ///   exporter throws.
  package func export(_ reports: [Report], with exporter: any ReportExporter) throws -> ExportResult {
    if !exporter.format.holdsMany { _ = try exporter.single(reports) }
    return try exporter.export(reports, options: scopedOptions(for: exporter.format))
  }

  /// Begins a file that takes one report after the other.
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
