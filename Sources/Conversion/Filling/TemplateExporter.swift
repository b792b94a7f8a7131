import Diagnostics
import ReportModel

/// An exporter that can also write the blank form for people to fill in.
public protocol TemplateExporter: ReportExporter {
  /// Whether its forms are made for one organ's report on one year, and show last year's figures beside; others may
  /// leave organ and year open, and show nothing of last year.
  var templatesAreForOneReport: Bool { get }

  /// Writes a blank form; the same one gives the same bytes.
  ///
  /// - Throws: `ConversionError` of kind `notRepresentable` if organ or year are missing.
  func template(_ form: BlankForm, options: ExportOptions) throws -> ExportResult
}

extension Registry {
  /// The exporters that write blank forms, in order of registration.
  package var templateExporters: [any TemplateExporter] {
    exporters.compactMap { $0.provider as? any TemplateExporter }
  }
}
