import Conversion
import ReportModel

/// Writes one report as a workbook with everything a report holds, and many as one workbook with a row a report, a row a
/// cell and a row a finding.
public struct XLSXExporter: StreamingExporter {
  /// What it writes: `.xlsx`.
  public let format = WorkbookLayout.format

  /// Makes the exporter.
  public init() {}

  /// Begins a file; whether it is of one report or of many is known with the second.
  public func stream(options: ExportOptions) -> any ReportStream { WorkbookStream(options: options) }
}
