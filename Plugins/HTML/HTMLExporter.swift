import Conversion
import ReportModel

/// Writes a report as a web page: the national form, with the machine form inside from which it is read back.
public struct HTMLExporter: ReportExporter {
  /// What it writes: everything a report holds.
  public let format = Format.html

  /// Makes the exporter.
  public init() {}

  /// Writes one report.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for none or several reports.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    return ExportResult(bytes: PageWriter.page(of: try single(reports)))
  }
}
