import Conversion
import Diagnostics
import ReportModel

/// Writes a report as a web page for the public: the national form and nothing else, unless more is asked for.
public struct HTMLExporter: ReportExporter {
  /// What it writes: what the national form shows, and everything where the machine form is asked for.
  public let format = Format.html

  /// Makes the exporter.
  public init() {}

  /// Writes one report.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` for none or several reports, of kind `wrongOption` for a
  ///   fragment with the machine form.
  public func export(_ reports: [Report], options: ExportOptions) throws -> ExportResult {
    let report = try single(reports)
    return switch (options.settings.isOn(.machineForm), options.settings.isOn(.fragment)) {
    case (false, false): PageWriter.page(of: report)
    case (false, true): PageWriter.fragment(of: report)
    case (true, false): ExportResult(bytes: PageWriter.page(withMachineFormOf: report))
    case (true, true): throw Self.noRoomForMachineForm
    }
  }

  private static var noRoomForMachineForm: ConversionError {
    ConversionError(
      .wrongOption,
      message: Message(
        "html.fragment 与 html.machine-form 不能同时用：网站的编辑器会去掉片段里的数据",
        "html.fragment and html.machine-form exclude each other: editors of sites strip data from what is pasted"
      ),
      remedy: Message("请只用其中一个", "Use one of the two."))
  }
}
