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
  public func export(_ reports: [Report], options: ExportOptions) throws -> Exported {
    guard reports.count == 1, let report = reports.first else {
      throw ConversionError(
        .notRepresentable,
        message: Message(
          "一个网页只能放一份报告，这里有 \(reports.count) 份", "a page holds one report, and there are \(reports.count)"),
        remedy: Message("请逐份转换", "Convert them one by one."))
    }
    return Exported(bytes: PageWriter.page(of: report))
  }
}
