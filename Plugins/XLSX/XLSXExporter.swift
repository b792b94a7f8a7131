import Conversion
import Diagnostics
import ReportModel

/// Writes one report as a workbook with everything a report holds, and many as one workbook with a row a report, a row a
/// cell and a row a finding.
public struct XLSXExporter: StreamingExporter {
  /// What it writes: `.xlsx`.
  public let format = WorkbookLayout.format
  private let kinds = BookKinds()

  /// Makes the exporter.
  public init() {}

  /// Begins a file; whether it is of one report or of many is known with the second.
  public func stream(options: ExportOptions) -> any ReportStream {
    WorkbookStream(options: options, kinds: kinds)
  }
}

extension XLSXExporter: TemplateExporter {
  /// Its checks compare the organ's figures with last year's.
  public var templatesAreForOneReport: Bool { true }

  /// Writes the workbook in which an organ fills in its report.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` if organ or year are missing, `unwritable` if there is no
  ///   room for temporary files.
  public func template(_ form: BlankForm, options: ExportOptions) throws -> ExportResult {
    guard let organization = form.organization, let year = form.year else {
      throw ConversionError(
        .notRepresentable,
        message: Message("填报用的工作簿要有机关名称和年度", "a workbook to fill in is for an organ and a year"))
    }
    let workbook = try FillInWorkbook(
      organization: organization, year: year, edition: form.edition, previous: form.previous)
    return ExportResult(bytes: try workbook.bytes(noting: options.temporaryFiles))
  }
}
